"""The reader of Word files: headings by style or by look, lists, tables, text boxes, headers and footnotes."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import docx

from answerable.adapters.sources.documents.bounds import Budget
from answerable.adapters.sources.documents.lines import cleaned, could_head, line_block
from answerable.adapters.sources.documents.styles import Styles
from answerable.adapters.sources.documents.wordml import (
    W,
    bold_everywhere,
    boxes_of,
    cell_span,
    is_continued,
    pieces_of,
    size_of,
    text_lines,
)
from answerable.domain.model.document import Block, BlockKind, Document, Part

_BY_LOOK = 10
"""Where the levels of headings that are so only by their look begin: below all that have a style."""
_DEEPEST_TABLE = 8


@dataclass(frozen=True, slots=True)
class _Looks:
    """A line that looks like a heading, with its size in points (0: the usual one)."""

    text: str
    size: float


def read_word(file: io.BytesIO, name: str) -> Document:
    """The document in a file that was checked; raises TooLarge, and whatever the library raises at a broken one."""
    return _Word(docx.Document(file), name).document()


class _Word:
    def __init__(self, opened: Any, name: str) -> None:
        self._opened, self._name = opened, name
        self._budget = Budget(name)
        self._styles = Styles(opened)

    def document(self) -> Document:
        found = list(self._body(self._opened.element.body))
        sizes = sorted({item.size for item in found if isinstance(item, _Looks)}, reverse=True)
        blocks = tuple(_levelled(item, sizes) for item in found)
        asides = tuple(self._asides())
        told = f"Headers, footers and footnotes are kept once, as a note of the group: {'; '.join(asides)[:300]}."
        return Document(
            name=self._name,
            parts=(Part(where="the document", blocks=blocks),),
            flows=True,
            asides=asides,
            remarks=(told,) if asides else (),
        )

    def _body(self, body: Any) -> Iterator[Block | _Looks]:
        for element in pieces_of(body):
            self._budget.shape()
            if element.tag == f"{W}tbl":
                yield Block(kind=BlockKind.TABLE, rows=self._rows(element))
                yield from self._boxes(element)
            else:
                yield from self._paragraph(element)

    def _paragraph(self, paragraph: Any) -> Iterator[Block | _Looks]:
        heading, level = self._styles.heading_level(paragraph), self._styles.list_level(paragraph)
        lines = [line for line in map(cleaned, text_lines(paragraph)) if line]
        self._budget.text(" ".join(lines))
        looks = heading is None and level is None and bold_everywhere(paragraph, self._styles)
        for line in lines:
            if heading is not None:
                yield Block(kind=BlockKind.TITLE if heading == 0 else BlockKind.HEADING, text=line, level=heading or 1)
            elif looks and could_head(line):
                yield _Looks(line, size_of(paragraph, self._styles))
            elif block := line_block(line, bullet=level is not None, level=level or 1, heading=False):
                yield block
        yield from self._boxes(paragraph)

    def _boxes(self, element: Any) -> Iterator[Block]:
        for content in boxes_of(element):
            found = [_levelled(item, []) for item in self._body(content)]
            if found:
                yield Block(kind=BlockKind.BOX, blocks=tuple(found))

    def _rows(self, table: Any, depth: int = 0) -> tuple[tuple[str, ...], ...]:
        rows = [self._cells(row, depth) for row in table.iter(f"{W}tr") if _own(row, table)]
        width = max(map(len, rows), default=0)
        return tuple((*row, *[""] * (width - len(row))) for row in rows)

    def _cells(self, row: Any, depth: int) -> list[str]:
        cells: list[str] = []
        for cell in row.iter(f"{W}tc"):
            if _own(cell, row):
                text = "" if is_continued(cell) else self._cell_text(cell, depth)
                cells += [text, *[""] * (cell_span(cell) - 1)]
        self._budget.cells(len(cells))
        return cells

    def _cell_text(self, cell: Any, depth: int) -> str:
        lines: list[str] = []
        for element in pieces_of(cell):
            if element.tag == f"{W}tbl":
                nested = self._rows(element, depth + 1) if depth < _DEEPEST_TABLE else ()
                lines += [": ".join(filter(None, row)) for row in nested]
            else:
                mark = "• " if self._styles.list_level(element) is not None else ""
                lines += [f"{mark}{line}" for line in map(cleaned, text_lines(element)) if line]
        return self._budget.text("\n".join(line for line in lines if line))

    def _asides(self) -> Iterator[str]:
        seen: set[str] = set()
        for root in self._aside_roots():
            for paragraph in root.iter(f"{W}p"):
                text = self._budget.text(cleaned(" ".join(text_lines(paragraph))))
                if text and text not in seen:
                    seen.add(text)
                    yield text

    def _aside_roots(self) -> Iterator[Any]:
        for part in self._opened.part.package.iter_parts():
            kind = str(part.content_type).rpartition("wordprocessingml.")[2]
            if kind in ("header+xml", "footer+xml", "footnotes+xml", "endnotes+xml"):
                yield part.element if hasattr(part, "element") else Styles.parsed(part.blob)


def _own(inner: Any, outer: Any) -> bool:
    """Whether a row or cell belongs to this table or row, and not to one nested in it."""
    above = inner.getparent()
    while above is not outer:
        if above.tag in (f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}txbxContent"):
            return False
        above = above.getparent()
    return True


def _levelled(item: Block | _Looks, sizes: list[float]) -> Block:
    if isinstance(item, Block):
        return item
    level = _BY_LOOK + (sizes.index(item.size) if item.size in sizes else 0)
    return Block(kind=BlockKind.HEADING, text=item.text, level=level)
