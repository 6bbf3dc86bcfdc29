"""Which claims bear on a question: by topic, meaning, wording and stakes, weighed by belief."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.twins.question import Question
from answerable.domain.twins.wording import content, shared

BY_TOPIC, BY_MEANING, BY_WORDING, BY_STAKE = 0.5, 0.6, 0.3, 0.1
"""Weights of the four signs that a claim bears on a question; the first three were chosen on the development half of
tests/questions, where anything near them does as well; the last is assumed."""

BY_BELIEF = 0.3
"""The share of relevance that a claim loses when nothing speaks for it any more (assumed)."""

MOST_CITED = 6
"""Claims cited in one answer at most: what a listener keeps in mind."""

NEAR_THE_BEST = 0.7
"""A claim is cited when it is at least this relevant, compared with the best (development half)."""

_RANKS = {SourceRank.PRIMARY: 0.06, SourceRank.SECONDARY: 0.03, SourceRank.TERTIARY: 0.0}


@dataclass(frozen=True, slots=True)
class Material:
    """A persona's claims with their vectors (claims, dimensions), words and beliefs, ready for many questions."""

    claims: tuple[Claim, ...]
    vectors: NDArray[np.float32]
    words: tuple[frozenset[str], ...]
    worth: NDArray[np.float64]
    nudge: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Places of the claims to cite, most relevant first, with their relevance.

    ``nearness`` is how near in meaning the first is to the question, ``salience`` how much nearer than its facet's
    claims on average, and ``overlap`` the share of the question's words that it says.
    """

    places: tuple[int, ...]
    relevance: tuple[float, ...]
    nearness: float
    salience: float
    overlap: float


def material(claims: Sequence[Claim], vectors: NDArray[np.float32], beliefs: Mapping[str, Belief]) -> Material:
    """Prepares a persona's claims; claims without a belief count by their prior's mean."""
    means = [beliefs[claim.id].mean if claim.id in beliefs else claim.prior.mean for claim in claims]
    return Material(
        claims=tuple(claims),
        vectors=vectors,
        words=tuple(content(claim.text) for claim in claims),
        worth=1.0 - BY_BELIEF + BY_BELIEF * np.array(means),
        nudge=np.array([(_RANKS[claim.rank] if claim.rank else 0.0) - 1e-3 * claim.order for claim in claims]),
    )


def nearness(question: Question, having: Material) -> dict[Facet, float]:
    """How near in meaning the best claim of each facet is to a question."""
    best: dict[Facet, float] = {}
    for claim, near in zip(having.claims, having.vectors @ question.vector, strict=True):
        best[claim.facet] = max(best.get(claim.facet, 0.0), float(near))
    return best


def rank(question: Question, having: Material, stakes: Mapping[str, float]) -> Ranking:
    """The claims of a persona that bear on a question; ``stakes`` is how near the question is to each stake (0 to 1).

    Relevance is from 0 to 1; claims of equal relevance come in the order of the page.
    """
    if not having.claims:
        return Ranking((), (), 0.0, 0.0, 0.0)
    fits = question.fit({claim.facet for claim in having.claims})
    topic = np.sqrt([fits[claim.facet] for claim in having.claims])
    meaning = np.maximum(having.vectors @ question.vector, 0.0)
    wording = np.array([shared(question.content, words) for words in having.words])
    stake = np.array([max((stakes.get(slug, 0.0) for slug in claim.stakes), default=0.0) for claim in having.claims])
    signs = BY_TOPIC * topic + BY_MEANING * meaning + BY_WORDING * wording + BY_STAKE * stake
    scores = np.clip(signs * having.worth + having.nudge, 0.0, 1.5) / 1.5
    order = np.argsort(-scores, kind="stable")[:MOST_CITED]
    first = int(order[0])
    kin = [place for place, claim in enumerate(having.claims) if claim.facet is having.claims[first].facet]
    places = tuple(int(place) for place in order if scores[place] >= NEAR_THE_BEST * scores[first])
    return Ranking(
        places=places,
        relevance=tuple(float(scores[place]) for place in places),
        nearness=float(meaning[first]),
        salience=float(meaning[first] - meaning[kin].mean()),
        overlap=float(wording[first]),
    )
