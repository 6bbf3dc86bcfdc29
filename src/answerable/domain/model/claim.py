"""One statement of one facet about a persona."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.model.noun import Line, Noun, Slug
from answerable.domain.model.prior import ASSERTION, Prior
from answerable.domain.model.stage import Stage

ClaimId = Annotated[str, StringConstraints(pattern=r"^c-[a-z2-7]{8}$")]
"""A claim's stable name: ``c-`` and eight characters of base 32."""

Order = Annotated[int, Field(ge=1, le=10_000)]


class ClaimDraft(Noun):
    """A claim as somebody wrote it; ``id`` is there only where the writer carried it along.

    ``rank`` belongs to sources, ``stage`` to must-believes; ``order`` counts from 1 within the facet.
    ``origin`` is ``page``, ``hand`` or ``archetype/<archetype>/<objection or facet>``.
    """

    id: ClaimId | None = None
    facet: Facet
    text: Line
    rank: SourceRank | None = None
    order: Order
    stage: Stage | None = None
    stakes: tuple[Slug, ...] = ()
    prior: Prior = ASSERTION
    origin: Line = "page"

    @model_validator(mode="after")
    def _fits_facet(self) -> Self:
        if self.rank is not None and self.facet is not Facet.SOURCE:
            raise ValueError(f"a rank belongs to sources, not to the facet {self.facet.value}")
        if self.stage is not None and self.facet is not Facet.MUST_BELIEVE:
            raise ValueError(f"a stage belongs to must-believes, not to the facet {self.facet.value}")
        return self


class Claim(ClaimDraft):
    """A claim of a persona version, under its stable id."""

    id: ClaimId
