"""The steps in which one state of a persona becomes the next."""

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from answerable.domain.model.claim import Claim, ClaimId
from answerable.domain.model.facet import Facet
from answerable.domain.model.noun import Noun
from answerable.domain.model.persona import Persona
from answerable.domain.personas.note_changes import note_changes


class StepKind(StrEnum):
    """What happens to one claim."""

    KEEP = "keep"
    REWORD = "reword"
    REORDER = "reorder"
    RERANK = "re-rank"
    ADJUST = "adjust"
    ADD = "add"
    RETIRE = "retire"


class Step(Noun):
    """One thing that happens to one claim.

    ``before`` and ``after`` are texts for reword, places within the facet for reorder, ranks for re-rank; for adjust
    they are values of the attribute ``what`` (``facet``, ``stakes``, ``stage``, ``prior`` or ``origin``).
    ``text`` is the claim's text as it will be, or was.
    """

    kind: StepKind
    claim: ClaimId
    facet: Facet
    text: str
    what: str | None = None
    before: str | None = None
    after: str | None = None


class Change(Noun):
    """One attribute of a persona that changes, as text; None where it was or will be empty.

    ``what`` is the attribute, or ``note`` for one note with its words, or ``notes`` where only their order changes.
    """

    what: str
    before: str | None
    after: str | None


NOTE = "note"
ATTRIBUTES = ("name", "kind", "segment", "owner", "pace", "group", "status", "successor", "archetype")


def changes_between(before: Persona, after: Persona) -> tuple[Change, ...]:
    """What changes of a persona apart from its claims."""
    described = [
        Change(what=name, before=_shown(getattr(before, name)), after=_shown(getattr(after, name)))
        for name in ATTRIBUTES
        if getattr(before, name) != getattr(after, name)
    ]
    notes = [Change(what=NOTE, before=old, after=new) for old, new in note_changes(before.notes, after.notes)]
    if not notes and before.notes != after.notes:
        notes = [Change(what="notes", before=_shown(before.notes), after=_shown(after.notes))]
    return (*described, *notes)


def steps_between(before: Sequence[Claim], after: Sequence[Claim], origin_of: dict[str, str]) -> tuple[Step, ...]:
    """The steps from claims to claims, in the order of the new page, retired ones last.

    ``origin_of`` gives for an id of ``after`` the id of the claim of ``before`` that it continues.
    """
    standing = {claim.id: claim for claim in before}
    moved = _moved([(claim, standing[origin_of[claim.id]]) for claim in after if claim.id in origin_of])
    steps: list[Step] = []
    for claim in after:
        if claim.id in origin_of:
            steps += _continued(standing[origin_of[claim.id]], claim, moved=claim.id in moved)
        else:
            steps.append(Step(kind=StepKind.ADD, claim=claim.id, facet=claim.facet, text=claim.text))
    gone = set(standing) - set(origin_of.values())
    retired = [claim for claim in before if claim.id in gone]
    return (*steps, *(Step(kind=StepKind.RETIRE, claim=c.id, facet=c.facet, text=c.text) for c in retired))


def _continued(old: Claim, new: Claim, *, moved: bool) -> list[Step]:
    about: dict[str, Any] = {"claim": new.id, "facet": new.facet, "text": new.text}
    steps = []
    if old.text != new.text:
        steps.append(Step(kind=StepKind.REWORD, before=old.text, after=new.text, **about))
    if old.rank != new.rank:
        steps.append(Step(kind=StepKind.RERANK, before=_shown(old.rank), after=_shown(new.rank), **about))
    if moved:
        steps.append(Step(kind=StepKind.REORDER, before=str(old.order), after=str(new.order), **about))
    for what in ("facet", "stakes", "stage", "prior", "origin"):
        was, becomes = getattr(old, what), getattr(new, what)
        if was != becomes:
            steps.append(
                Step(kind=StepKind.ADJUST, what=what, before=_shown(was), after=_shown(becomes), **about),
            )
    return steps or [Step(kind=StepKind.KEEP, **about)]


def _moved(pairs: Sequence[tuple[Claim, Claim]]) -> set[str]:
    """The claims that changed their place among those that stay: all but a longest run that kept its order."""
    moved: set[str] = set()
    for facet in {new.facet for new, _ in pairs}:
        within = sorted((pair for pair in pairs if pair[0].facet is facet), key=lambda pair: pair[0].order)
        kept = _longest_rising([old.order for _, old in within])
        moved |= {new.id for place, (new, _) in enumerate(within) if place not in kept}
    return moved


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """The places of a longest subsequence that never falls."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_right(tails, number)
        before.append(places[at - 1] if at else -1)
        tails[at:] = [number] if at == len(tails) else [number, *tails[at + 1 :]]
        places[at:] = [place] if at == len(places) else [place, *places[at + 1 :]]
    kept = set()
    place = places[-1] if places else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return kept


def _shown(value: object) -> str | None:
    if value is None or value == ():
        return None
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value) if isinstance(value[0], str) else str(len(value))
    if hasattr(value, "mean"):
        return f"{value.mean:g} with the strength of {value.strength:g} ({value.source})"  # type: ignore[attr-defined]
    return str(value)
