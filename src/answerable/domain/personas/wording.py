"""How one text became another, word by word."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from answerable.domain.model.noun import Noun

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")

MOST_TOKENS = 2_000
"""Words and marks of two texts together that are compared; longer texts are shown whole (chosen: 50 ms)."""

LEAST_ALIKE = 0.3
"""The least share of common words and marks at which differences are shown one by one; below, whole texts read
better (chosen by reading)."""


class Part(StrEnum):
    """Whether a piece stands in both texts, only in the old one, or only in the new one."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Piece(Noun):
    """A run of words and marks, spaces included."""

    part: Part
    text: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both texts in reading order: same and gone ones make the old text, same and new ones the new."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(old) + len(new) > MOST_TOKENS:
        return _whole(before, after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < LEAST_ALIKE:
        return _whole(before, after)
    found: list[Piece] = []
    for what, a, b, c, d in matcher.get_opcodes():
        found += _piece(Part.SAME, old[a:b]) if what == "equal" else _piece(Part.GONE, old[a:b])
        found += [] if what == "equal" else _piece(Part.NEW, new[c:d])
    return tuple(found)


def marked(found: Sequence[Piece]) -> str:
    """The pieces as plain text: what is gone in ``[-…-]``, what is new in ``{+…+}``."""
    marks = {Part.SAME: "{}", Part.GONE: "[-{}-]", Part.NEW: "{{+{}+}}"}
    return "".join(marks[piece.part].format(piece.text) for piece in found)


def _whole(before: str, after: str) -> tuple[Piece, ...]:
    return (*_piece(Part.GONE, [before]), *_piece(Part.NEW, [after]))


def _piece(part: Part, tokens: Sequence[str]) -> list[Piece]:
    return [Piece(part=part, text="".join(tokens))] if tokens and "".join(tokens) else []
