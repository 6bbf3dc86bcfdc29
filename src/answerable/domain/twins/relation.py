"""How a question and a claim stand to each other: whether the claim answers it, and with yes, no or "it depends"."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

VERDICTS = 3
"""Yes, no, it depends: the order of all odds here."""

SPREAD = 20.0
"""Unit vectors are multiplied by this before they are weighed, so that weights may be small."""

DAMPED = 10.0
"""Products of features are divided by this, for the same reason."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Weights over vectors of meaning (dimensions,), each with a last row of intercepts.

    ``asked`` and ``held`` (dimensions + 1, 3 * features) turn a question and a claim into features whose products say
    the verdict; ``tone`` (dimensions + 1, 3) is what the question's wording alone says to it, ``silence``
    (dimensions + 1,) how likely nothing answers it, and ``sharpness`` how much nearness in meaning counts. ``closed``
    (dimensions + 1,) and ``by_form`` say whether it asks for yes or no, by its meaning and by its grammatical form.
    """

    asked: Matrix
    held: Matrix
    tone: Matrix
    silence: Matrix
    closed: Matrix
    by_form: float
    sharpness: float

    def is_closed(self, question: Matrix, *, in_form: bool) -> bool:
        """Whether a question asks for yes or no; ``in_form`` says that it has the form of such a question."""
        return float(_weighed(question, self.closed)) + self.by_form * in_form > 0.0

    def margin(self, question: Matrix, nearness: Matrix) -> float:
        """The log odds, before calibration, that any claim answers the question, by the nearness of each (claims,)."""
        near = self.sharpness * nearness
        most = float(near.max())
        return most + float(np.log(np.exp(near - most).sum())) - float(_weighed(question, self.silence))

    def odds(self, question: Matrix, claims: Matrix) -> NDArray[np.float64]:
        """P(yes), P(no), P(it depends) per claim, (claims, 3), where the claim answers the question."""
        asked = _weighed(question, self.asked).reshape(VERDICTS, -1)
        held = _weighed(claims, self.held).reshape(len(claims), VERDICTS, -1)
        scores = (asked * held).sum(axis=2) / DAMPED + _weighed(question, self.tone)
        grown = np.exp(scores - scores.max(axis=1, keepdims=True), dtype=np.float64)
        return np.asarray(grown / grown.sum(axis=1, keepdims=True), dtype=np.float64)

    def packed(self) -> Matrix:
        """All numbers in one row, for a cache."""
        ends = np.array([self.by_form, self.sharpness])
        parts = (self.asked, self.held, self.tone, self.silence, self.closed, ends)
        return np.concatenate([np.ravel(part) for part in parts]).astype(np.float32)

    @classmethod
    def unpacked(cls, packed: Matrix, dimensions: int) -> Self:
        """The relation that ``packed`` came from."""
        rows = dimensions + 1
        wide = (len(packed) - 2 - rows * (VERDICTS + 2)) // (2 * rows)
        sizes = [rows * wide, rows * wide, rows * VERDICTS, rows, rows]
        asked, held, tone, silence, closed, ends = np.split(packed, np.cumsum(sizes))
        shaped = (asked.reshape(rows, wide), held.reshape(rows, wide), tone.reshape(rows, VERDICTS), silence, closed)
        return cls(*shaped, by_form=float(ends[0]), sharpness=float(ends[1]))


def _weighed(vectors: Matrix, weights: Matrix) -> Matrix:
    return np.asarray(SPREAD * vectors @ weights[:-1] + weights[-1], dtype=np.float32)
