"""The reader of PDFs: words with their sizes and places become lines, columns, boxes, tables and headings."""

import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from answerable.adapters.sources.documents.bounds import Budget
from answerable.adapters.sources.documents.inflation import check_streams
from answerable.adapters.sources.documents.pdf_lines import Line, lines_of
from answerable.adapters.sources.documents.pdf_pages import Measures, canvas_blocks, flowing_blocks
from answerable.adapters.sources.documents.pdf_tables import Grid, grids_of
from answerable.domain.model.document import Block, Document, Part
from answerable.errors import InvalidInput

_EDGE = 0.085
"""How much of a page's height at either end can hold running headers and footers (assumed)."""
_DIGITS = re.compile(r"\d+")
_UNMAPPED = re.compile(r"\(cid:\d+\)")
_GARBLED = 0.2


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    width: float
    height: float
    lines: list[Line]
    grids: list[Grid]
    pictures: int


def read_pdf(content: bytes, name: str) -> Document:
    """The pages of a PDF; raises InvalidInput for one that is protected or has no text, and TooLarge."""
    check_streams(content, name)
    try:
        with pdfplumber.open(io.BytesIO(content)) as opened:
            return _Pdf(opened, name).document()
    except PdfminerException as error:
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args):
            raise InvalidInput(f"{name} is protected with a password; save it without one and import that.") from None
        raise


class _Pdf:
    def __init__(self, opened: Any, name: str) -> None:
        self._opened, self._name = opened, name
        self._budget = Budget(name)

    def document(self) -> Document:
        self._budget.parts(len(self._opened.pages), "pages")
        pages = [self._page(number, page) for number, page in enumerate(self._opened.pages, start=1)]
        self._check_text(pages)
        running = _running(pages)
        kept = [_without(page, running) for page in pages]
        flows = sum(page.height > page.width for page in pages) * 2 > len(pages)
        measures = Measures.of([line for page in kept for line in page.lines])
        vocabulary = frozenset(word.casefold() for page in kept for line in page.lines for word in line.text.split())
        parts = tuple(
            Part(where=f"page {page.number}", blocks=self._blocks(page, measures, vocabulary, flows=flows))
            for page in kept
        )
        asides = tuple(dict.fromkeys(running.values()))
        return Document(name=self._name, parts=parts, flows=flows, asides=asides, remarks=_remarks(pages, asides))

    def _page(self, number: int, page: Any) -> _Page:
        plain = page.dedupe_chars()
        words = plain.extract_words(extra_attrs=["fontname", "size"], x_tolerance_ratio=0.2, keep_blank_chars=False)
        for word in words:
            self._budget.text(word["text"])
        grids = grids_of(page, words)
        outside = [word for word in words if not any(grid.holds(word) for grid in grids)]
        lines = lines_of(outside)
        page.close()
        return _Page(number, float(page.width), float(page.height), lines, grids, len(page.images))

    def _blocks(self, page: _Page, measures: Measures, vocabulary: frozenset[str], *, flows: bool) -> tuple[Block, ...]:
        shape = flowing_blocks if flows else canvas_blocks
        return tuple(shape(page.lines, page.grids, (page.width, page.height), measures, vocabulary))

    def _check_text(self, pages: Sequence[_Page]) -> None:
        text = " ".join(line.text for page in pages for line in page.lines)
        text += " ".join(cell for page in pages for grid in page.grids for row in grid.rows for cell in row)
        if not text.strip():
            pictures = sum(page.pictures for page in pages)
            what = (
                "only pictures of text (a scan); run text recognition over it"
                if pictures
                else "no text; export it again with its text"
            )
            raise InvalidInput(f"{self._name} holds {what}, and import the result.")
        if sum(map(len, _UNMAPPED.findall(text))) > _GARBLED * len(text):
            raise InvalidInput(
                f"{self._name} does not say which letters its fonts stand for; export it again with its fonts embedded."
            )


def _running(pages: Sequence[_Page]) -> dict[str, str]:
    """Lines at the edges of at least half of the pages (and two), by their text with digits taken away."""
    seen: Counter[str] = Counter()
    first: dict[str, str] = {}
    for page in pages:
        for line in {_shape(line): line for line in page.lines if _at_edge(line, page)}.values():
            seen[_shape(line)] += 1
            first.setdefault(_shape(line), line.text)
    least = max(2, len(pages) / 2)
    return {shape: first[shape] for shape, count in seen.items() if count >= least}


def _without(page: _Page, running: dict[str, str]) -> _Page:
    lines = [line for line in page.lines if not (_at_edge(line, page) and _shape(line) in running)]
    return _Page(page.number, page.width, page.height, lines, page.grids, page.pictures)


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _at_edge(line: Line, page: _Page) -> bool:
    return line.bottom < page.height * _EDGE or line.top > page.height * (1 - _EDGE)


def _remarks(pages: Sequence[_Page], asides: Sequence[str]) -> tuple[str, ...]:
    told = []
    if asides:
        told.append(f"Running headers and footers are kept once, as a note of the group: {'; '.join(asides)[:300]}.")
    if silent := [str(page.number) for page in pages if not page.lines and not page.grids and page.pictures]:
        told.append(f"Without text, so not read: page {', '.join(silent[:20])}.")
    return tuple(told)
