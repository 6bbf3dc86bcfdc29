"""A plan carried out at the terminal: previewed, asked about, applied."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import typer

from answerable.domain.personas.plan import PagePlan
from answerable.domain.personas.preview import counted
from answerable.edges.cli.editor import is_interactive
from answerable.edges.cli.output import console, print_json
from answerable.edges.cli.plans_output import plan_json, print_plan
from answerable.edges.cli.session import Session
from answerable.errors import Refused
from answerable.usecases.plans import Applied, apply_plans


def carry_out(
    session: Session,
    plans: Sequence[PagePlan],
    reason: str,
    *,
    ask: bool,
    dry_run: bool,
    as_json: bool,
    beside: Mapping[str, Any] = MappingProxyType({}),
) -> None:
    """Shows plans, asks when ``ask`` and somebody is there to answer, and applies them unless ``dry_run``.

    ``beside`` is what a program is told in the same document. Raises Refused when the answer is no, Conflict when the
    workspace has moved on.
    """
    changes = any(plan.changes_anything for plan in plans)
    asking = ask and changes and not dry_run and is_interactive()
    if not as_json:
        for plan in plans:
            print_plan(console(), plan)
    if asking and not typer.confirm("Apply this?", default=True):
        raise Refused("Nothing was changed, as you answered no.")
    applied = Applied() if dry_run else apply_plans(session.context, session.store, plans, reason)
    if as_json:
        planned = [plan_json(plan) for plan in plans]
        print_json({"applied": not dry_run and changes, "pages": planned, **beside})
    else:
        console().print(_told(applied, changes=changes, dry_run=dry_run, unasked=ask and not asking))


def _told(applied: Applied, *, changes: bool, dry_run: bool, unasked: bool) -> str:
    if not changes:
        return "Nothing changes."
    if dry_run:
        return "Nothing was changed: this was only a preview."
    made = counted(len(applied.versions), "version")
    told = f"Done: {made} made." if applied.versions else "Done: the page was kept."
    return f"{told} Nobody could be asked here, so it was applied at once." if unasked else told
