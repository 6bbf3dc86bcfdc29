"""Whether an answer may be given, and how sure of it the persona may be."""

from collections.abc import Collection, Mapping

from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.twins.question import Question
from answerable.domain.twins.retrieval import Ranking

KNOWN_FROM = 0.3
"""The least P(the question is about something the persona has claims on) with which it answers; on the development
half of tests/questions the best cut between answerable and unanswerable lies between .26 and .36."""

UNKNOWN_BELOW = 0.15
"""The least confidence with which an answer is given: below it the evidence speaks against what was retrieved."""

NEAR_FROM, SALIENT_FROM = 0.3, 0.08
"""How near in meaning, and how much nearer than its kin, a claim is that speaks of the very thing asked about
(development half). Nearness alone would let every claim of a facet "listen" to the radio."""

SURELY_NEAR_FROM, SAID_FROM = 0.45, 0.5
"""How near in meaning a claim is, or what share of the question's words it says, before it may be taken for a yes: more
than for being cited, because a wrong yes misleads and a plain answer does not (assumed)."""

LISTS = frozenset({Facet.SOURCE, Facet.INFLUENCER, Facet.TITLE, Facet.REPORTS_TO})
"""Facets whose claims name single things: a thing that none of them names is not known."""


def is_mentioned(ranking: Ranking) -> bool:
    """Whether the best claim speaks of the very thing that was asked about."""
    return ranking.overlap > 0.0 or (ranking.nearness >= NEAR_FROM and ranking.salience >= SALIENT_FROM)


def is_affirmed(ranking: Ranking) -> bool:
    """Whether the best claim says so plainly the thing asked about that it may be taken for a yes."""
    return ranking.overlap >= SAID_FROM or (ranking.nearness >= SURELY_NEAR_FROM and ranking.salience >= SALIENT_FROM)


def is_within_reach(question: Question, ranking: Ranking, claims: tuple[Claim, ...]) -> bool:
    """Whether the persona has claims on what is asked about; for a yes or no on a list, on the very thing."""
    if not ranking.places or question.coverage({claim.facet for claim in claims}) < KNOWN_FROM:
        return False
    asks_for_one_of_many = question.closed and claims[ranking.places[0]].facet in LISTS
    return is_mentioned(ranking) or not asks_for_one_of_many


def confidence(question: Question, ranking: Ranking, claims: tuple[Claim, ...], beliefs: Mapping[str, Belief]) -> float:
    """The cited claims' mean belief by relevance, lowered by up to half where the topic is uncertain; 0 to 1."""
    weight = sum(ranking.relevance)
    if weight == 0.0:
        return 0.0
    cited = [claims[place] for place in ranking.places]
    means = [beliefs[claim.id].mean if claim.id in beliefs else claim.prior.mean for claim in cited]
    belief = sum(share * mean for share, mean in zip(ranking.relevance, means, strict=True)) / weight
    return belief * (0.5 + 0.5 * min(1.0, question.coverage(facets_of(claims))))


def facets_of(claims: Collection[Claim]) -> frozenset[Facet]:
    """The facets on which there are claims."""
    return frozenset(claim.facet for claim in claims)
