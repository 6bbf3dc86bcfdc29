"""Paragraphs of a text frame in DrawingML: lines with their levels, bullets and emphasis."""

from collections.abc import Iterator
from typing import Any

from answerable.adapters.sources.documents.lines import cleaned, could_head, line_block
from answerable.domain.model.document import Block

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_HEADING_LEVEL = 2
_LARGER = 1.15
"""How much larger than the smallest text of its box a line is set that heads it (assumed)."""


def paragraph_blocks(body: Any, *, bulleted: bool) -> tuple[Block, ...]:
    """The lines of a text body; ``bulleted`` says whether its paragraphs are bullets unless they say otherwise.

    A line is a heading where it alone is bold, or set larger than the rest of the body.
    """
    lines = list(_lines(body, bulleted=bulleted))
    plain = [line for line in lines if not line.bold]
    sizes = [line.size for line in lines if line.size]
    blocks = []
    for line in lines:
        larger = bool(line.size and min(sizes) * _LARGER <= line.size)
        heads = could_head(line.text) and (larger or (line.bold and bool(plain)))
        level = _HEADING_LEVEL if heads and not line.bullet else line.level
        block = line_block(line.text, bullet=line.bullet and not heads, level=level, heading=heads)
        blocks += [block] if block else []
    return tuple(blocks)


def alternative_paragraphs(slide: Any) -> Iterator[Any]:
    """The text bodies inside alternative content, the first alternative that has any."""
    for alternative in slide.iter(f"{_MC}AlternateContent"):
        for choice in alternative:
            bodies = [body for body in choice.iter() if str(body.tag).endswith("}txBody")]
            if bodies:
                yield from bodies
                break


class _Line:
    """One line: its text, level from 1, whether it is a bullet, whether all of it is bold, and its size in points."""

    def __init__(self, runs: list[Any], paragraph: Any, *, bulleted: bool) -> None:
        self.text = cleaned("".join(_run_text(run) for run in runs))
        properties = paragraph.find(f"{_A}pPr")
        self.level = int(properties.get("lvl", 0)) + 1 if properties is not None else 1
        self.bullet = _is_bullet(properties, bulleted=bulleted)
        styles = [run.find(f"{_A}rPr") for run in runs if cleaned(_run_text(run))]
        self.bold = bool(styles) and all(style is not None and style.get("b") in ("1", "true") for style in styles)
        sizes = [int(style.get("sz")) / 100 for style in styles if style is not None and style.get("sz")]
        self.size = max(sizes) if sizes and len(sizes) == len(styles) else None


def _lines(body: Any, *, bulleted: bool) -> Iterator[_Line]:
    for paragraph in body.iter(f"{_A}p"):
        runs: list[Any] = []
        for child in paragraph:
            if child.tag == f"{_A}br":
                yield from _said(_Line(runs, paragraph, bulleted=bulleted))
                runs = []
            elif child.tag in (f"{_A}r", f"{_A}fld"):
                runs.append(child)
        yield from _said(_Line(runs, paragraph, bulleted=bulleted))


def _said(line: _Line) -> Iterator[_Line]:
    if line.text:
        yield line


def _run_text(run: Any) -> str:
    return "".join(text.text or "" for text in run.findall(f"{_A}t"))


def _is_bullet(properties: Any, *, bulleted: bool) -> bool:
    if properties is None:
        return bulleted
    if properties.find(f"{_A}buNone") is not None:
        return False
    return bulleted or any(properties.find(f"{_A}{mark}") is not None for mark in ("buChar", "buAutoNum", "buBlip"))
