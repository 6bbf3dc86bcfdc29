"""What was learned from titles: the weights of a multinomial logistic regression on hashed features."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.domain.personas.titles.features import Seen, hashed

NO_FUNCTION = "none"
"""The answer of a title that names no accountability at all."""


@dataclass(frozen=True, slots=True, eq=False)
class TitleWeights:
    """Weights as (BUCKETS, answers) and (answers,), and which words the learner has seen, as sorted CRC-32 digests.

    ``answers`` are keys of ``SUBJECTS`` and ``NO_FUNCTION``; ``temperature`` divides the scores so that the
    probabilities hold.
    """

    answers: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    temperature: float
    words: NDArray[np.uint32]
    provenance: str

    def probabilities(self, titles: Sequence[Seen]) -> NDArray[np.float64]:
        """The probability of each answer for each title, as (titles, answers)."""
        scores = (hashed(titles) @ self.weights + self.bias).astype(np.float64) / self.temperature
        scores -= scores.max(axis=1, keepdims=True)
        odds = np.exp(scores)
        shares: NDArray[np.float64] = odds / odds.sum(axis=1, keepdims=True)
        return shares
