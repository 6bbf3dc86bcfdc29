"""Learns cues and stakes once for everybody: writes what they teach beside them (``python -m tools.lessons``)."""

import sys

from answerable.adapters.library.loader import LEARNED, BuiltInLibrary
from answerable.usecases.recognition import lesson_of, stake_centres, stakes_lesson, taught
from answerable.wiring import open_understanding
from tests.fakes.meaning import RememberedVectors
from tools.kept_lessons import keep


def main() -> int:
    """Learns and writes; takes a minute or two."""
    library, meaning = BuiltInLibrary(), open_understanding()
    cache = RememberedVectors()
    cues = lesson_of(library.cues(), meaning), taught(cache, library, meaning).packed()
    stakes = stakes_lesson(library, meaning), stake_centres(cache, library, meaning)
    place = keep(LEARNED, [cues, stakes])
    print(f"{place.name}: {place.stat().st_size:,} bytes from {len(library.cues()):,} cues")
    return 0


if __name__ == "__main__":
    sys.exit(main())
