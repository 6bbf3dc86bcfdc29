"""The dated states of a page, planned one upon the other and applied as versions of their days."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.audit import AuditEntry
from answerable.domain.model.page import Page
from answerable.domain.model.persona import PersonaVersion
from answerable.domain.personas.history import day_of, moments_of, ordered
from answerable.domain.personas.plan import PagePlan
from answerable.errors import Conflict, InvalidInput
from answerable.usecases.context import Context
from answerable.usecases.pages import Readers, check_told, read_page
from answerable.usecases.plans import NO_RENAMES, Applied, Standing, apply_in
from answerable.usecases.ports import Store, VectorCache

IMPORT_HISTORY = "import history"
"""The act of the audit entry, which says when the states were really recorded."""


@dataclass(frozen=True, slots=True)
class StatePlan:
    """What one state of the page makes of the one before it, dated ``at``; ``shared`` states have its day."""

    at: datetime
    plan: PagePlan
    shared: int

    @property
    def reason(self) -> str:
        """Why the versions of this state are made."""
        return f"state of {self.at.date()} ({self.plan.name})"[:2000]


def plan_history(
    context: Context, store: Store, readers: Readers, paths: Sequence[Path], renamed: Mapping[str, str] = NO_RENAMES
) -> tuple[StatePlan, ...]:
    """What the states of a page would do, each upon the one before; nothing is changed.

    Their days are in their files' names; within a day they stand so that the least changes from state to state. Raises
    InvalidInput for a file without a day or from the future, and Conflict where one of their personas has a later
    version.
    """
    files = [file for path in paths for file in readers.pages.files(path)]
    days = [_day(file, context.today) for file in files]
    pages = [(file.name, _read(store, readers, file)) for file in files]
    check_told(readers.told, [page for _, page in pages])
    order = ordered(days, _distances([page for _, page in pages]))
    moments = moments_of([days[place] for place in order])
    counts = Counter(days)
    with store.read() as reader:
        standing = Standing.of(reader)
    plans = []
    for at, (name, page) in zip(moments, (pages[place] for place in order), strict=True):
        _check_later(page, standing, at)
        plan = standing.plan(page, name, readers.library, context.actor, renamed)
        state = StatePlan(at, plan, counts[at.date()])
        standing.apply(plan, state.reason, context.actor, at)
        plans.append(state)
    return tuple(plans)


def apply_history(context: Context, store: Store, states: Sequence[StatePlan]) -> Applied:
    """Makes the versions of all states in one transaction, or none; raises Conflict where the workspace moved on.

    The versions bear the days of their states; the audit trail says when they were recorded.
    """
    if not any(state.plan.changes_anything for state in states):
        return Applied()
    versions: list[PersonaVersion] = []
    groups: dict[str, None] = {}
    with store.write(context) as work:
        for state in states:
            applied = apply_in(context, work, [state.plan], state.reason, state.at)
            versions += applied.versions
            groups |= dict.fromkeys(applied.groups)
        days = [state.at.date().isoformat() for state in states]
        payload = {"states": [state.plan.name for state in states], "days": days, "versions": len(versions)}
        subject = f"{len(states)} states from {days[0]} to {days[-1]}"
        work.record(AuditEntry(act=IMPORT_HISTORY, subject=subject, reason="asked for by its user", payload=payload))
    return Applied(tuple(versions), tuple(groups))


def _day(file: Path, today: date) -> date:
    day = day_of(file.name)
    if day is None:
        raise InvalidInput(f"{file.name} tells no day; name it after the day of this state, as in 2026-03-31_page.md.")
    if day > today:
        raise InvalidInput(f"{file.name} is a state of the future ({day}); a history ends today.")
    return day


def _read(cache: VectorCache, readers: Readers, file: Path) -> Page:
    return read_page(cache, readers, lambda readings: readers.pages.read(file, readings))


def _check_later(page: Page, standing: Standing, at: datetime) -> None:
    for draft in page.personas:
        version = standing.current.get(draft.slug)
        if version and version.recorded_at > at:
            raise Conflict(
                f"{draft.name} has a version of {version.recorded_at.date()}, so that of {at.date()} cannot follow; "
                "import the history into a workspace that does not hold it, or only its later states."
            )


def _distances(pages: Sequence[Page]) -> NDArray[np.float64]:
    """How many words stand in one of two pages and not in the other."""
    words = [_words(page) for page in pages]
    distances = np.zeros((len(pages), len(pages)))
    for row, one in enumerate(words):
        for column, other in enumerate(words[:row]):
            distances[row, column] = distances[column, row] = (one - other).total() + (other - one).total()
    return distances


def _words(page: Page) -> Counter[str]:
    notes = [note for persona in page.personas for note in persona.notes]
    texts = [claim.text for persona in page.personas for claim in persona.claims]
    texts += [f"{note.heading} {note.text}" for note in (*page.group.opening, *page.group.closing, *notes)]
    return Counter(word for text in texts for word in text.split())
