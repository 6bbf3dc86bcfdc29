"""A page's blocks as markdown-it finds them, with the lines that each covers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from answerable.errors import TooLarge

DEEPEST = 20
"""How deep blocks may be nested; assumed ample, and far below what would exhaust the stack."""

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
    """The top-level blocks of Markdown lines; raises TooLarge where they are nested too deep."""
    parser = MarkdownIt("commonmark", {"maxNesting": 2 * DEEPEST + 2}).disable(["code", "reference", "inline"])
    tokens = parser.parse("\n".join(lines))
    for token in tokens:
        if token.level >= 2 * DEEPEST:
            where = f", line {token.map[0] + 1}" if token.map else ""
            raise TooLarge(f"{name}{where} is nested more than {DEEPEST} blocks deep; flatten its lists and quotes.")
    return tuple(_block(node) for node in SyntaxTreeNode(tokens).children)


def sections(blocks: Sequence[Block], end: int) -> Iterator[Section]:
    """The blocks cut at headings; ``end`` is the number of lines of the page."""
    heads = [index for index, block in enumerate(blocks) if block.kind == "heading"]
    for begin, until in zip([-1, *heads], [*heads, len(blocks)], strict=True):
        inside = tuple(blocks[begin + 1 : until])
        last = blocks[until].start if until < len(blocks) else end
        yield Section(blocks[begin] if begin >= 0 else None, inside, last)


def _block(node: SyntaxTreeNode) -> Block:
    start, end = node.map or (0, 0)
    text = node.children[0].content if node.children and node.children[0].type == "inline" else ""
    level = int(node.tag[1]) if node.type == "heading" else 0
    inner = tuple(_block(child) for child in node.children if child.type != "inline")
    return Block(node.type, start, end, text, level, inner)
