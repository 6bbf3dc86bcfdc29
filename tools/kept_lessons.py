"""Writes what was learned beforehand where the library looks for it."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from answerable.usecases.meanings import text_digest
from answerable.usecases.ports import Vector

LIBRARY = Path(__file__).parent.parent / "src" / "answerable" / "adapters" / "library"


def keep(file: str, learned: Sequence[tuple[tuple[str, str], Vector]]) -> Path:
    """Writes lessons, each a name and what was taught with the numbers learned from it, in half precision."""
    keys = [f"{name} {text_digest(lesson)}" for (name, lesson), _ in learned]
    numbers = {f"lesson{place}": some.astype(np.float16) for place, (_, some) in enumerate(learned)}
    np.savez_compressed(LIBRARY / file, allow_pickle=False, keys=np.array(keys), **numbers)
    return LIBRARY / file
