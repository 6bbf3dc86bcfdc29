"""How a persona drifted: what each of its versions changed, and how much of its beginning still stands."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

from answerable.domain.model.claim import Claim
from answerable.domain.model.noun import Noun, Share, Slug
from answerable.domain.model.persona import Persona, PersonaStatus, PersonaVersion
from answerable.domain.personas.diff import diff
from answerable.domain.personas.step import Change, Step, StepKind

_CHANGING = (StepKind.ADD, StepKind.RETIRE, StepKind.REWORD)


class Happened(StrEnum):
    """What a version is in the life of its persona."""

    APPEARED = "appeared"
    RENAMED = "renamed"
    CHANGED = "changed"
    LEFT = "left"


class Moment(Noun):
    """One version: what it changed against the one before, kept claims left out.

    ``drift`` is the share of the claims of both versions that were added, retired or reworded (1 for the first one);
    ``claims`` is how many there are now.
    """

    number: int
    at: datetime
    author: str
    reason: str
    name: str
    happened: Happened
    claims: int
    drift: Share
    steps: tuple[Step, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def counts(self) -> dict[StepKind, int]:
        """How many claims each kind of step concerns; kinds that do not occur are absent."""
        found = Counter(step.kind for step in self.steps)
        return {kind: found[kind] for kind in StepKind if found[kind]}


class Timeline(Noun):
    """A persona's versions in order; of the first version's claims ``standing`` of ``first`` stand word for word."""

    slug: Slug
    name: str
    moments: tuple[Moment, ...]
    first: int
    standing: int


def timeline(versions: Sequence[PersonaVersion]) -> Timeline:
    """The life of one persona from its versions, oldest first (at least one)."""
    first, last = versions[0].persona, versions[-1].persona
    moments = [_first(versions[0])]
    moments += [_next(old, new) for old, new in pairwise(versions)]
    texts = {_said(claim) for claim in last.claims}
    return Timeline(
        slug=last.slug,
        name=last.name,
        moments=tuple(moments),
        first=len(first.claims),
        standing=sum(_said(claim) in texts for claim in first.claims),
    )


def _first(version: PersonaVersion) -> Moment:
    return _moment(version, Happened.APPEARED, 1.0, (), ())


def _next(old: PersonaVersion, new: PersonaVersion) -> Moment:
    found = diff(old.persona, new.persona)
    steps = tuple(step for step in found.steps if step.kind is not StepKind.KEEP)
    concerned = {step.claim for step in steps if step.kind in _CHANGING}
    everything = {claim.id for claim in (*old.persona.claims, *new.persona.claims)}
    drift = len(concerned & everything) / len(everything) if everything else 0.0
    return _moment(new, _happened(old.persona, new.persona), drift, steps, found.changes)


def _happened(old: Persona, new: Persona) -> Happened:
    if new.status is PersonaStatus.DEPRECATED and old.status is not PersonaStatus.DEPRECATED:
        return Happened.LEFT
    return Happened.RENAMED if new.name != old.name else Happened.CHANGED


def _moment(
    version: PersonaVersion,
    happened: Happened,
    drift: float,
    steps: tuple[Step, ...],
    changes: tuple[Change, ...],
) -> Moment:
    return Moment(
        number=version.number,
        at=version.recorded_at,
        author=version.author,
        reason=version.reason,
        name=version.persona.name,
        happened=happened,
        claims=len(version.persona.claims),
        drift=drift,
        steps=steps,
        changes=changes,
    )


def _said(claim: Claim) -> tuple[str, str]:
    return claim.facet.value, " ".join(claim.text.split())
