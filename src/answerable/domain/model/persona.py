"""A decision model of one role in one segment, and its immutable versions."""

from collections import Counter
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from answerable.domain.model.claim import Claim, ClaimDraft
from answerable.domain.model.note import Note
from answerable.domain.model.noun import Line, Noun, Slug


class PersonaKind(StrEnum):
    """Whether the persona is somebody to win or somebody who uses the product today."""

    TARGET = "target"
    CURRENT = "current"


class PersonaStatus(StrEnum):
    """Where a persona stands in its life."""

    DRAFT = "draft"
    CANONICAL = "canonical"
    DEPRECATED = "deprecated"


class Pace(StrEnum):
    """How fast the persona's market moves, which sets how fast evidence decays."""

    FAST = "fast"
    MODERATE = "moderate"
    STABLE = "stable"


class _Described(Noun):
    slug: Slug
    name: Line
    kind: PersonaKind = PersonaKind.TARGET
    segment: Line | None = None
    owner: Line = "local"
    pace: Pace = Pace.MODERATE
    group: Slug | None = None
    status: PersonaStatus = PersonaStatus.CANONICAL
    successor: Slug | None = None
    archetype: Slug | None = None
    notes: tuple[Note, ...] = ()

    @model_validator(mode="after")
    def _successor_only_when_deprecated(self) -> Self:
        if self.successor and self.status is not PersonaStatus.DEPRECATED:
            raise ValueError("only a deprecated persona names a successor")
        return self


class PersonaDraft(_Described):
    """A persona as a page or a person describes it, before its claims have ids."""

    claims: tuple[ClaimDraft, ...] = ()


class Persona(_Described):
    """A persona whose every claim has its own id; claims stand in the order of the page."""

    claims: tuple[Claim, ...] = ()

    @model_validator(mode="after")
    def _ids_once(self) -> Self:
        repeated = [name for name, count in Counter(claim.id for claim in self.claims).items() if count > 1]
        if repeated:
            raise ValueError(f"claim id {repeated[0]} is used twice; every claim has its own")
        return self

    def claim(self, claim_id: str) -> Claim | None:
        """The claim under this id, or None."""
        return next((claim for claim in self.claims if claim.id == claim_id), None)


class PersonaVersion(Noun):
    """One immutable state of a canonical persona: who made it, when, why, and the digest of its content."""

    number: Annotated[int, Field(ge=1)]
    persona: Persona
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    author: Line
    reason: Line
    recorded_at: datetime
