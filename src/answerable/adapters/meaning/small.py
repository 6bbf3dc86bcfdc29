"""Meaning by all-MiniLM-L6-v2, computed with NumPy out of an installed package."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from importlib.metadata import version
from importlib.resources import files
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from answerable.adapters.meaning.transformer import Transformer
from answerable.adapters.meaning.tuning import Tuning
from answerable.adapters.meaning.weights import PACKAGE, package_weights
from answerable.adapters.meaning.wordpiece import pieces

if TYPE_CHECKING:
    from answerable.usecases.ports import Vector

DIMENSIONS = 384
LONGEST = 256
"""Pieces of a text that are read, as the model was trained; the rest is passed over."""

TOGETHER = 64
"""Texts of one length that are computed at once: more gains nothing on two cores."""


class SmallEncoder:
    """The encoder with its 8-bit weights from the installed package; opens no connection.

    The weights (about 90 MB of memory, 0.2 s) are read when the first text is embedded. Safe to share between threads.
    With a ``tuning`` they are changed once as that says, which costs nothing afterwards.
    """

    def __init__(self, tuning: Tuning | None = None) -> None:
        self._guard = Lock()
        self._tuning = tuning

    @cached_property
    def name(self) -> str:
        """The model, the version of its package, and the state of its tuning."""
        plain = f"minilm-l6-int8/{version(PACKAGE)}"
        return f"{plain}/{self._tuning.name}" if self._tuning else plain

    def embed(self, texts: Sequence[str]) -> "Vector":
        """One unit vector of 384 numbers per text; no text gives an array of (0, 384)."""
        found = np.empty((len(texts), DIMENSIONS), dtype=np.float32)
        if not texts:
            return found
        with self._guard:
            vocabulary, transformer = self._model
        by_length: dict[int, list[tuple[int, list[int]]]] = defaultdict(list)
        for place, text in enumerate(texts):
            read = pieces(text, vocabulary, LONGEST)
            by_length[len(read)].append((place, read))
        for same in by_length.values():
            for start in range(0, len(same), TOGETHER):
                part = same[start : start + TOGETHER]
                found[[place for place, _ in part]] = transformer.vectors(np.array([read for _, read in part]))
        return found

    @cached_property
    def _model(self) -> tuple[Mapping[str, int], Transformer]:
        weights = package_weights()
        return vocabulary_of(), Transformer.of(self._tuning.applied(weights) if self._tuning else weights)


def vocabulary_of() -> Mapping[str, int]:
    """The numbers of the word pieces that the model was trained on."""
    lines = files(__package__).joinpath("vocabulary.txt").read_text(encoding="utf-8").split("\n")
    return {piece: number for number, piece in enumerate(lines) if piece}
