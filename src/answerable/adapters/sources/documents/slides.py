"""The reader of PowerPoint files: text boxes with their places, titles, tables, diagrams and speaker notes."""

import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

from answerable.adapters.sources.documents.bounds import Budget
from answerable.adapters.sources.documents.diagrams import diagram_blocks, is_diagram
from answerable.adapters.sources.documents.lines import cleaned
from answerable.adapters.sources.documents.paragraphs import alternative_paragraphs, paragraph_blocks
from answerable.domain.model.document import Block, BlockKind, Document, Part, Place

_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE)
_RUNNING = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.HEADER)
_BULLETED = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.VERTICAL_BODY, PP_PLACEHOLDER.VERTICAL_OBJECT)
_FILE_NAME = re.compile(r"^\S+\.(?:png|jpe?g|gif|svg|bmp|emf|wmf|tiff?|webp)$", re.IGNORECASE)
_SHOW, _HIDDEN = "show", "0"


class _Frame(NamedTuple):
    """How places inside a group become places on the slide: ``x * scale_x + shift_x``."""

    scale_x: float = 1.0
    shift_x: float = 0.0
    scale_y: float = 1.0
    shift_y: float = 0.0


def read_slides(file: io.BytesIO, name: str) -> Document:
    """The slides of a file that was checked; raises TooLarge, and whatever the library raises at a broken one."""
    return _Slides(Presentation(file), name).document()


class _Slides:
    def __init__(self, presentation: Any, name: str) -> None:
        self._presentation, self._name = presentation, name
        self._budget = Budget(name)
        self._width, self._height = presentation.slide_width or 1, presentation.slide_height or 1
        self._running: dict[str, int] = {}
        self._remarks: list[str] = []

    def document(self) -> Document:
        slides = list(self._presentation.slides)
        self._budget.parts(len(slides), "slides")
        parts = tuple(self._part(number, slide) for number, slide in enumerate(slides, start=1))
        repeated = [f"{text} ({count} slides)" if count > 1 else text for text, count in self._running.items()]
        if repeated:
            self._remarks.append(f"Footers are kept once, as a note of the group: {', '.join(self._running)[:300]}.")
        return Document(name=self._name, parts=parts, asides=tuple(repeated), remarks=tuple(self._remarks))

    def _part(self, number: int, slide: Any) -> Part:
        where = f"slide {number}"
        if slide._element.get(_SHOW) == _HIDDEN:
            self._remarks.append(f"S{where[1:]} is hidden in the show; it was read all the same.")
        blocks = [block for shape in slide.shapes for block in self._blocks(shape, _Frame(), where)]
        blocks += self._alternatives(slide)
        return Part(where=where, blocks=tuple(blocks), notes=self._notes(slide))

    def _blocks(self, shape: Any, frame: _Frame, where: str) -> Iterator[Block]:
        self._budget.shape()
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            within = _inside(shape, frame)
            for child in shape.shapes:
                yield from self._blocks(child, within, where)
        elif getattr(shape, "has_table", False) and shape.has_table:
            yield self._table(shape, frame)
        elif is_diagram(shape):
            yield Block(kind=BlockKind.BOX, place=self._place(shape, frame), blocks=diagram_blocks(shape, self._budget))
        elif shape.has_text_frame:
            yield from self._text(shape, frame)
        else:
            yield from self._unread(shape, frame, where)

    def _text(self, shape: Any, frame: _Frame) -> Iterator[Block]:
        kind = shape.placeholder_format.type if shape.is_placeholder else None
        if kind == PP_PLACEHOLDER.SLIDE_NUMBER:
            return
        text = self._budget.text(cleaned(shape.text_frame.text))
        if kind in _RUNNING:
            if text:
                self._running[text] = self._running.get(text, 0) + 1
        elif kind in _TITLES and text:
            yield Block(kind=BlockKind.TITLE, text=text, place=self._place(shape, frame))
        elif blocks := paragraph_blocks(shape.text_frame._txBody, bulleted=kind in _BULLETED):
            yield Block(kind=BlockKind.BOX, place=self._place(shape, frame), blocks=blocks)

    def _table(self, shape: Any, frame: _Frame) -> Block:
        rows = []
        for row in shape.table.rows:
            cells = ["" if cell.is_spanned else _cell_text(cell) for cell in row.cells]
            self._budget.cells(len(cells))
            rows.append(tuple(self._budget.text(cell) for cell in cells))
        return Block(kind=BlockKind.TABLE, place=self._place(shape, frame), rows=tuple(rows))

    def _unread(self, shape: Any, frame: _Frame, where: str) -> Iterator[Block]:
        if getattr(shape, "has_chart", False) and shape.has_chart:
            self._remarks.append(f"The chart on {where} is not read; its figures are no claims.")
        if shape.shape_type in (MSO_SHAPE_TYPE.PICTURE, MSO_SHAPE_TYPE.LINKED_PICTURE):
            text = cleaned(shape._element._nvXxPr.cNvPr.get("descr") or "")
            text = "" if _FILE_NAME.match(text) else text
            yield Block(kind=BlockKind.PICTURE, text=self._budget.text(text), place=self._place(shape, frame))

    def _alternatives(self, slide: Any) -> list[Block]:
        """Boxes that stand only in parts for newer programs, which the library passes over."""
        found = [paragraph_blocks(body, bulleted=False) for body in alternative_paragraphs(slide._element)]
        return [Block(kind=BlockKind.BOX, blocks=blocks) for blocks in found if blocks]

    def _notes(self, slide: Any) -> str:
        frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
        lines = [cleaned(line) for line in frame.text.splitlines()] if frame is not None else []
        return self._budget.text("\n".join(line for line in lines if line))

    def _place(self, shape: Any, frame: _Frame) -> Place | None:
        if shape.left is None or shape.top is None:
            return None
        left, top = shape.left * frame.scale_x + frame.shift_x, shape.top * frame.scale_y + frame.shift_y
        right = left + (shape.width or 0) * frame.scale_x
        bottom = top + (shape.height or 0) * frame.scale_y
        horizontal = sorted((_share(left, self._width), _share(right, self._width)))
        vertical = sorted((_share(top, self._height), _share(bottom, self._height)))
        return Place(left=horizontal[0], right=horizontal[1], top=vertical[0], bottom=vertical[1])


def _share(value: float, whole: float) -> float:
    return min(1.0, max(0.0, value / whole))


def _cell_text(cell: Any) -> str:
    lines = [cleaned(line) for line in cell.text_frame.text.replace("\v", "\n").split("\n")]
    return "\n".join(line for line in lines if line)


def _inside(group: Any, outer: _Frame) -> _Frame:
    transform = group._element.grpSpPr.find(".//{*}xfrm")
    own, within = ("off", "ext"), ("chOff", "chExt")
    if transform is None or any(transform.find(f"{{*}}{name}") is None for name in own + within):
        return outer
    left, top, width, height = _numbers(transform, own)
    inner_left, inner_top, inner_width, inner_height = _numbers(transform, within)
    scale_x, scale_y = width / (inner_width or 1), height / (inner_height or 1)
    return _Frame(
        outer.scale_x * scale_x,
        outer.scale_x * (left - inner_left * scale_x) + outer.shift_x,
        outer.scale_y * scale_y,
        outer.scale_y * (top - inner_top * scale_y) + outer.shift_y,
    )


def _numbers(transform: Any, names: tuple[str, str]) -> tuple[int, int, int, int]:
    offset, extent = (transform.find(f"{{*}}{name}") for name in names)
    return int(offset.get("x")), int(offset.get("y")), int(extent.get("cx")), int(extent.get("cy"))
