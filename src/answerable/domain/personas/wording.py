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
    for same, gone, added in _runs(matcher, old, new):
        found += [*_piece(Part.SAME, same), *_piece(Part.GONE, gone), *_piece(Part.NEW, added)]
    return tuple(found)


def marked(found: Sequence[Piece]) -> str:
    """The pieces as plain text: what is gone in ``[-…-]``, what is new in ``{+…+}``."""
    marks = {Part.SAME: "{}", Part.GONE: "[-{}-]", Part.NEW: "{{+{}+}}"}
    return "".join(marks[piece.part].format(piece.text) for piece in found)


_Run = tuple[list[str], list[str], list[str]]


def _runs(matcher: "SequenceMatcher[str]", old: list[str], new: list[str]) -> list[_Run]:
    """What stays, and what is gone and new after it; a space alone between two changes belongs to both."""
    runs: list[_Run] = [([], [], [])]
    for what, a, b, c, d in matcher.get_opcodes():
        _, gone, added = runs[-1]
        if what != "equal" or ((gone or added) and b < len(old) and not "".join(old[a:b]).strip()):
            gone += old[a:b]
            added += new[c:d]
        else:
            runs.append((old[a:b], [], []))
    return runs


def _whole(before: str, after: str) -> tuple[Piece, ...]:
    return (*_piece(Part.GONE, [before]), *_piece(Part.NEW, [after]))


def _piece(part: Part, tokens: Sequence[str]) -> list[Piece]:
    return [Piece(part=part, text="".join(tokens))] if tokens and "".join(tokens) else []
