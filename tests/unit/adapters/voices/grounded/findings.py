"""Findings of a few claims, for tests that put them into words."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from answerable.adapters.voices.grounded.voice import GroundedVoice
from answerable.domain.model.answer import Answer
from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.findings import Findings
from tests.samples import evidence, link, version

IDS = ("c-aaaaaaaa", "c-bbbbbbbb", "c-cccccccc", "c-dddddddd", "c-eeeeeeee", "c-ffffffff")


def finding(facet: Facet, text: str, mean: float | None = 0.9, place: int = 0, **more: Any) -> Finding:
    """A claim that is believed so far (None: never observed)."""
    of_claim = {name: more.pop(name) for name in ("stage", "rank") if name in more}
    claim = Claim(id=IDS[place], facet=facet, text=text, order=place + 1, **of_claim)
    return Finding(claim, 0.9, None if mean is None else belief(claim, mean), **more)


def belief(claim: Claim, mean: float) -> Belief:
    """An observed belief."""
    return Belief(claim=claim.id, mean=mean, low=mean, high=mean, size=5, freshness=1, observed=True, prior=claim.prior)


def quoted(text: str, claim: str = IDS[0], *, supports: bool = True, reporter: str = "buyer") -> Any:
    """A piece of evidence on a claim."""
    return evidence(text=text, links=(link(claim, supports=supports),), reporter=reporter, observed_on=date(2026, 1, 5))


def findings(*found: Finding, **more: Any) -> Findings:
    """What was found to a question, all of it known."""
    facets = tuple(dict.fromkeys(each.claim.facet for each in found))
    return Findings(version(), more.pop("question", "And?"), facets, found, 0.5, known=True, **more)


def of_texts(facet: Facet, texts: Sequence[str], means: Sequence[float | None] = ()) -> Findings:
    """Several claims of one facet; those without a mean were never observed."""
    return findings(
        *(finding(facet, text, means[place] if place < len(means) else None, place) for place, text in enumerate(texts))
    )


def said(given: Findings) -> Answer:
    """What the grounded voice makes of it."""
    return GroundedVoice().answer(given)
