"""A page's blocks as markdown-it finds them, with the lines that each covers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from answerable.errors import TooLarge

DEEPEST = 20
"""How deep blocks may be nested; assumed ample, and far below what would exhaust the stack."""

_FAR_LIST = re.compile(r"(?: {4}|\t)\s*(?:[*+-]|\d{1,9}[.)])\s+\S")

LISTS = ("bullet_list", "ordered_list")


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its kind as markdown-it names it, its lines ``start`` to before ``end``, its source where it is text.

    ``level`` is a heading's level, else 0. ``blocks`` are the blocks inside it.
    """

    kind: str
    start: int
    end: int
    source: str = ""
    level: int = 0
    blocks: tuple["Block", ...] = ()

    @property
    def is_list(self) -> bool:
        """Whether the block is a list of either kind."""
        return self.kind in LISTS


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (None for what stands before the first) with the blocks up to the next heading of any level."""

    heading: Block | None
    blocks: tuple[Block, ...]
    end: int

    @property
    def level(self) -> int:
        """The heading's level; 0 without heading."""
        return self.heading.level if self.heading else 0


def outline(lines: Sequence[str], name: str) -> tuple[Block, ...]:
    """The top-level blocks of Markdown lines; raises TooLarge where they are nested too deep.

    Indented code does not exist here, and a list is one however far it is indented: handbooks indent as they please.
    """
    return _Outline(name).blocks("\n".join(lines), 0, 0)


def sections(blocks: Sequence[Block], end: int) -> Iterator[Section]:
    """The blocks cut at headings; ``end`` is the number of lines of the page."""
    heads = [index for index, block in enumerate(blocks) if block.kind == "heading"]
    for begin, until in zip([-1, *heads], [*heads, len(blocks)], strict=True):
        inside = tuple(blocks[begin + 1 : until])
        last = blocks[until].start if until < len(blocks) else end
        yield Section(blocks[begin] if begin >= 0 else None, inside, last)


class _Outline:
    """Parses a page, and again those paragraphs that hold lists indented too far to count as lists."""

    def __init__(self, name: str) -> None:
        self._name = name
        options = {"maxNesting": 2 * DEEPEST + 2}
        self._parser = MarkdownIt("commonmark", options).disable(["code", "reference", "inline"])

    def blocks(self, text: str, first: int, depth: int) -> tuple[Block, ...]:
        """The blocks of a text that begins on line ``first``, itself ``depth`` lists deep."""
        tokens = self._parser.parse(text)
        for token in tokens:
            if token.level >= 2 * (DEEPEST - depth):
                where = f"{self._name}, line {first + (token.map[0] if token.map else 0) + 1}"
                raise TooLarge(f"{where} is nested more than {DEEPEST} blocks deep; flatten its lists and quotes.")
        return tuple(self._all(SyntaxTreeNode(tokens).children, first, depth))

    def _all(self, nodes: Sequence[SyntaxTreeNode], first: int, depth: int) -> Iterator[Block]:
        for node in nodes:
            start, end = (first + line for line in node.map or (0, 0))
            if node.type == "paragraph":
                yield from self._paragraph(node.children[0].content, start, end, depth)
            elif node.type == "heading":
                source = node.children[0].content if node.children else ""
                yield Block(node.type, start, end, source, int(node.tag[1]))
            else:
                yield Block(node.type, start, end, blocks=tuple(self._all(node.children, first, depth)))

    def _paragraph(self, source: str, start: int, end: int, depth: int) -> Iterator[Block]:
        lines = source.split("\n")
        hidden = next((at for at in range(1, len(lines)) if _FAR_LIST.match(lines[at])), len(lines))
        yield Block("paragraph", start, start + hidden if hidden < len(lines) else end, "\n".join(lines[:hidden]))
        if hidden < len(lines):
            yield from self.blocks(_dedented(lines[hidden:]), start + hidden, depth + 1)


def _dedented(lines: Sequence[str]) -> str:
    by = len(lines[0]) - len(lines[0].lstrip())
    return "\n".join(line[by:] if not line[:by].strip() else line.lstrip() for line in lines)
