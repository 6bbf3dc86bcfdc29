"""Findings of our own, for tests of voices: what was retrieved for a question, without retrieving it."""

from answerable.domain.model.answer import Gap, Verdict
from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.cue import Reason
from answerable.domain.model.facet import Facet
from answerable.domain.model.function import Function
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.findings import Findings
from answerable.domain.twins.manner import Manner
from tests.samples import version

IDS = ("c-aaaaaaaa", "c-bbbbbbbb", "c-cccccccc", "c-dddddddd")


def finding(place: int, facet: Facet, text: str, mean: float | None = 0.75) -> Finding:
    """A finding at a place (from 0), observed with this belief, or unobserved."""
    claim = Claim(id=IDS[place], facet=facet, text=text, order=place + 1)
    belief = None
    if mean is not None:
        belief = Belief(
            claim=claim.id, mean=mean, low=mean, high=mean, size=5, freshness=1, observed=True, prior=claim.prior
        )
    return Finding(claim, 0.9 - place / 10, belief)


LIMIT = finding(0, Facet.THRESHOLD, "Signs alone up to 200,000 euros; above that the board decides")
FEAR = finding(1, Facet.RISK, "A change that stops the line during a shift")
PROOF = finding(2, Facet.PROOF, "A visit to a plant of the same size")


def known(*found: Finding, verdict: Verdict | None = None, question: str = "What about it?") -> Findings:
    """Findings to a question that can be answered; with a verdict it asked for yes or no."""
    given = found or (LIMIT, FEAR, PROOF)
    return Findings(
        version=version(),
        question=question,
        facets=tuple(dict.fromkeys(one.claim.facet for one in given)),
        found=given,
        confidence=0.6,
        known=True,
        manner=Manner.CLOSED if verdict else Manner.OPEN,
        verdict=verdict,
    )


def unknown(reason: Reason | None = None) -> Findings:
    """Findings to a question that nobody can answer, or on which nothing is recorded."""
    gap = Gap(what="Nothing is recorded.", ask=Function.SALES)
    return Findings(version(), "What about it?", (Facet.GOAL,), (), 0.0, known=False, refusal=reason, gap=gap)
