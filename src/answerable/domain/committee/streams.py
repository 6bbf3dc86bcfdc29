"""The random numbers of one round of paths, by name, each made once."""

import numpy as np
from numpy.typing import NDArray

from answerable.domain.committee.draws import Array, Uniforms
from answerable.domain.committee.scene import Scene
from answerable.domain.model.stage import Stage


class Streams:
    """Keyed uniforms for K draws × M paths of one round; scenarios that are compared share one instance.

    A stream's name holds the role, objection, stage and purpose, never a position, so that neither the order of
    seats nor the presence of others changes a number. Each stream has N = K × M numbers, a draw's paths together.
    """

    def __init__(self, uniforms: Uniforms, scene: Scene, number: int, size: int) -> None:
        self._uniforms = uniforms
        self._number = number
        self._size = size
        self._kept: dict[tuple[str, ...], Array] = {}
        self._names = [(item.sitter.role, item.concern.slug) for item in scene.items]
        self._blocks: dict[str, Array] = {}

    def items(self, purpose: str) -> Array:
        """One stream per item of the scene, as an array of (I, N)."""
        if purpose not in self._blocks:
            rows = np.empty((len(self._names), self._size))
            for row, name in zip(rows, self._names, strict=True):
                row[:] = self._uniforms(("path", self._number, *name, purpose), self._size)
            self._blocks[purpose] = rows
        return self._blocks[purpose]

    def stage(self, stage: Stage, purpose: str) -> Array:
        """The stream of a stage for a purpose, (N,)."""
        return self._of("stage", stage, purpose)

    def seat(self, role: str, purpose: str) -> Array:
        """The stream of a seat for a purpose, (N,)."""
        return self._of("seat", role, purpose)

    def deal(self, purpose: str) -> Array:
        """The stream of the whole deal for a purpose, (N,)."""
        return self._of("deal", purpose)

    def _of(self, *name: str) -> Array:
        if name not in self._kept:
            self._kept[name] = self._uniforms(("path", self._number, *name), self._size)
        return self._kept[name]


def weibull_days(uniform: Array, median: float | Array, shape: float | Array) -> NDArray[np.float64]:
    """Days by the inverse Weibull distribution with this median and shape."""
    halves = -np.log1p(-uniform) / np.log(2.0)
    return np.asarray(median * halves ** (1.0 / np.asarray(shape)))
