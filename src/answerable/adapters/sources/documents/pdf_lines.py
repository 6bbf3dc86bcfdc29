"""From the words of a PDF page to lines, and from lines to paragraphs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from answerable.adapters.sources.documents.lines import cleaned, could_head, line_block, without_glyph
from answerable.domain.model.document import Block

_COLUMN_GAP = 1.2
"""White space between words, in font sizes, at which a line is two lines of two columns (assumed; a space has 0.3)."""
_SAME_LINE = 0.45
_SAME_SIZE = 0.6
_PARAGRAPH_GAP = 0.75
_LOOSER = 0.17
_TIGHTEST = 0.1
_MOST_COMPARED = 400
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_MARK = re.compile(r"\d{1,2}[.)]|\(cid:\d+\)")
_GLYPHS = frozenset("•‣◦▪▫■□●○◆◇►▸▶➢➤✓✔·∙–-*o\uf0b7\uf0a7\uf0d8")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of one column, in points from the upper left corner.

    ``first`` is the width of its first word; ``leads``: that is bold and the rest is not, as in "**Label:** value".
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool
    first: float
    leads: bool = False

    @property
    def is_bullet(self) -> bool:
        """Whether it begins with a bullet or a number."""
        return without_glyph(self.text)[1]


def lines_of(words: Sequence[Mapping[str, Any]]) -> list[Line]:
    """The lines of words (dictionaries as pdfplumber makes them), from top to bottom, then from left to right."""
    rows: list[list[Mapping[str, Any]]] = []
    for word in sorted(words, key=lambda word: (word["bottom"], word["x0"])):
        if rows and abs(word["bottom"] - rows[-1][-1]["bottom"]) <= _SAME_LINE * min(
            word["size"], rows[-1][-1]["size"]
        ):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [line for row in rows for line in _segments(sorted(row, key=lambda word: float(word["x0"])))]


def tight_gap(lines: Sequence[Line]) -> float:
    """The white space between lines that stand closest together on a page, in font sizes: that inside paragraphs."""
    gaps: list[float] = []
    for line in lines[:_MOST_COMPARED]:
        above = [
            (line.top - other.bottom) / line.size
            for other in lines[:_MOST_COMPARED]
            if other.top < line.top and min(other.right, line.right) > max(other.left, line.left)
        ]
        gaps += [min(above)] if above and min(above) < 1 else []
    return sorted(gaps)[int(len(gaps) * _TIGHTEST)] if gaps else _PARAGRAPH_GAP


def paragraphs(lines: Sequence[Line], right: float, tight: float, vocabulary: frozenset[str]) -> list[Line]:
    """Lines of one column joined to paragraphs; ``right`` is where the column ends.

    A line begins a paragraph where it is a bullet, looks different, stands apart, or where its first word would have
    fitted on the line before. ``tight`` is the white space between lines of one paragraph, in font sizes.
    ``vocabulary`` holds the document's words and decides about hyphens.
    """
    joined: list[Line] = []
    last: Line | None = None
    for line in lines:
        if last is not None and _continues(joined[-1], last, line, right, tight):
            joined[-1] = _merged(joined[-1], line, vocabulary)
        else:
            joined.append(line)
        last = line
    return joined


def blocks_of(lines: Sequence[Line], headings: Mapping[float, int], level: int) -> Iterator[Block]:
    """The blocks of paragraphs: headings by size (``headings``: size to level) or, in bold, at ``level``."""
    indents = sorted({round(line.left) for line in lines if line.is_bullet})
    plain = any(not line.bold for line in lines)
    for line in lines:
        depth = _depth(line, indents)
        size = next((rank for large, rank in headings.items() if abs(large - line.size) <= _SAME_SIZE), None)
        heads = could_head(line.text) and not line.is_bullet and (size is not None or (line.bold and plain))
        at = (size if size is not None else level) if heads else depth
        block = line_block(line.text, bullet=False, level=at, heading=heads)
        if block:
            yield block


def _segments(row: Sequence[Mapping[str, Any]]) -> Iterator[Line]:
    begin = 0
    for at in range(1, len(row) + 1):
        if at == len(row) or (_apart(row[at - 1], row[at], row[at : at + 1]) and not _is_glyph(row[begin:at])):
            yield _line(row[begin:at])
            begin = at


def _apart(before: Mapping[str, Any], after: Mapping[str, Any], begins: Sequence[Mapping[str, Any]]) -> bool:
    """Whether white space parts two columns: a bullet in the middle of a line begins one at half the space."""
    gap = float(after["x0"]) - float(before["x1"])
    least = _COLUMN_GAP / 2 if _is_glyph(begins) and after["text"] not in "-–—*o·" else _COLUMN_GAP
    return gap > least * max(float(before["size"]), float(after["size"]))


def _is_glyph(words: Sequence[Mapping[str, Any]]) -> bool:
    return len(words) == 1 and (words[0]["text"] in _GLYPHS or bool(_MARK.fullmatch(words[0]["text"])))


def _line(words: Sequence[Mapping[str, Any]]) -> Line:
    speaking = [word for word in words if not _is_glyph([word])] or list(words)
    return Line(
        text=cleaned(" ".join(str(word["text"]) for word in words)),
        left=float(words[0]["x0"]),
        right=float(words[-1]["x1"]),
        top=min(float(word["top"]) for word in words),
        bottom=max(float(word["bottom"]) for word in words),
        size=max(float(word["size"]) for word in speaking),
        bold=all(_BOLD.search(str(word["fontname"])) for word in speaking),
        first=float(words[0]["x1"]) - float(words[0]["x0"]),
        leads=bool(_BOLD.search(str(speaking[0]["fontname"])))
        and not all(_BOLD.search(str(word["fontname"])) for word in speaking),
    )


def _continues(paragraph: Line, last: Line, line: Line, right: float, tight: float) -> bool:
    if line.is_bullet or line.leads or line.bold != last.bold or abs(line.size - last.size) > _SAME_SIZE:
        return False
    most = min(_PARAGRAPH_GAP, tight + _LOOSER) * line.size
    if line.top - last.bottom > most or line.top < last.top:
        return False
    if paragraph.is_bullet:
        return line.left > paragraph.left + 1
    return last.right + line.first + 0.3 * line.size > right - 0.5 * line.size


def _merged(paragraph: Line, line: Line, vocabulary: frozenset[str]) -> Line:
    return replace(
        paragraph,
        text=_joined(paragraph.text, line.text, vocabulary),
        right=max(paragraph.right, line.right),
        bottom=line.bottom,
    )


def _joined(before: str, after: str, vocabulary: frozenset[str]) -> str:
    """Two lines as one; a hyphen at the end goes unless the document has both halves as words, and not the whole."""
    last, first = before.rsplit(" ", 1)[-1], after.split(" ", 1)[0]
    if not (last.endswith("-") and last[:-1].isalpha() and first[:1].islower()):
        return f"{before} {after}"
    half, other = last[:-1].casefold(), first.strip(".,;:!?").casefold()
    whole = f"{half}{other}" in vocabulary
    hyphened = f"{half}-{other}" in vocabulary or ({half, other} <= vocabulary and not whole)
    return f"{before}{after}" if hyphened else f"{before[:-1]}{after}"


def _depth(line: Line, indents: Sequence[int]) -> int:
    if not line.is_bullet:
        return 1
    return 1 + sum(indent + line.size / 2 < line.left for indent in indents)
