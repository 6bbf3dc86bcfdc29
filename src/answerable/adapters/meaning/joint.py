"""Two meaning models as one: what one of them misses the other often sees."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from answerable.usecases.ports import Meaning, Vector


class JointEncoder:
    """Lays the vectors of two models side by side, so that nearness is the mean of both nearnesses."""

    def __init__(self, first: "Meaning", second: "Meaning") -> None:
        self._first, self._second = first, second

    @property
    def name(self) -> str:
        """The names of both models."""
        return f"{self._first.name}+{self._second.name}"

    def embed(self, texts: Sequence[str]) -> "Vector":
        """One unit vector per text, as long as those of both models together."""
        both = np.hstack([self._first.embed(texts), self._second.embed(texts)])
        return np.asarray(both / np.float32(np.sqrt(2.0)), dtype=np.float32)
