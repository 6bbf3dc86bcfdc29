"""A history carried out at the terminal: previewed state by state, asked about, applied."""

from collections.abc import Sequence

import typer
from rich.console import Console
from rich.text import Text

from answerable.domain.personas.preview import counted, details, headline, page_headlines
from answerable.edges.cli.editor import is_interactive
from answerable.edges.cli.output import console, print_json
from answerable.edges.cli.personas_output import indented
from answerable.edges.cli.plans_output import plan_json
from answerable.edges.cli.session import Session
from answerable.errors import Refused
from answerable.usecases.histories import StatePlan, apply_history


def carry_out_history(
    session: Session, states: Sequence[StatePlan], *, ask: bool, dry_run: bool, as_json: bool
) -> None:
    """Shows what each state changes, asks when somebody is there, and applies all of them unless ``dry_run``.

    Raises Refused when the answer is no, Conflict when the workspace has moved on.
    """
    changes = any(state.plan.changes_anything for state in states)
    if not as_json:
        _print(console(), states)
    if ask and changes and not dry_run and is_interactive() and not typer.confirm("Apply this?", default=True):
        raise Refused("Nothing was changed, as you answered no.")
    made = () if dry_run else apply_history(session.context, session.store, states).versions
    if as_json:
        told = [{"at": state.at.isoformat(), **plan_json(state.plan)} for state in states]
        print_json({"applied": not dry_run and changes, "states": told})
    elif dry_run or not changes:
        console().print("Nothing was changed: this was only a preview." if changes else "Nothing changes.")
    else:
        console().print(f"Done: {counted(len(made), 'version')} of {counted(len(states), 'state')} made.")


def _print(console: Console, states: Sequence[StatePlan]) -> None:
    told: set[str] = set()
    for state in states:
        console.print(Text.assemble((str(state.at.date()), "bold"), "  ", (state.plan.name, "dim")))
        changed = [persona for persona in state.plan.personas if persona.changes_anything]
        for sentence in page_headlines(state.plan):
            indented(console, Text(sentence), 2)
        for persona in changed:
            indented(console, Text(headline(persona)), 2)
            for sentence in details(persona):
                indented(console, Text(sentence), 4)
        if not changed:
            indented(console, Text("No persona changes.", "dim"), 2)
        for remark in state.plan.remarks:
            if remark not in told:
                indented(console, Text(remark, "dim"), 2)
        told.update(state.plan.remarks)
    if any(state.shared > 1 for state in states):
        _explain(console)


def _explain(console: Console) -> None:
    console.print(
        Text(
            "States of one day stand in the order in which the fewest words change from state to state; no file says "
            "in which they really came.",
            "dim",
        )
    )
