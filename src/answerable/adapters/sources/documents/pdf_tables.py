"""Ruled tables of a PDF page, their cells read as columns of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from answerable.adapters.sources.documents.pdf_lines import lines_of, paragraphs, tight_gap

_LEAST = 2
_FILLED = 0.5
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: where it stands (left, top, right, bottom in points), and the text of its cells."""

    place: Box
    rows: tuple[tuple[str, ...], ...]

    def holds(self, word: Mapping[str, Any]) -> bool:
        """Whether a word stands inside it."""
        return _within(word, self.place)


def grids_of(page: Any, words: Sequence[Mapping[str, Any]]) -> list[Grid]:
    """The tables of a page with at least two rows and columns, most of whose cells say something."""
    if not words or not (page.lines or page.rects or page.curves):
        return []
    found = []
    tight = tight_gap(lines_of(words))
    for table in page.find_tables():
        rows = [[_cell(cell, words, tight) for cell in row.cells] for row in table.rows]
        width = max(map(len, rows), default=0)
        filled = [cell for row in rows for cell in row if cell]
        if len(rows) >= _LEAST and width >= _LEAST and len(filled) >= _FILLED * len(rows) * width:
            found.append(Grid(table.bbox, tuple((*row, *[""] * (width - len(row))) for row in rows)))
    return found


def _cell(cell: Box | None, words: Sequence[Mapping[str, Any]], tight: float) -> str:
    if cell is None:
        return ""
    lines = lines_of([word for word in words if _within(word, cell)])
    right = max([cell[2] - (lines[0].left - cell[0] if lines else 0), *(line.right for line in lines)])
    return "\n".join(line.text for line in paragraphs(lines, right, tight, frozenset()))


def _within(word: Mapping[str, Any], place: Box) -> bool:
    across, down = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(place[0] <= across <= place[2] and place[1] <= down <= place[3])
