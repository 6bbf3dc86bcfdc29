"""Learns cues and stakes once for everybody: writes what they teach beside them (``python -m tools.lessons``)."""

import sys
from pathlib import Path

import numpy as np

from answerable.adapters.library.loader import LEARNED, BuiltInLibrary
from answerable.usecases.meanings import text_digest
from answerable.usecases.recognition import lesson_of, stake_centres, stakes_lesson, taught
from answerable.wiring import open_understanding
from tests.fakes.meaning import RememberedVectors

PLACE = Path(__file__).parent.parent / "src" / "answerable" / "adapters" / "library" / LEARNED


def main() -> int:
    """Learns and writes; takes a minute or two."""
    library, meaning = BuiltInLibrary(), open_understanding()
    cache = RememberedVectors()
    learned = (
        (lesson_of(library.cues(), meaning), taught(cache, library, meaning).packed()),
        (stakes_lesson(library, meaning), stake_centres(cache, library, meaning)),
    )
    keys = [f"{name} {text_digest(lesson)}" for (name, lesson), _ in learned]
    cues, stakes = (numbers.astype(np.float16) for _, numbers in learned)
    np.savez_compressed(PLACE, keys=np.array(keys), lesson0=cues, lesson1=stakes)
    print(f"{PLACE.name}: {PLACE.stat().st_size:,} bytes from {len(library.cues()):,} cues")
    return 0


if __name__ == "__main__":
    sys.exit(main())
