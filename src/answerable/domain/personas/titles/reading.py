"""Titles read as a whole: the accountability, the level, and how probable each is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.seniority import Seniority
from answerable.domain.personas.titles.features import Seen, seen
from answerable.domain.personas.titles.ranks import levels, rank_of
from answerable.domain.personas.titles.spelling import Speller
from answerable.domain.personas.titles.weights import NO_FUNCTION, TitleWeights
from answerable.domain.personas.titles.words import words_of

ANSWERS_NOTHING = 0.97
"""The probability that a title without a single word of an office names no accountability (assumed)."""


@dataclass(frozen=True, slots=True)
class TitleReading:
    """What one title says.

    ``functions`` are probabilities by accountability, in the order of ``answers`` of the weights, the last of them that
    it names none; ``levels`` by ``Seniority`` in its order; each sums to 1. ``spans`` are the accountabilities that the
    title names when it names several, as "CFO & COO" does.
    """

    title: str
    words: tuple[str, ...]
    answers: tuple[str, ...]
    functions: NDArray[np.float64]
    seniority: Seniority | None
    levels: NDArray[np.float64]
    spans: tuple[str, ...] = ()

    @property
    def function(self) -> str | None:
        """The likeliest accountability, None when the title more likely names none."""
        best = self.spans[0] if self.spans else self.answers[int(self.functions.argmax())]
        return None if best == NO_FUNCTION else best


def read_titles(titles: Sequence[str], weights: TitleWeights) -> list[TitleReading]:
    """The readings of titles, in their order; the same title reads the same in any company, case and spacing."""
    mend = Speller(weights.words)
    looks = [seen(words_of(title, mend)) for title in titles]
    ranks = [rank_of(look.words) for look in looks]
    spreads = {rank: np.array(levels(*rank)) for rank in set(ranks)}
    functions = weights.probabilities(looks) if looks else np.zeros((0, len(weights.answers)))
    functions[[level is None for level, _ in ranks]] = _nothing(weights.answers)
    return [
        TitleReading(title, tuple(look.words), weights.answers, row, rank[0], spreads[rank], _spans(look))
        for title, look, row, rank in zip(titles, looks, functions, ranks, strict=True)
    ]


def _spans(look: Seen) -> tuple[str, ...]:
    return tuple(look.accountabilities) if len(look.accountabilities) > 1 else ()


def _nothing(answers: tuple[str, ...]) -> NDArray[np.float64]:
    rest = (1 - ANSWERS_NOTHING) / (len(answers) - 1)
    return np.array([ANSWERS_NOTHING if answer == NO_FUNCTION else rest for answer in answers])
