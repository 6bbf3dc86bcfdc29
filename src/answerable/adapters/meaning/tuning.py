"""What the small encoder learned besides: low-rank changes of its weights, and its norms (made by tools/tuning)."""

from collections.abc import Mapping
from functools import cached_property
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from answerable.adapters.meaning.weights import Array, Weights

TUNING = "tuning.npz"
"""The file of changes, in half precision: about a twentieth of the weights that they change."""


class Tuning:
    """Changes of the encoder's weights (low-rank adaptation: Hu and others, 2021); read when first asked for."""

    @property
    def name(self) -> str:
        """The name of this state of the changes: another tuning gives other vectors."""
        return str(self._kept["name"])

    def applied(self, weights: Weights) -> Weights:
        """The weights after tuning: to each matrix the product of two thin ones is added, norms are replaced."""
        return {name: self._tuned(name, value) for name, value in weights.items()}

    def _tuned(self, name: str, value: Array) -> Array:
        if name in self._kept:
            return self._number(name)
        at = name.removesuffix(".weights")
        if f"{at}.down" not in self._kept:
            return value
        return value + self._number(f"{at}.down") @ self._number(f"{at}.up")

    def _number(self, name: str) -> Array:
        return np.asarray(self._kept[name], dtype=np.float32)

    @cached_property
    def _kept(self) -> Mapping[str, NDArray[np.generic]]:
        with np.load(BytesIO(files(__package__).joinpath(TUNING).read_bytes()), allow_pickle=False) as kept:
            return {name: kept[name] for name in kept.files}
