"""Which facet a heading or label introduces: by the words it is known by, by their spelling, then by its meaning.

The caller brings the phrases of the library and the vectors (unit length); nothing here knows how they were made.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

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

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


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

    ``nearest`` is the likeliest facet even where that was not certain enough; ``note`` says why what stands below
    such a heading is no claim, where its words or meaning say so. ``certainty`` is that of the likeliest meaning.
    """

    heading: str
    facet: Facet | None
    certainty: Share
    manner: Manner
    nearest: Facet | None = None
    note: str | None = None


def heading_key(heading: str) -> str:
    """A heading as it is compared.

    Lower case, "and" for "&", spaces for hyphens, no marks around it, and neither a final s nor "(s)" on any word.
    """
    plain = heading.casefold().replace("(s)", "").replace("&", " and ").replace("-", " ").replace("’", "'")
    return " ".join(word.rstrip("s").rstrip("'") or word for word in _EDGES.sub("", plain).split())


def read_heading(heading: str, vector: Vectors | None, book: HeadingBook) -> HeadingReading:
    """What one heading introduces; without a vector (dimensions,) only its words and their spelling are looked at."""
    known = worded(heading, book.phrases)
    if known is not None:
        return known
    if vector is None or not book.phrases:
        return HeadingReading(heading=heading, facet=None, certainty=0.0, manner=Manner.MEANING)
    return _meant(heading, vector, book)


def worded(heading: str, phrases: Sequence[HeadingPhrase]) -> HeadingReading | None:
    """What a heading introduces by its words, or by words that are spelt alike; None where neither is known."""
    key = heading_key(heading)
    keys = [heading_key(phrase.text) for phrase in phrases]
    if key in keys:
        return _reading(heading, phrases[keys.index(key)], 1.0, Manner.KNOWN)
    spelt = spelt_alike(key, keys)
    return _reading(heading, phrases[spelt[0]], spelt[1], Manner.SPELLING) if spelt else None


def spelt_alike(key: str, keys: Sequence[str]) -> tuple[int, float] | None:
    """The place of the key that this one misspells, and how alike they are (0 to 1); None where there is none."""
    if len(key) < SHORTEST:
        return None
    found = process.extractOne(key, keys, scorer=fuzz.ratio, score_cutoff=SPELT_ALIKE)
    return (found[2], found[1] / 100) if found and len(found[0]) >= SHORTEST else None


def sentence(reading: HeadingReading) -> str:
    """What became of a heading, for the reader of a preview."""
    if reading.facet is not None:
        how = {Manner.TOLD: "as you said", Manner.SPELLING: f"by its spelling, {reading.certainty:.2f}"}
        told = how.get(reading.manner, f"by its meaning, {reading.certainty:.2f}")
        return f"“{reading.heading}” was read as {reading.facet.value} ({told})."
    if reading.manner is Manner.TOLD:
        return f"“{reading.heading}” was kept as a note (as you said)."
    if reading.note:
        return f"“{reading.heading}” was kept as a note: {reading.note}."
    facet = reading.nearest.value if reading.nearest else "FACET"
    doubt = f" (perhaps {facet}, {reading.certainty:.2f})" if reading.nearest else ""
    return f'“{reading.heading}” was kept as a note{doubt}; to read it, add --heading "{reading.heading}={facet}".'


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
    return found if certain else found.model_copy(update={"facet": None, "note": None})


def _meaning(phrase: HeadingPhrase) -> str:
    return phrase.facet.value if phrase.facet else f"note: {phrase.note}"
