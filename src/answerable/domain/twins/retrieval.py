"""Which claims bear on a question: by topic, meaning, wording and stakes, weighed by belief."""

from collections.abc import Collection, Mapping, Sequence
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

BY_TOPIC, BY_LOG_TOPIC, BY_MEANING, BY_WORDING = 1.02, 2.03, 6.23, 2.95
CLOSED_BY_LOG_TOPIC, CLOSED_BY_MEANING, CLOSED_BY_WORDING = -0.94, 5.27, 2.37
"""Weights of the signs that a claim bears on a question, the second line added where it asks for yes or no: such a
question names the thing and not the topic. Fitted as a choice among a persona's claims (a conditional logit) on the
earlier and the development questions of tests/questions."""

BY_STAKE = 1.68
"""Weight of a stake that the question touches and the claim defends; fitted with the others."""

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
    ``stakes`` are those that any claim defends; each row of ``defended`` has the places of a claim's own among them,
    filled up with the place behind the last.
    """

    claims: tuple[Claim, ...]
    vectors: NDArray[np.float32]
    spoken: Spoken
    worth: NDArray[np.float64]
    nudge: NDArray[np.float64]
    facets: frozenset[Facet]
    kinds: NDArray[np.int64]
    stakes: tuple[str, ...]
    defended: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Places of the claims to cite, most relevant first, with their relevance (0 to 1; the best has 1 at most).

    ``nearness`` is how near in meaning the first is to the question, ``nearest`` any claim, ``salience`` how much
    nearer the first is than its facet's claims on average, ``overlap`` the share of the question's words that it
    says, and ``spoken_of`` the share that any claim says.
    """

    places: tuple[int, ...] = ()
    relevance: tuple[float, ...] = ()
    nearness: float = 0.0
    nearest: float = 0.0
    salience: float = 0.0
    overlap: float = 0.0
    spoken_of: float = 0.0


def material(claims: Sequence[Claim], vectors: NDArray[np.float32], beliefs: Mapping[str, Belief]) -> Material:
    """Prepares a persona's claims; claims without a belief count by their prior's mean."""
    means = [beliefs[claim.id].mean if claim.id in beliefs else claim.prior.mean for claim in claims]
    stakes = tuple(dict.fromkeys(stake for claim in claims for stake in claim.stakes))
    return Material(
        claims=tuple(claims),
        vectors=vectors,
        spoken=spoken([content(plainly(claim.text)) for claim in claims]),
        facets=frozenset(claim.facet for claim in claims),
        kinds=np.array([_PLACES[claim.facet] for claim in claims], dtype=np.int64),
        stakes=stakes,
        defended=_defended(claims, stakes),
        worth=BY_BELIEF * (np.array(means) - 1.0),
        nudge=np.array([(_RANKS[claim.rank] if claim.rank else 0.0) - _BY_ORDER * claim.order for claim in claims]),
    )


def _defended(claims: Sequence[Claim], stakes: Sequence[str]) -> NDArray[np.int64]:
    places = {stake: place for place, stake in enumerate(stakes)}
    most = max((len(claim.stakes) for claim in claims), default=0)
    rows = [
        [*(places[stake] for stake in claim.stakes), *[len(stakes)] * (most - len(claim.stakes))] for claim in claims
    ]
    return np.array(rows, dtype=np.int64).reshape(len(claims), most)


def rank(
    question: Question,
    having: Material,
    stakes: Mapping[str, float],
    only: Collection[Facet] | None = None,
) -> Ranking:
    """The claims of a persona that bear on a question; ``stakes`` is how near the question is to each stake (0 to 1).

    ``only`` leaves claims of other facets out. Claims of equal relevance come in the order of the page.
    """
    allowed = _allowed(having, only)
    if not allowed.size:
        return Ranking()
    meaning = having.vectors @ question.vector
    wording = having.spoken.shares(question.content)
    every = _scores(question, having, stakes, meaning, wording)
    scores = every[allowed]
    most = MOST_CITED_CLOSED if question.closed else MOST_CITED
    order = allowed[np.argsort(-scores, kind="stable")[:most]].tolist()
    best = float(scores.max())
    worth = {place: float(every[place]) for place in order}
    places = tuple(place for place in order if worth[place] >= best - WITHIN_REACH_OF_BEST)
    first = order[0]
    kin = having.kinds == having.kinds[first]
    return Ranking(
        places=places,
        relevance=tuple(float(np.exp((worth[place] - best) / 2.0)) for place in places),
        nearness=float(meaning[first]),
        nearest=float(meaning.max()),
        salience=float(meaning[first] - meaning[kin].mean()),
        overlap=float(wording[first]),
        spoken_of=having.spoken.share(question.content),
    )


def _allowed(having: Material, only: Collection[Facet] | None) -> NDArray[np.int64]:
    if only is None:
        return np.arange(len(having.claims))
    return np.flatnonzero([claim.facet in only for claim in having.claims])


def _scores(
    question: Question,
    having: Material,
    stakes: Mapping[str, float],
    meaning: NDArray[np.float32],
    wording: NDArray[np.float64],
) -> NDArray[np.float64]:
    fits = question.fit(having.facets)
    topic = np.array([fits.get(facet, 0.0) for facet in _PLACES])[having.kinds]
    near = np.array([*(stakes.get(stake, 0.0) for stake in having.stakes), 0.0])
    stake = near[having.defended].max(axis=1, initial=0.0)
    closed = float(question.closed)
    return np.asarray(
        BY_TOPIC * np.sqrt(topic)
        + (BY_LOG_TOPIC + closed * CLOSED_BY_LOG_TOPIC) * np.log(topic + LEAST_TOPIC)
        + (BY_MEANING + closed * CLOSED_BY_MEANING) * meaning
        + (BY_WORDING + closed * CLOSED_BY_WORDING) * wording
        + BY_STAKE * stake
        + having.worth
        + having.nudge,
        dtype=np.float64,
    )
