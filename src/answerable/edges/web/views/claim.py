"""A claim in a list, and on its own page with its evidence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from answerable.domain.beliefs.tally import Tally
from answerable.domain.model.claim import Claim
from answerable.domain.model.evidence import Evidence
from answerable.edges.web.views.belief import BeliefView, belief_view
from answerable.edges.web.words import capital, counted, day, percent, spaced
from answerable.usecases.beliefs import Insight

_REPORTERS = {
    "buyer": "the buyer’s own words",
    "seller": "a seller’s report",
    "observed": "observed behaviour",
    "inferred": "inferred",
}


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim with what is held about it; ``remarks`` are short facts such as its rank and stakes."""

    id: str
    facet: str
    text: str
    remarks: tuple[str, ...]
    contested: str
    belief: BeliefView


@dataclass(frozen=True, slots=True)
class QuoteView:
    """One piece of evidence as it bears on a claim."""

    id: str
    text: str
    supports: bool
    facts: tuple[str, ...]


def claim_views(claims: Iterable[Claim], insight: Insight, pieces: Mapping[str, int]) -> tuple[ClaimView, ...]:
    """The claims in their order."""
    return tuple(_claim_view(claim, insight, pieces.get(claim.id, 0)) for claim in claims)


def pieces_of(tally: Tally) -> dict[str, int]:
    """How many pieces of evidence were counted per claim."""
    counts = dict.fromkeys(tally.claims, 0)
    for place, count in zip(tally.claim.tolist(), tally.count.tolist(), strict=True):
        counts[tally.claims[place]] += count
    return counts


def quote_view(evidence: Evidence, claim: str) -> QuoteView:
    """A piece of evidence, as it bears on one claim."""
    link = next(link for link in evidence.links if link.claim == claim)
    facts = [
        day(evidence.observed_on),
        capital(spaced(evidence.function.value)),
        _REPORTERS[evidence.reporter.value],
        evidence.population.value,
        evidence.account,
        evidence.speaker,
        evidence.source,
    ]
    if link.score is not None:
        state = "confirmed" if link.confirmed else "not confirmed, so it does not count"
        facts.append(f"linked by meaning ({percent(link.score)}), {state}")
    return QuoteView(evidence.id, evidence.text, link.supports, tuple(fact for fact in facts if fact))


def _claim_view(claim: Claim, insight: Insight, pieces: int) -> ClaimView:
    functions = tuple(insight.by_function.get(claim.id, {}))
    return ClaimView(
        id=claim.id,
        facet=claim.facet.label,
        text=claim.text,
        remarks=_remarks(claim),
        contested=_contested(claim, insight),
        belief=belief_view(insight.pooled[claim.id], pieces, functions),
    )


def _remarks(claim: Claim) -> tuple[str, ...]:
    stakes = ", ".join(spaced(stake) for stake in claim.stakes)
    remarks = (
        claim.rank.value if claim.rank else "",
        f"before {claim.stage.value}" if claim.stage else "",
        f"at stake: {stakes}" if stakes else "",
        "from the archetype" if claim.origin.startswith("archetype/") else "",
    )
    return tuple(remark for remark in remarks if remark)


def _contested(claim: Claim, insight: Insight) -> str:
    for contest in insight.contests:
        if contest.claim == claim.id:
            return f"contested: {spaced(contest.higher.value)} holds it higher than {spaced(contest.lower.value)}"
    for split in insight.splits:
        if split.claim == claim.id:
            return f"split: prospects {percent(split.prospects)}, users {percent(split.users)}"
    return ""


def evidence_count(quotes: Iterable[QuoteView]) -> str:
    """How many pieces speak for a claim and how many against it, in words."""
    sides = [quote.supports for quote in quotes]
    return f"{counted(sum(sides), 'piece')} for, {sides.count(False)} against"
