"""Whether an answer may be given, and how sure of it the persona may be."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.twins.question import Question
from answerable.domain.twins.retrieval import Material, Ranking

KNOWN_FROM = 0.6
"""The least P(the persona can know) with which it answers: needless silence does less harm than an answer out of
nothing. On personas kept back from tuning one answer in a hundred is lost against one half, and three refusals won."""

UNKNOWN_BELOW = 0.15
"""The least confidence with which an answer is given: below it the evidence speaks against what was retrieved."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against that a persona can know the answer.

    ``margin`` is that of the ranking (log odds, not calibrated), ``covered`` P(a topic of which there are claims),
    ``hopeless`` P(nobody can answer); ``closed`` says whether yes or no is asked for.
    """

    margin: float
    covered: float
    hopeless: float
    closed: bool

    def row(self) -> tuple[float, ...]:
        """The numbers of which P(can know) is made: those of any question, and again those of a closed one."""
        log = float(np.log((self.covered + 0.02) / (1.02 - self.covered)))
        own = (1.0, self.margin, log, self.hopeless)
        return (*own, *(own if self.closed else (0.0,) * len(own)))


WEIGHTS = (-0.49, 0.42, 0.83, -0.58, -0.73, 0.38, -0.54, -0.23)
"""Weights of the signs, in the order of their row: a logistic regression, fitted like the weights of retrieval."""


def signs(question: Question, ranking: Ranking, having: Material) -> Signs:
    """What speaks for and against that an answer is known."""
    return Signs(ranking.margin, question.coverage(having.facets), question.reason()[1], question.closed)


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
