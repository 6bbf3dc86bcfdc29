"""Which facet a heading or label introduces: by the words it is known by, by their spelling, then by its meaning.

The caller brings the phrases of the library and the vectors (unit length); nothing here knows how they were made.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from answerable.domain.model.facet import Facet
from answerable.domain.model.heading import HeadingPhrase
from answerable.domain.model.noun import Noun, Share

Vectors = NDArray[np.float32]

CERTAIN = 0.7
"""The certainty from which a heading is read by meaning. Chosen on the development half of
tests/questions/headings.yaml, where .7 reads 78 of 98 headings rightly and
4 wrongly (.6: 82 and 6, .8: 70 and 2); on the test half 72 and 3."""

NEAREST = 2
SHARPNESS = 0.05
"""How many of a meaning's phrases speak for it (their mean cosine), and the temperature of the softmax over meanings;
2 and .05 were best of 1 to 3 and .03, .05, .08 on the development half."""

RELATED = 0.45
"""The least mean cosine at which a heading may be read by meaning at all; on the development half it costs nothing, and
words that mean nothing lie below it (measured on a dozen)."""

SPELT_ALIKE = 88.0
SHORTEST = 5
"""The least likeness (of 100, RapidFuzz's plain ratio) of a misspelt heading, both of at least five letters, for
"tiles" is no "titles". Assumed; one letter in a word of five is 80, in a word of nine 89."""


class Manner(StrEnum):
    """How a heading was read: told by a person, known by its words, by its spelling, or by its meaning."""

    TOLD = "told"
    KNOWN = "known"
    SPELLING = "spelling"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class HeadingBook:
    """The library's headings with one unit vector each, as an array of (phrases, dimensions)."""

    phrases: tuple[HeadingPhrase, ...]
    vectors: Vectors


class HeadingReading(Noun):
    """What a heading introduces: claims of ``facet``, or None, then what stands below it stays a note.

    ``nearest`` is the likeliest related facet even where that was not certain enough; ``note`` says why what stands
    below such a heading is no claim, where its words or meaning say so. ``certainty`` is that of the likeliest meaning.
    """

    heading: str
    facet: Facet | None
    certainty: Share
    manner: Manner
    nearest: Facet | None = None
    note: str | None = None


Readings = Mapping[str, HeadingReading]
"""What was found out about headings, by meaning or told by a person, by their keys."""

NO_READINGS: Readings = MappingProxyType({})


def heading_key(heading: str) -> str:
    """A heading as it is compared.

    Lower case, "and" for "&", spaces for hyphens, no marks around it, and neither a final s nor "(s)" on any word.
    """
    plain = heading.casefold().replace("(s)", "").replace("&", " and ").replace("-", " ").replace("’", "'")
    return " ".join(word.rstrip("s").rstrip("'") or word for word in _inside(plain).split())


def read_heading(heading: str, vector: Vectors | None, book: HeadingBook) -> HeadingReading:
    """What one heading introduces; without a vector (dimensions,) only its words and their spelling are looked at."""
    known = worded(heading, book.phrases)
    if known is not None:
        return known
    if vector is None or not book.phrases:
        return HeadingReading(heading=heading, facet=None, certainty=0.0, manner=Manner.MEANING)
    return _meant(heading, vector, book)


class Wordings:
    """Headings by their keys, made once for any number of questions."""

    def __init__(self, phrases: Sequence[HeadingPhrase]) -> None:
        self._phrases = {heading_key(phrase.text): phrase for phrase in reversed(phrases)}
        self._keys = [key for key in self._phrases if len(key) >= SHORTEST]

    def read(self, heading: str) -> HeadingReading | None:
        """What a heading introduces by its words, or by words that are spelt alike; None where neither is known."""
        key = heading_key(heading)
        if key in self._phrases:
            return _reading(heading, self._phrases[key], 1.0, Manner.KNOWN)
        spelt = process.extractOne(key, self._keys, scorer=fuzz.ratio, score_cutoff=SPELT_ALIKE)
        if spelt is None or len(key) < SHORTEST:
            return None
        return _reading(heading, self._phrases[spelt[0]], spelt[1] / 100, Manner.SPELLING)


def worded(heading: str, phrases: Sequence[HeadingPhrase]) -> HeadingReading | None:
    """What one heading introduces by its words or their spelling; for many of them make ``Wordings`` once."""
    return Wordings(phrases).read(heading)


def sentence(reading: HeadingReading) -> str:
    """What became of a heading, for the reader of a preview."""
    if reading.facet is not None:
        how = {Manner.TOLD: "as you said", Manner.KNOWN: "another word for it"}
        how[Manner.SPELLING] = f"by its spelling, {reading.certainty:.2f}"
        told = how.get(reading.manner, f"by its meaning, {reading.certainty:.2f}")
        return f"“{reading.heading}” was read as {reading.facet.value} ({told})."
    if reading.manner is Manner.TOLD:
        return f"“{reading.heading}” was kept as a note (as you said)."
    if reading.note:
        return f"“{reading.heading}” was kept as a note: {reading.note}."
    facet = reading.nearest.value if reading.nearest else "FACET"
    doubt = f" (perhaps {facet}, {reading.certainty:.2f})" if reading.nearest else ""
    return f'“{reading.heading}” was kept as a note{doubt}; to read it, add --heading "{reading.heading}={facet}".'


def _inside(text: str) -> str:
    """A text without marks before its first and after its last letter or digit."""
    return text[_first_letter(text) : len(text) - _first_letter(text[::-1])]


def _first_letter(text: str) -> int:
    return next((place for place, character in enumerate(text) if character.isalnum()), len(text))


def _reading(heading: str, phrase: HeadingPhrase, certainty: float, manner: Manner) -> HeadingReading:
    return HeadingReading(
        heading=heading,
        facet=phrase.facet,
        nearest=phrase.facet,
        note=phrase.note,
        certainty=certainty,
        manner=manner,
    )


def _meant(heading: str, vector: Vectors, book: HeadingBook) -> HeadingReading:
    meanings = sorted({_meaning(phrase) for phrase in book.phrases})
    cosines = book.vectors @ vector
    of = np.array([meanings.index(_meaning(phrase)) for phrase in book.phrases])
    near = np.array([np.sort(cosines[of == place])[-NEAREST:].mean() for place in range(len(meanings))])
    grown = np.exp((near - near.max()) / SHARPNESS)
    odds = grown / grown.sum()
    likeliest = int(odds.argmax())
    phrase = next(phrase for phrase in book.phrases if _meaning(phrase) == meanings[likeliest])
    certain = odds[likeliest] >= CERTAIN and near[likeliest] >= RELATED
    found = _reading(heading, phrase, float(odds[likeliest]), Manner.MEANING)
    if certain:
        return found
    nearest = phrase.facet if near[likeliest] >= RELATED else None
    return found.model_copy(update={"facet": None, "note": None, "nearest": nearest})


def _meaning(phrase: HeadingPhrase) -> str:
    return phrase.facet.value if phrase.facet else f"note: {phrase.note}"
