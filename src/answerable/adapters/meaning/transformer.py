"""A small transformer in NumPy: numbers of word pieces in, one vector per text out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from answerable.adapters.meaning.weights import LAYERS, Array, Weights

_HEADS = 12
_TINY = 1e-12
_ERF = tuple(np.array([0.3275911, 0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429], dtype=np.float32))

Pair = tuple[Array, Array]


@dataclass(frozen=True, slots=True)
class _Layer:
    """One transformer layer: weights with what is added to them, and the two normalisations."""

    attend: Pair
    out: Pair
    widen: Pair
    narrow: Pair
    first: Pair
    second: Pair


@dataclass(frozen=True, slots=True)
class Transformer:
    """Follows the layout of BERT (Devlin and others, 2019) and averages its last states."""

    words: Array
    where: Array
    norm: Pair
    layers: Sequence[_Layer]

    @classmethod
    def of(cls, weights: Weights) -> Self:
        """The transformer of these weights, whose names are those of ``package_weights``."""
        layers = [_layer(weights, f"{number}.") for number in range(LAYERS)]
        return cls(weights["words"], weights["where"], _norm(weights, "norm"), layers)

    def vectors(self, read: NDArray[np.int64]) -> Array:
        """Unit vectors (texts, dimensions) of texts with the same number of pieces (texts, pieces)."""
        states = _normed(self.words[read] + self.where[: read.shape[1]], self.norm)
        for layer in self.layers:
            states = _through(layer, states)
        mean = states.mean(axis=1)
        return np.asarray(mean / np.linalg.norm(mean, axis=1, keepdims=True), dtype=np.float32)


def _layer(weights: Weights, at: str) -> _Layer:
    return _Layer(
        **{name: (weights[f"{at}{name}.weights"], weights[f"{at}{name}.added"]) for name in _Layer.__slots__[:4]},
        first=_norm(weights, f"{at}first"),
        second=_norm(weights, f"{at}second"),
    )


def _norm(weights: Weights, name: str) -> Pair:
    return weights[f"{name}.scale"], weights[f"{name}.shift"]


def _through(layer: _Layer, states: Array) -> Array:
    texts, size, wide = states.shape
    flat = states.reshape(-1, wide)
    split = (flat @ layer.attend[0] + layer.attend[1]).reshape(texts, size, 3, _HEADS, -1)
    asked, keyed, valued = np.ascontiguousarray(split.transpose(2, 0, 3, 1, 4))
    scores = asked @ np.ascontiguousarray(keyed.transpose(0, 1, 3, 2)) / np.float32(np.sqrt(wide / _HEADS))
    grown = np.exp(scores - scores.max(axis=-1, keepdims=True))
    heard = (grown / grown.sum(axis=-1, keepdims=True)) @ valued
    heard = heard.transpose(0, 2, 1, 3).reshape(-1, wide)
    flat = _normed(flat + heard @ layer.out[0] + layer.out[1], layer.first)
    inner = _gelu(flat @ layer.widen[0] + layer.widen[1])
    flat = _normed(flat + inner @ layer.narrow[0] + layer.narrow[1], layer.second)
    return flat.reshape(texts, size, wide)


def _gelu(values: Array) -> Array:
    """X Φ(x), with the error function of Abramowitz and Stegun 7.1.26 (error below 2e-7), thrice as fast as SciPy's."""
    size = np.abs(values) * np.float32(np.sqrt(0.5))
    t = np.float32(1.0) / (np.float32(1.0) + _ERF[0] * size)
    rest = ((((_ERF[5] * t + _ERF[4]) * t + _ERF[3]) * t + _ERF[2]) * t + _ERF[1]) * t * np.exp(-size * size)
    half = np.float32(0.5) * values
    return np.asarray(half + np.abs(half) * (np.float32(1.0) - rest), dtype=np.float32)


def _normed(states: Array, norm: Pair) -> Array:
    centred = states - states.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(_TINY))
    return np.asarray(centred / spread * norm[0] + norm[1], dtype=np.float32)
