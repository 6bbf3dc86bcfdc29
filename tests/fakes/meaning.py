"""Meaning by counted words: texts that share words are near, others are not."""

import re
import zlib
from collections.abc import Collection, Mapping, Sequence

import numpy as np

from answerable.usecases.ports import Vector

DIMENSIONS = 256


class BagOfWords:
    """A deterministic stand-in for a meaning model; counts how many texts it embedded."""

    def __init__(self) -> None:
        self.embedded = 0

    @property
    def name(self) -> str:
        return "bag-of-words/1"

    def embed(self, texts: Sequence[str]) -> Vector:
        self.embedded += len(texts)
        rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in re.findall(r"[a-z0-9]+", text.lower()) or [""]:
                row[zlib.crc32(word.encode()) % DIMENSIONS] += 1.0
        lengths: Vector = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
        return np.asarray(rows / lengths, dtype=np.float32)


class RememberedVectors:
    """The vector cache of a store, in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], Vector] = {}

    def vectors(self, model: str, digests: Collection[str]) -> dict[str, Vector]:
        return {digest: self.kept[model, digest] for digest in digests if (model, digest) in self.kept}

    def keep_vectors(self, model: str, vectors: Mapping[str, Vector]) -> None:
        self.kept.update({(model, digest): vector for digest, vector in vectors.items()})
