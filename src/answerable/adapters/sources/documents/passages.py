"""What stands under which label: the blocks of a box or a section cut into entries."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from answerable.adapters.sources.documents.lines import could_head, without_glyph
from answerable.adapters.sources.documents.meanings import Meanings
from answerable.domain.model.document import Block, BlockKind

INLINE = re.compile(r"^(?P<label>[^:–—]{1,60}?)\s*(?P<mark>:|\s[–—]\s)\s*(?P<value>\S.*)$", re.DOTALL)
QUOTED = re.compile(r"^[“\"„«‘'](?P<words>.{8,}?)[”\"“»’']\s*(?P<by>(?:[–—-]\s*|,\s*|\()?[^“”\"]{0,80})$", re.DOTALL)
_LEAST_QUOTED = 3
_LABEL_WORDS = 6
_UNKNOWN_LABEL_WORDS = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of text; ``depth`` is 0 for a paragraph, else the level of its bullet."""

    text: str
    depth: int = 0


@dataclass(slots=True)
class Entry:
    """What stands under one label (None: under none) in one place; ``inline``: the label stands on the same line."""

    label: str | None
    where: str
    passages: list[Passage] = field(default_factory=list)
    inline: bool = False

    @property
    def texts(self) -> list[str]:
        """The lines of text."""
        return [passage.text for passage in self.passages]


class Entries:
    """Cuts blocks into entries, in their order; ``found`` are those so far."""

    def __init__(self, meanings: Meanings) -> None:
        self._meanings = meanings
        self.found: list[Entry] = []
        self._open: Entry | None = None

    def close(self) -> None:
        """Ends what stands under the last label: a box or a section is over."""
        self._open = None

    def head(self, label: str, where: str) -> None:
        """Begins an entry under a label."""
        self._open = Entry(label.rstrip(": ").strip() or label, where)
        self.found.append(self._open)

    def take(self, blocks: Iterable[Block], where: str) -> None:
        """Reads blocks in order; tables are none of its business."""
        ordered = list(blocks)
        for at, block in enumerate(ordered):
            following = ordered[at + 1] if at + 1 < len(ordered) else None
            if block.kind in (BlockKind.HEADING, BlockKind.TITLE) or self._heads_deeper(block, following):
                self.head(block.text, where)
            elif block.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET):
                self._line(block, where)

    def _heads_deeper(self, block: Block, following: Block | None) -> bool:
        """Whether a bullet is the label of the deeper bullets that follow it, and no value of an open label."""
        if block.kind is not BlockKind.BULLET or following is None or following.kind is not BlockKind.BULLET:
            return False
        value = self._open is not None and not self._open.inline and block.level >= self._depth()
        empty = self._open is not None and not self._open.passages
        return following.level > block.level and could_head(block.text) and not value and not empty

    def _line(self, block: Block, where: str) -> None:
        within = self._open is not None and not self._open.inline
        bullet = block.kind is BlockKind.BULLET
        if within and not bullet and self._depth_of_lists() and is_quoted(block.text):
            self._open = Entry(None, where)
            self.found.append(self._open)
        if self._is_label(block, within=within):
            self.head(block.text, where)
        elif (found := self._inline(block.text, within=within, bullet=bullet)) is not None:
            self._open = Entry(found[0], where, [Passage(found[1], block.level if bullet else 0)], inline=True)
            self.found.append(self._open)
        else:
            self._passage(Passage(block.text, block.level if bullet else 0), where)

    def _depth_of_lists(self) -> bool:
        """Whether the open label has bullets, below which a quotation stands for itself."""
        return self._open is not None and any(passage.depth for passage in self._open.passages)

    def _passage(self, passage: Passage, where: str) -> None:
        if self._open is None or (self._open.inline and not self._goes_on(passage)):
            self._open = Entry(None, where)
            self.found.append(self._open)
        self._open.passages.append(passage)

    def _goes_on(self, passage: Passage) -> bool:
        """Whether a line below "Label: value" hangs below it."""
        return self._open is not None and passage.depth > self._open.passages[0].depth > 0

    def _is_label(self, block: Block, *, within: bool) -> bool:
        if not could_head(block.text):
            return False
        if self._meanings.worded(block.text).is_certain:
            return not (within and block.kind is BlockKind.BULLET and block.level >= self._depth())
        return block.text.endswith(":") and not within

    def _depth(self) -> int:
        """How deep the bullets under the open label stand; a bullet above them is no value of it."""
        return min((passage.depth for passage in self._open.passages), default=99) if self._open else 99

    def _inline(self, text: str, *, within: bool, bullet: bool) -> tuple[str, str] | None:
        found = INLINE.match(text)
        if not found or len(found["label"].split()) > _LABEL_WORDS or (within and bullet):
            return None
        meaning = self._meanings.worded(found["label"])
        if meaning.is_certain or meaning.likely:
            return found["label"], found["value"]
        unknown = found["mark"] == ":" and not within and len(found["label"].split()) <= _UNKNOWN_LABEL_WORDS
        return (found["label"], found["value"]) if unknown and could_head(found["label"]) else None


def is_quoted(text: str) -> bool:
    """Whether a text is a quotation of a few words, perhaps with who said it."""
    found = QUOTED.match(text)
    return found is not None and len(found["words"].split()) >= _LEAST_QUOTED


def cell_blocks(text: str) -> list[Block]:
    """The lines of a table's cell as blocks."""
    blocks = []
    for line in text.split("\n"):
        plain, marked = without_glyph(line)
        if plain:
            blocks.append(Block(kind=BlockKind.BULLET if marked else BlockKind.PARAGRAPH, text=plain))
    return blocks
