"""Whether an answer may be given, and how sure of it the persona may be."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.twins.question import Question
from answerable.domain.twins.retrieval import Material, Ranking

KNOWN_FROM = 0.5
"""The least P(the persona can know) with which it answers."""

UNKNOWN_BELOW = 0.15
"""The least confidence with which an answer is given: below it the evidence speaks against what was retrieved."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against that a persona can know the answer, each from 0 to 1 unless said otherwise.

    ``covered`` is P(a topic of which there are claims), ``hopeless`` P(nobody can answer), ``nearness``, ``salience``,
    ``overlap`` and ``spoken_of`` are those of the ranking; ``closed`` whether yes or no is asked for.
    """

    covered: float
    hopeless: float
    nearness: float
    salience: float
    overlap: float
    spoken_of: float
    closed: bool

    def row(self) -> tuple[float, ...]:
        """The numbers of which P(can know) is made: those of any question, and again those of a closed one."""
        log = float(np.log((self.covered + 0.02) / (1.02 - self.covered)))
        own = (log, self.hopeless, self.nearness, self.salience, self.overlap, self.spoken_of)
        return (1.0, *own, *((1.0, *own) if self.closed else (0.0,) * (1 + len(own))))


WEIGHTS = (0.07, 1.61, -1.99, -0.19, 0.29, 0.65, 0.29, -0.21, -0.64, -1.2, 0.29, 0.34, 0.85, 0.99)
"""Weights of the signs, in the order of their row: a logistic regression on the earlier and the development questions
of tests/questions and on the cues, whose topics were told by recognisers that had not seen them."""


def signs(question: Question, ranking: Ranking, having: Material) -> Signs:
    """What speaks for and against that an answer is known."""
    return Signs(
        covered=question.coverage(having.facets),
        hopeless=question.reason()[1],
        nearness=ranking.nearness,
        salience=ranking.salience,
        overlap=ranking.overlap,
        spoken_of=ranking.spoken_of,
        closed=question.closed,
    )


def can_know(found: Signs) -> float:
    """P(the persona can know the answer)."""
    return float(1.0 / (1.0 + np.exp(-np.dot(WEIGHTS, found.row()))))


def confidence(chance: float, ranking: Ranking, claims: tuple[Claim, ...], beliefs: Mapping[str, Belief]) -> float:
    """The cited claims' mean belief by relevance, lowered by up to half where ``chance`` (to know) is low; 0 to 1."""
    weight = sum(ranking.relevance)
    if weight == 0.0:
        return 0.0
    cited = [claims[place] for place in ranking.places]
    means = [beliefs[claim.id].mean if claim.id in beliefs else claim.prior.mean for claim in cited]
    belief = sum(share * mean for share, mean in zip(ranking.relevance, means, strict=True)) / weight
    return belief * (0.5 + 0.5 * chance)
