"""What a Word file's styles say about a paragraph: heading, list, bold, size."""

import re
from typing import Any

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"^heading (\d)$", re.IGNORECASE)
_LIST = re.compile(r"^list (?:bullet|number|continue)(?: (\d))?$", re.IGNORECASE)
_OUTLINE_LEVELS = 9
_MOST_ANCESTORS = 20


class Styles:
    """The styles of a Word file by their ids."""

    def __init__(self, opened: Any) -> None:
        self._by_id = {style.get(f"{_W}styleId"): style for style in opened.styles.element.iter(f"{_W}style")}

    @staticmethod
    def parsed(blob: bytes) -> Any:
        """A part as XML; its entities stay what they are."""
        return etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True))

    def heading_level(self, paragraph: Any) -> int | None:
        """The level of a heading, 0 for the document's title, None where the paragraph is no heading."""
        own = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
        if own is not None and (level := int(own.get(f"{_W}val", _OUTLINE_LEVELS))) < _OUTLINE_LEVELS:
            return level + 1
        for style in self._ancestry(paragraph):
            name = _name(style)
            if found := _HEADING.match(name):
                return int(found[1])
            if name.casefold() == "title":
                return 0
            outline = style.find(f"{_W}pPr/{_W}outlineLvl")
            if outline is not None and int(outline.get(f"{_W}val", _OUTLINE_LEVELS)) < _OUTLINE_LEVELS:
                return int(outline.get(f"{_W}val")) + 1
        return None

    def list_level(self, paragraph: Any) -> int | None:
        """The level of a list item from 1, None where the paragraph is none."""
        numbered = paragraph.find(f"{_W}pPr/{_W}numPr")
        if numbered is not None:
            return _list_level(numbered)
        for style in self._ancestry(paragraph):
            if found := _LIST.match(_name(style)):
                return int(found[1] or 1)
            if (numbered := style.find(f"{_W}pPr/{_W}numPr")) is not None and _HEADING.match(_name(style)) is None:
                return _list_level(numbered)
        return None

    def is_bold(self, paragraph: Any) -> bool:
        """Whether the paragraph's style makes it bold."""
        bold = self._first(paragraph, f"{_W}rPr/{_W}b")
        return bold is not None and bold.get(f"{_W}val", "1") not in ("0", "false", "none")

    def size(self, paragraph: Any) -> float:
        """The size in points that the paragraph's style gives, 0 where it gives none."""
        size = self._first(paragraph, f"{_W}rPr/{_W}sz")
        return int(size.get(f"{_W}val", 0)) / 2 if size is not None else 0.0

    def _first(self, paragraph: Any, path: str) -> Any:
        found = (style.find(path) for style in self._ancestry(paragraph))
        return next((element for element in found if element is not None), None)

    def _ancestry(self, paragraph: Any) -> list[Any]:
        """The paragraph's style and those that it is based on; a circle of styles ends."""
        given = paragraph.find(f"{_W}pPr/{_W}pStyle")
        style = self._by_id.get(given.get(f"{_W}val")) if given is not None else None
        line: list[Any] = []
        while style is not None and len(line) < _MOST_ANCESTORS:
            line.append(style)
            based = style.find(f"{_W}basedOn")
            style = self._by_id.get(based.get(f"{_W}val")) if based is not None else None
        return line


def _name(style: Any) -> str:
    name = style.find(f"{_W}name")
    return str(name.get(f"{_W}val", "")) if name is not None else ""


def _list_level(numbered: Any) -> int | None:
    identity = numbered.find(f"{_W}numId")
    if identity is not None and identity.get(f"{_W}val") == "0":
        return None
    level = numbered.find(f"{_W}ilvl")
    return int(level.get(f"{_W}val", 0)) + 1 if level is not None else 1
