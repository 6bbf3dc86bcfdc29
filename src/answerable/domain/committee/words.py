"""The known word that somebody probably meant."""

from collections.abc import Collection

from rapidfuzz import fuzz, process

NEAR = 60.0
"""Similarity (0 to 100) from which a word is worth proposing (assumed)."""

MOST_NAMED = 12


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known word most like this one, or None when none is near."""
    found = process.extractOne(word, sorted(known), scorer=fuzz.WRatio, score_cutoff=NEAR)
    return found[0] if found else None


def unknown(word: str, known: Collection[str], what: str) -> str:
    """A clause that says what a word is not and what it may have been meant to be, without a final full stop."""
    near = nearest(word, known)
    if near is not None:
        return f"{word!r} is no known {what}; did you mean {near!r}?"
    listed = ", ".join(sorted(known)[:MOST_NAMED]) or "none yet"
    return f"{word!r} is no known {what}; known are: {listed}{', …' if len(known) > MOST_NAMED else ''}."
