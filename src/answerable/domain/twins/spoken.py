"""Which of a persona's claims say which words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.domain.twins.wording import beginning


@dataclass(frozen=True, slots=True)
class Spoken:
    """The places of claims by the beginnings of the stems that they say; ``count`` is how many claims there are."""

    count: int
    places: Mapping[str, Sequence[int]]

    def shares(self, asked: frozenset[str]) -> NDArray[np.float64]:
        """The share of the asked content that each claim says (``wording.shared``), for all of them at once."""
        said = np.zeros(self.count)
        if not asked:
            return said
        for word in asked:
            said[self.places.get(beginning(word), [])] += 1.0
        return said / len(asked)


def spoken(contents: Sequence[frozenset[str]]) -> Spoken:
    """What claims say, given by the content of each."""
    places: dict[str, list[int]] = {}
    for place, content in enumerate(contents):
        for begun in {beginning(word) for word in content}:
            places.setdefault(begun, []).append(place)
    return Spoken(len(contents), places)
