"""WordprocessingML, read as it stands: also what stands in content controls, in changes, and in text boxes."""

from collections.abc import Iterator
from typing import Any

from answerable.adapters.sources.documents.styles import Styles

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_THROUGH = {f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml")}
_CLOSED = {f"{W}txbxContent", f"{W}del", f"{W}moveFrom", f"{_MC}Fallback"}
_BREAKS = {f"{W}br", f"{W}cr"}
_OFF = ("0", "false", "none")


def pieces_of(body: Any) -> Iterator[Any]:
    """The paragraphs and tables of a body, a cell or a text box, in order."""
    for child in body:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag in _THROUGH:
            yield from pieces_of(child)


def text_lines(paragraph: Any) -> list[str]:
    """The text of a paragraph, cut at line breaks; what was deleted and what stands in text boxes is not in it."""
    return "".join(_pieces(paragraph)).split("\n")


def boxes_of(element: Any) -> list[Any]:
    """The contents of the text boxes that are anchored in an element, each once and none that stands in another."""
    return [content for content in element.iter(f"{W}txbxContent") if not _inside(content, element)]


def is_continued(cell: Any) -> bool:
    """Whether a cell continues the one above it."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"


def cell_span(cell: Any) -> int:
    """How many columns a cell is wide."""
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return max(1, min(63, int(span.get(f"{W}val", 1)))) if span is not None else 1


def bold_everywhere(paragraph: Any, styles: Styles) -> bool:
    """Whether every word of a paragraph is bold, by itself or by its style."""
    runs = _speaking(paragraph)
    by_style = styles.is_bold(paragraph)
    return bool(runs) and all(_is_bold(run, otherwise=by_style) for run in runs)


def size_of(paragraph: Any, styles: Styles) -> float:
    """The largest size of a paragraph in points, 0 where it is the usual one."""
    sizes = [run.find(f"{W}rPr/{W}sz") for run in _speaking(paragraph)]
    found = [int(size.get(f"{W}val", 0)) / 2 for size in sizes if size is not None]
    return max(found, default=styles.size(paragraph))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag == f"{W}tab":
            yield "\t" if element.tag == f"{W}r" else ""
        elif child.tag in _BREAKS:
            yield "\n"
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"
        elif child.tag not in _CLOSED:
            yield from _pieces(child)


def _inside(content: Any, element: Any) -> bool:
    above = content.getparent()
    while above is not None and above is not element:
        if above.tag in _CLOSED:
            # An old program's copy of the box counts only where no newer one stands beside it.
            newer = above.tag == f"{_MC}Fallback" and not _has_box(above.getparent())
            if not newer:
                return True
        above = above.getparent()
    return False


def _has_box(alternative: Any) -> bool:
    return any(True for choice in alternative.findall(f"{_MC}Choice") for _ in choice.iter(f"{W}txbxContent"))


def _speaking(paragraph: Any) -> list[Any]:
    runs = [run for run in paragraph.iter(f"{W}r") if not _inside(run, paragraph)]
    return [run for run in runs if "".join(text.text or "" for text in run.findall(f"{W}t")).strip()]


def _is_bold(run: Any, *, otherwise: bool) -> bool:
    bold = run.find(f"{W}rPr/{W}b")
    return otherwise if bold is None else bold.get(f"{W}val", "1") not in _OFF
