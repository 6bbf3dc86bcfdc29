"""Learns the cues once for everybody: writes what they teach beside them (``python tools/lessons.py``)."""

import sys
from pathlib import Path

import numpy as np

from answerable.adapters.library.loader import LEARNED, BuiltInLibrary
from answerable.usecases.meanings import text_digest
from answerable.usecases.recognition import lesson_of, taught
from answerable.wiring import open_understanding
from tests.fakes.meaning import RememberedVectors

PLACE = Path(__file__).parent.parent / "src" / "answerable" / "adapters" / "library" / LEARNED


def main() -> int:
    """Learns and writes; takes a minute or two."""
    library, meaning = BuiltInLibrary(), open_understanding()
    name, lesson = lesson_of(library.cues(), meaning)
    packed = taught(RememberedVectors(), library, meaning).packed()
    np.savez_compressed(PLACE, key=f"{name} {text_digest(lesson)}", packed=packed.astype(np.float16))
    print(f"{PLACE.name}: {PLACE.stat().st_size:,} bytes from {len(library.cues()):,} cues")
    return 0


if __name__ == "__main__":
    sys.exit(main())
