"""Puts misspelt words of titles right ("Cheif", "Procurment"), and leaves words alone that anybody writes."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from answerable.domain.personas.titles.words import vocabulary

SHORTEST = 5
LONG = 8
"""Words under 5 letters are left alone; up to 7 letters one slip is mended, from 8 on two (assumed)."""


class Speller:
    """Mends words towards the vocabulary; ``known`` are the sorted CRC-32 digests of words that are right as they are.

    A slip is a letter too many, missing, wrong, or swapped with its neighbour; the first letter must be right. What was
    mended once is remembered for as long as the speller lives.
    """

    def __init__(self, known: NDArray[np.uint32]) -> None:
        self._known = known
        self._candidates: dict[str, list[str]] = {}
        for word in vocabulary():
            if len(word) >= SHORTEST:
                self._candidates.setdefault(word[0], []).append(word)
        self._mended: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        """The word, or the nearest of the vocabulary when it is misspelt."""
        if len(word) < SHORTEST or not word.isalpha():
            return word
        if word not in self._mended:
            self._mended[word] = (
                word if self._is_known(word) else self._nearest(word, self._candidates.get(word[0], ()))
            )
        return self._mended[word]

    def _is_known(self, word: str) -> bool:
        digest = digest_of_word(word)
        place = int(np.searchsorted(self._known, digest))
        return place < len(self._known) and int(self._known[place]) == digest

    @staticmethod
    def _nearest(word: str, candidates: Sequence[str]) -> str:
        most = 2 if len(word) >= LONG else 1
        near = [
            (slips, other) for other in candidates if (slips := OSA.distance(word, other, score_cutoff=most)) <= most
        ]
        return min(near)[1] if near else word


def digest_of_word(word: str) -> int:
    """The CRC-32 of a word."""
    return crc32(word.encode())
