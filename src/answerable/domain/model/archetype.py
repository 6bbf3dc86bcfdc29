"""The starting decision model of a function's leader."""

from collections import Counter
from typing import Annotated, Self

from pydantic import Field, model_validator

from answerable.domain.model.belief import Duration
from answerable.domain.model.claim import ClaimDraft
from answerable.domain.model.facet import Facet
from answerable.domain.model.noun import Amount, Line, Noun, Share, Slug
from answerable.domain.model.power import Power
from answerable.domain.model.prior import Prior
from answerable.domain.model.stage import Stage


class StakeWeight(Noun):
    """How much of the role's accountability one stake carries (0 to 1), with the source of the number."""

    stake: Slug
    weight: Share
    source: Line


class ArchetypeClaim(Noun):
    """A claim that a persona made from the archetype starts with."""

    facet: Facet
    text: Line
    stakes: tuple[Slug, ...] = ()
    stage: Stage | None = None
    prior: Prior


class Settlement(Noun):
    """A kind of proof that can settle an objection, and how often it does when it is at hand."""

    proof: Slug
    settles: Prior


class Objection(Noun):
    """What the role may hold against an offer that exposes ``stake``.

    ``rate`` is P(raised) per exposed deal at full exposure; ``stages`` the Dirichlet weights of when it is raised;
    ``unaided`` how often it is settled without any proof; ``days`` how long settling takes.
    """

    slug: Slug
    text: Line
    stake: Slug
    rate: Prior
    stages: dict[Stage, Annotated[float, Field(gt=0.0, le=100.0)]]
    unaided: Prior
    settled_by: tuple[Settlement, ...] = ()
    days: Duration

    @model_validator(mode="after")
    def _has_a_stage(self) -> Self:
        if not self.stages:
            raise ValueError("an objection needs at least one stage in which it is raised")
        return self


class Threshold(Noun):
    """The amount above which the role escalates, and to whom."""

    amount: Amount
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "EUR"
    escalates_to: Line
    source: Line


class MustClarify(Noun):
    """A question without whose answer a persona of this archetype is not complete; ``facet`` holds the answer."""

    slug: Slug
    question: Line
    facet: Facet


class Archetype(Noun):
    """Stakes with weights, claims, objections with their rates, thresholds and must-clarify questions.

    ``titles`` are job titles that the archetype speaks for; ``power`` is the power its seat has unless told.
    """

    slug: Slug
    name: Line
    summary: Line
    titles: tuple[Line, ...]
    power: Power
    stakes: tuple[StakeWeight, ...]
    claims: tuple[ArchetypeClaim, ...]
    objections: tuple[Objection, ...]
    thresholds: tuple[Threshold, ...] = ()
    must_clarify: tuple[MustClarify, ...]

    @model_validator(mode="after")
    def _objections_once(self) -> Self:
        repeated = [slug for slug, count in Counter(o.slug for o in self.objections).items() if count > 1]
        if repeated:
            raise ValueError(f"two objections are both called {repeated[0]}")
        return self

    def drafts(self) -> tuple[ClaimDraft, ...]:
        """The claims with which a persona made from this archetype starts, objections included."""
        claims = [
            (c.facet, c.text, c.stakes, c.stage, c.prior, f"archetype/{self.slug}/{c.facet.value}") for c in self.claims
        ]
        claims += [
            (Facet.OBJECTION, o.text, (o.stake,), None, _asserted(self.slug), f"archetype/{self.slug}/{o.slug}")
            for o in self.objections
        ]
        seen: Counter[Facet] = Counter()
        drafts = []
        for facet, text, stakes, stage, prior, origin in claims:
            seen[facet] += 1
            drafts.append(
                ClaimDraft(
                    facet=facet, text=text, order=seen[facet], stakes=stakes, stage=stage, prior=prior, origin=origin
                )
            )
        return tuple(drafts)


def _asserted(archetype: str) -> Prior:
    return Prior(mean=0.6, strength=2.0, source=f"assumed: the archetype {archetype} says so")
