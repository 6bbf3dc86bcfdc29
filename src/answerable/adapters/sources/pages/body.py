"""What stands under a persona's heading: fields with their values, and everything else as it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.adapters.sources.pages.claims import Claims
from answerable.adapters.sources.pages.labels import (
    Field,
    description_labelled,
    field_labelled,
    field_of,
    rank_labelled,
)
from answerable.adapters.sources.pages.outline import Block
from answerable.adapters.sources.pages.text import bold_label, is_furniture, plain_label, remarked, says_something
from answerable.adapters.sources.pages.vocabulary import Known, Vocabulary, Weight
from answerable.domain.model.facet import Facet, SourceRank

Described = dict[str, tuple[str, int]]
"""Attributes of a persona as written, each with its line."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where values belong: to a field, and among sources to a rank."""

    field: Field
    rank: SourceRank | None = None


class Body:
    """Reads the blocks of one persona in order.

    ``claims`` are its claims, ``described`` its attributes, ``rest`` the line ranges that were not understood.
    ``labels`` counts the labels that only a persona has, ``facets`` are those that its labels or headings name in
    words; ``met`` has every label that is no field of the table, ``renamed`` those that were read all the same.
    A field stays open for what follows its label until another label, heading or unknown block comes.
    """

    def __init__(self, lines: Sequence[str], name: str, vocabulary: Vocabulary) -> None:
        self._lines, self._vocabulary = lines, vocabulary
        self.claims = Claims(name)
        self.described: Described = {}
        self.rest: list[tuple[int, int]] = []
        self.labels = 0
        self.facets: set[Facet] = set()
        self.met: list[str] = []
        self.renamed: list[tuple[str, Facet]] = []
        self._open: Field | None = None

    def read(self, blocks: Sequence[Block]) -> None:
        """Reads blocks between two headings."""
        self._open = None
        for block in blocks:
            if block.is_list:
                self._read_list(block)
            elif block.kind == "paragraph" and (self._read_label(block, ()) or self._read_open(block)):
                continue
            elif block.kind != "hr":
                self._keep(block)

    def read_under(self, heading: str, known: Known, blocks: Sequence[Block]) -> None:
        """Reads blocks below a heading that introduces one field."""
        self._open = None
        self._count(heading, known)
        for block in blocks:
            self._take(Slot(known.field), block)

    def _read_list(self, block: Block) -> None:
        for item in block.blocks:
            head, others = _head(item)
            if head is None or not (self._read_label(head, others) or self._read_open(item)):
                self._keep(item)

    def _read_label(self, head: Block, others: Sequence[Block]) -> bool:
        label = bold_label(head.source, bare=bool(others))
        if label is None:
            return False
        if attribute := description_labelled(label[0]):
            self._open = None
            return self._describe(attribute, label[1], head, others)
        known = self._vocabulary.field(label[0])
        if known is None:
            self.met.append(label[0])
            return False
        field = known.field
        self.labels += known.weight is Weight.FIRM
        self._count(label[0], known)
        leads = any(block.is_list for block in others) and label[1].rstrip().endswith(":")
        self._take_line(Slot(field), label[1], head.start, leads=leads)
        for block in others:
            self._take(Slot(field), block)
        self._open = field if not (others or says_something(remarked(label[1]).source)) else None
        return True

    def _count(self, label: str, known: Known) -> None:
        if known.weight >= Weight.WORDED:
            self.facets.add(known.field.facet)
        if known.is_renamed:
            self.met.append(label)
            self.renamed.append((label, known.field.facet))

    def _describe(self, attribute: str, source: str, head: Block, others: Sequence[Block]) -> bool:
        value = remarked(source)
        if others or attribute in self.described or value.comments or value.marks:
            return False
        self.described[attribute] = (value.source, head.start)
        return True

    def _read_open(self, block: Block) -> bool:
        """Takes a block that follows a bare label as that label's value."""
        head, _ = _head(block)
        if self._open is None or (head is not None and bold_label(head.source)):
            return False
        self._take(Slot(self._open), block)
        return True

    def _take(self, slot: Slot, block: Block) -> None:
        if block.is_list:
            for item in block.blocks:
                self._take(slot, item)
        elif block.kind == "list_item":
            head, others = _head(block)
            within = self._take_head(slot, head, others) if head else slot
            for inner in others:
                self._take(within, inner)
        elif block.kind == "paragraph" and not is_furniture(block.source):
            self.claims.add(slot.field, block.source, block.start, slot.rank)
        elif block.kind != "hr":
            self.claims.keep(slot.field, "\n".join(self._lines[block.start : block.end]).strip("\n"))

    def _take_head(self, slot: Slot, head: Block, others: Sequence[Block]) -> Slot:
        """Reads the first line of a value; returns where the values nested below it belong."""
        label = plain_label(head.source) if slot.field.facet is Facet.SOURCE else None
        within = slot_labelled(label[0]) if label else None
        if label and within:
            self.claims.add(within.field, label[1], head.start, within.rank)
            return within
        leads = any(block.is_list for block in others) and head.source.rstrip().endswith(":")
        self._take_line(slot, head.source, head.start, leads=leads)
        return slot

    def _take_line(self, slot: Slot, source: str, line: int, *, leads: bool) -> None:
        if leads:
            self.claims.keep(slot.field, " ".join(source.split()))
        else:
            self.claims.add(slot.field, source, line, slot.rank)

    def _keep(self, block: Block) -> None:
        self._open = None
        if not any(says_something(line) for line in self._lines[block.start : block.end]):
            return
        if self.rest and not any(line.strip() for line in self._lines[self.rest[-1][1] : block.start]):
            self.rest[-1] = (self.rest[-1][0], block.end)
        else:
            self.rest.append((block.start, block.end))


def slot_labelled(label: str) -> Slot | None:
    """Where the values behind a label inside the sources belong: to a rank, or to the influencers."""
    if rank := rank_labelled(label):
        return Slot(field_of(Facet.SOURCE), rank)
    field = field_labelled(label)
    return Slot(field) if field and field.facet is Facet.INFLUENCER else None


def _head(item: Block) -> tuple[Block | None, Sequence[Block]]:
    """The first paragraph of a list item (or a paragraph itself), and what else is in the item."""
    if item.kind == "paragraph":
        return item, ()
    if item.blocks and item.blocks[0].kind == "paragraph":
        return item.blocks[0], item.blocks[1:]
    return None, item.blocks
