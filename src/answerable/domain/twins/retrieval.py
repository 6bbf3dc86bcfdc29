"""Which claims bear on a question: by topic, meaning and wording, weighed by belief."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.twins.plain import plainly
from answerable.domain.twins.question import Question
from answerable.domain.twins.spoken import Spoken, spoken
from answerable.domain.twins.wording import content

WEIGHTS, CLOSED_WEIGHTS = (0.65, 0.71, 10.3, 1.51), (0.04, -0.61, 6.25, 0.52)
"""Weights of the signs that a claim bears on a question (``evidence_for``), and what is added to them where it asks for
yes or no: such a question names the thing and not the topic. A conditional logit (McFadden 1974), fitted by
``python -m tools.weights`` on questions that the encoder was not tuned on."""

BY_BELIEF = 1.5
"""What a claim loses when nothing speaks for it any more, on the same scale (assumed)."""

LEAST_TOPIC = 0.02
"""Added to P(topic) before its logarithm: a topic that was not recognised is unlikely and not impossible."""

MOST_CITED = 6
"""Claims cited in one answer at most: what a listener keeps in mind."""

MOST_CITED_CLOSED = 3
"""The same for yes or no: the claim that decides, and two beside it."""

WITHIN_REACH_OF_BEST = 2.2
"""A claim is cited when its score is at most this much below the best: odds of about one in nine against it."""

_RANKS = {SourceRank.PRIMARY: 0.3, SourceRank.SECONDARY: 0.15, SourceRank.TERTIARY: 0.0}
_BY_ORDER = 0.02
_PLACES = {facet: place for place, facet in enumerate(Facet)}


@dataclass(frozen=True, slots=True)
class Material:
    """A persona's claims with their vectors (claims, dimensions), words and beliefs, ready for many questions.

    ``facets`` are those on which there are claims, ``kinds`` each claim's own by its place among all there are.
    """

    claims: tuple[Claim, ...]
    vectors: NDArray[np.float32]
    spoken: Spoken
    worth: NDArray[np.float64]
    nudge: NDArray[np.float64]
    facets: frozenset[Facet]
    kinds: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Places of the claims to cite, most relevant first, with their relevance (0 to 1; the best has 1 at most).

    ``nearness`` is how near in meaning the first is to the question. ``margin`` are the log odds, before calibration,
    that any claim answers it, and ``verdicts`` P(yes), P(no) and P(it depends) by each place; 0 and () where the model
    of meaning was not taught to tell.
    """

    places: tuple[int, ...] = ()
    relevance: tuple[float, ...] = ()
    nearness: float = 0.0
    margin: float = 0.0
    verdicts: tuple[tuple[float, ...], ...] = ()


def material(claims: Sequence[Claim], vectors: NDArray[np.float32], beliefs: Mapping[str, Belief]) -> Material:
    """Prepares a persona's claims; claims without a belief count by their prior's mean."""
    means = [beliefs[claim.id].mean if claim.id in beliefs else claim.prior.mean for claim in claims]
    return Material(
        claims=tuple(claims),
        vectors=vectors,
        spoken=spoken([content(plainly(claim.text)) for claim in claims]),
        facets=frozenset(claim.facet for claim in claims),
        kinds=np.array([_PLACES[claim.facet] for claim in claims], dtype=np.int64),
        worth=BY_BELIEF * (np.array(means) - 1.0),
        nudge=np.array([(_RANKS[claim.rank] if claim.rank else 0.0) - _BY_ORDER * claim.order for claim in claims]),
    )


def rank(question: Question, having: Material) -> Ranking:
    """The claims of a persona that bear on a question; those of equal relevance come in the order of the page."""
    if not having.claims:
        return Ranking()
    meaning = having.vectors @ question.vector
    scores = evidence_for(question, having, meaning) @ _weights(question) + having.worth + having.nudge
    most = MOST_CITED_CLOSED if question.closed else MOST_CITED
    order = np.argsort(-scores, kind="stable")[:most].tolist()
    best = float(scores[order[0]])
    places = tuple(place for place in order if scores[place] >= best - WITHIN_REACH_OF_BEST)
    relation = question.relation
    said = relation.odds(question.vector, having.vectors[list(places)]) if relation and question.closed else ()
    return Ranking(
        places=places,
        relevance=tuple(float(np.exp((scores[place] - best) / 2.0)) for place in places),
        nearness=float(meaning[places[0]]),
        margin=relation.margin(question.vector, meaning) if relation else 0.0,
        verdicts=tuple(tuple(map(float, odds)) for odds in said),
    )


def evidence_for(question: Question, having: Material, meaning: NDArray[np.float32]) -> NDArray[np.float64]:
    """The signs that each claim bears on a question, (claims, 4): topic, its logarithm, meaning, wording.

    ``meaning`` is how near each claim is to the question, (claims,).
    """
    fits = question.fit(having.facets)
    topic = np.array([fits.get(facet, 0.0) for facet in _PLACES])[having.kinds]
    wording = having.spoken.shares(question.content)
    return np.stack([np.sqrt(topic), np.log(topic + LEAST_TOPIC), meaning, wording], axis=1)


def _weights(question: Question) -> NDArray[np.float64]:
    return np.array(WEIGHTS) + (np.array(CLOSED_WEIGHTS) if question.closed else 0.0)
