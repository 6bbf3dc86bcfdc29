"""The text of SmartArt: its points in their order, each as deep as it hangs."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from answerable.adapters.sources.documents.bounds import Budget
from answerable.adapters.sources.documents.lines import cleaned
from answerable.domain.model.document import Block, BlockKind

_DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_D = f"{{{_DIAGRAM}}}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DEEPEST = 20


def is_diagram(shape: Any) -> bool:
    """Whether a shape is SmartArt."""
    return shape._element.find(f".//{_D}relIds") is not None


def diagram_blocks(shape: Any, budget: Budget) -> tuple[Block, ...]:
    """The points of a diagram: those at the top head the ones that hang below them, else all are bullets."""
    related = shape._element.find(f".//{_D}relIds").get(f"{_R}dm")
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(shape.part.related_part(related).blob, parser)
    texts = {point.get("modelId"): _text(point) for point in root.iter(f"{_D}pt")}
    children: dict[str, list[tuple[int, str]]] = {}
    for link in root.iter(f"{_D}cxn"):
        if link.get("type", "parOf") == "parOf":
            children.setdefault(link.get("srcId"), []).append((int(link.get("srcOrd", 0)), link.get("destId")))
    below = {target for links in children.values() for _, target in links}
    seen: set[str] = set()
    found = [item for top in texts if top not in below for item in _walk(top, texts, children, seen)]
    return tuple(_block(budget.text(text), level, heads=heads) for text, level, heads in found)


def _walk(
    name: str, texts: dict[str, str], children: dict[str, list[tuple[int, str]]], seen: set[str], level: int = 0
) -> Iterator[tuple[str, int, bool]]:
    """A point and what hangs below it, each point once: a diagram may be broken into a circle."""
    if name in seen or level > _DEEPEST:
        return
    seen.add(name)
    inner = [target for _, target in sorted(children.get(name, ())) if texts.get(target)]
    if texts[name]:
        level += 1
        yield texts[name], level, bool(inner)
    for target in inner:
        yield from _walk(target, texts, children, seen, level)


def _text(point: Any) -> str:
    return cleaned(" ".join(text.text or "" for text in point.iter(f"{_A}t")))


def _block(text: str, level: int, *, heads: bool) -> Block:
    if heads:
        return Block(kind=BlockKind.HEADING, text=text, level=level + 1)
    return Block(kind=BlockKind.BULLET, text=text, level=level)
