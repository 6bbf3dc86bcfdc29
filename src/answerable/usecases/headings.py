"""What headings introduce: read by the library's phrases and by meaning, whose vectors the workspace keeps."""

from collections.abc import Sequence

from answerable.domain.personas.headings import HeadingBook, HeadingReading, Wordings, read_heading
from answerable.usecases.meanings import embed_cached
from answerable.usecases.ports import Library, Meaning, VectorCache


def heading_book(cache: VectorCache, library: Library, meaning: Meaning) -> HeadingBook:
    """The library's headings with their vectors, made once per workspace (about a second) and then kept."""
    phrases = tuple(library.headings())
    return HeadingBook(phrases, embed_cached(cache, meaning, [phrase.text for phrase in phrases]))


def read_headings(
    cache: VectorCache, library: Library, meaning: Meaning, headings: Sequence[str]
) -> dict[str, HeadingReading]:
    """What each heading introduces; vectors are made only where words and spelling do not tell."""
    wordings = Wordings(library.headings())
    found = {heading: wordings.read(heading) for heading in dict.fromkeys(headings)}
    asked = [heading for heading, reading in found.items() if reading is None]
    readings = {heading: reading for heading, reading in found.items() if reading is not None}
    if asked:
        book, vectors = heading_book(cache, library, meaning), meaning.embed(asked)
        readings |= {heading: read_heading(heading, vectors[row], book) for row, heading in enumerate(asked)}
    return readings
