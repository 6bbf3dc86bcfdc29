"""A document cut into units that may each be about one persona: a slide, or a section with what stands below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from answerable.adapters.sources.documents.layout import arranged
from answerable.adapters.sources.documents.lines import could_head
from answerable.adapters.sources.documents.meanings import Meaning, Meanings
from answerable.adapters.sources.documents.names import is_generic, is_project, names_somebody, persona_name
from answerable.adapters.sources.documents.passages import Entries, Entry
from answerable.adapters.sources.documents.tables import Matrix, read_table
from answerable.domain.model.document import Block, BlockKind, Document, Part


@dataclass(slots=True)
class Unit:
    """A slide or section: its title, where it stands, what stands under which label, and what tables say of others.

    ``level`` is the heading's level, 0 for a slide. ``unread`` are tables that could not be told.
    """

    title: str | None
    where: str
    level: int = 0
    entries: list[Entry] = field(default_factory=list)
    matrices: list[tuple[str, Matrix]] = field(default_factory=list)
    unread: list[tuple[str, tuple[tuple[str, ...], ...]]] = field(default_factory=list)
    notes: str = ""

    def add_table(self, block: Block, meanings: Meanings, where: str) -> None:
        """Reads a table that stands in the unit."""
        table = read_table(block.rows, meanings, f"{where}, table")
        if isinstance(table, Matrix):
            self.matrices.append((where, table))
        elif table is None:
            self.unread.append((where, block.rows))
        else:
            self.entries += table.entries


def units_of(document: Document, meanings: Meanings) -> list[Unit]:
    """The units of a document, in their order."""
    if document.flows:
        return _Flow(document, meanings).units()
    return [unit for part in document.parts for unit in _slide_units(part, meanings)]


def _slide_units(part: Part, meanings: Meanings) -> list[Unit]:
    title, boxes = _titled(part, meanings)
    if cards := _persona_cards(boxes, meanings):
        unit = Unit(title, part.where, notes=part.notes)
        rest = [box for box in boxes if not any(box is card for card in cards)]
        return [_filled(unit, rest, meanings), *(_card_unit(card, part.where, meanings) for card in cards)]
    return [_filled(Unit(title, part.where, notes=part.notes), boxes, meanings)]


def _filled(unit: Unit, boxes: Sequence[Block], meanings: Meanings) -> Unit:
    entries = Entries(meanings)
    for group in arranged(boxes, meanings):
        entries.close()
        if group.label:
            entries.head(group.label, f"{unit.where}, box “{group.label}”")
        for box in group.boxes:
            if box.kind is BlockKind.TABLE:
                unit.entries += entries.found
                entries.found = []
                unit.add_table(box, meanings, unit.where)
            elif box.kind is BlockKind.PICTURE:
                entries.take([Block(kind=BlockKind.PARAGRAPH, text=box.text)], f"{unit.where}, picture")
            else:
                entries.take(box.blocks, f"{unit.where}, box “{group.label or _begin(box)}”")
                unit_tables = [block for block in box.blocks if block.kind is BlockKind.TABLE]
                for table in unit_tables:
                    unit.add_table(table, meanings, unit.where)
    unit.entries += entries.found
    return unit


def _titled(part: Part, meanings: Meanings) -> tuple[str | None, list[Block]]:
    """The title of a slide, and its boxes; where no title is marked, a first box of one short line is the title."""
    titles = [block.text for block in part.blocks if block.kind is BlockKind.TITLE]
    boxes = [_boxed(block) for block in part.blocks if block.kind is not BlockKind.TITLE]
    boxes = [box for box in boxes if box.kind is not BlockKind.PICTURE or box.text]
    if titles:
        return " – ".join(titles), boxes
    placed = sorted(
        (box for box in boxes if box.place), key=lambda box: (box.place.top, box.place.left) if box.place else (0, 0)
    )
    first = next((box for box in placed if box.kind is BlockKind.BOX), None)
    if (
        first
        and len(first.blocks) == 1
        and could_head(text := first.blocks[0].text)
        and not meanings.worded(text).is_certain
    ):
        return text, [box for box in boxes if box is not first]
    return None, boxes


def _boxed(block: Block) -> Block:
    if block.kind in (BlockKind.BOX, BlockKind.TABLE, BlockKind.PICTURE):
        return block
    return Block(kind=BlockKind.BOX, place=block.place, blocks=(block,))


def _persona_cards(boxes: Sequence[Block], meanings: Meanings) -> list[Block]:
    """Boxes that each begin with a name and hold at least two labels: several personas side by side."""
    cards = []
    for box in boxes:
        if len(box.blocks) < 3 or meanings.worded(box.blocks[0].text).is_certain or not could_head(box.blocks[0].text):
            continue
        entries = Entries(meanings)
        entries.take(box.blocks[1:], "")
        if len({f for e in entries.found if e.label and (f := meanings.worded(e.label).facet)}) >= 2:
            cards.append(box)
    return cards if len(cards) > 1 else []


def _card_unit(card: Block, where: str, meanings: Meanings) -> Unit:
    title = card.blocks[0].text
    entries = Entries(meanings)
    entries.take(card.blocks[1:], f"{where}, box “{title}”")
    return Unit(title, f"{where}, box “{title}”", entries=entries.found)


def _begin(box: Block) -> str:
    text = box.blocks[0].text if box.blocks else ""
    return text if len(text) <= 40 else f"{text[:39]}…"


class _Flow:
    """Cuts a stream of blocks at those headings that head labels, and gives every label to the heading above it."""

    def __init__(self, document: Document, meanings: Meanings) -> None:
        self._meanings = meanings
        self._blocks = [(part.where, block) for part in document.parts for block in part.blocks]
        self._single = len(document.parts) == 1
        self._units = [Unit(None, document.parts[0].where if document.parts else "the document")]
        self._entries = Entries(meanings)
        self._label_level = 0

    def units(self) -> list[Unit]:
        for at, (where, block) in enumerate(self._blocks):
            if block.kind in (BlockKind.HEADING, BlockKind.TITLE):
                self._heading(at, where, block)
            elif block.kind is BlockKind.TABLE:
                self._settle()
                self._units[-1].add_table(block, self._meanings, self._where(where))
            elif block.kind is BlockKind.BOX:
                self._entries.close()
                self._take_box(block, where)
            elif block.kind is BlockKind.PARAGRAPH and persona_name(block.text)[1] and could_head(block.text):
                self._begin(block.text, where, max(self._label_level - 1, 0))
            else:
                self._entries.take([block], self._where(where))
        self._settle()
        return [unit for unit in self._units if unit.title or unit.entries or unit.matrices or unit.unread]

    def _take_box(self, block: Block, where: str) -> None:
        self._entries.take(block.blocks, f"{self._where(where)}, text box “{_begin(block)}”")
        for table in block.blocks:
            if table.kind is BlockKind.TABLE:
                self._settle()
                self._units[-1].add_table(table, self._meanings, self._where(where))
        self._entries.close()

    def _heading(self, at: int, where: str, block: Block) -> None:
        level = 0 if block.kind is BlockKind.TITLE else block.level
        unit = self._units[-1]
        if self._is_label(at, block, level, unit):
            self._label_level = level
            self._entries.head(block.text, f"{self._where(where)}, “{block.text}”")
            return
        self._begin(block.text, where, level)

    def _begin(self, title: str, where: str, level: int) -> None:
        self._settle()
        place = f"{where}, " if not self._single else ""
        self._units.append(Unit(title, f"{place}section “{title[:60]}”", level))
        self._label_level = 0

    def _is_label(self, at: int, block: Block, level: int, unit: Unit) -> bool:
        """Whether a heading is a label of the unit at hand rather than the beginning of another unit."""
        if block.kind is BlockKind.TITLE or names_somebody(block.text):
            return False
        among = level == self._label_level > 0
        anew = self._begins_anew(at, level, unit)
        if among and unit.title is not None and not anew:
            return True
        meaning = self._meanings.of(block.text)
        if self._heads_labels(at, level):
            return level > unit.level and self._is_section_of(unit, meaning)
        if meaning.is_certain:
            return unit.title is not None or meaning.facet is not None or not is_project(block.text)
        if unit.title is None or is_project(unit.title):
            return among
        return level > unit.level or (among and not anew)

    @staticmethod
    def _is_section_of(unit: Unit, meaning: Meaning) -> bool:
        """Whether a heading with labels below it is a section about the unit's persona, such as "Profile"."""
        if unit.title is None:
            return False
        known = meaning.is_certain and not is_generic(unit.title) and not is_project(unit.title)
        return known or names_somebody(unit.title)

    def _begins_anew(self, at: int, level: int, unit: Unit) -> bool:
        """Whether an unknown heading on the level of the labels begins another persona.

        It does where nothing stands between it and the next label, or where labels return that the unit already has.
        """
        seen = {self._meanings.of(entry.label).facet for entry in [*unit.entries, *self._entries.found] if entry.label}
        coming: set[object] = set()
        for place, (_, block) in enumerate(self._blocks[at + 1 :]):
            if block.kind in (BlockKind.HEADING, BlockKind.TITLE):
                meaning = self._meanings.of(block.text)
                if not meaning.is_certain or block.level < level:
                    break
                if place == 0:
                    return True
                coming.add(meaning.facet)
        return bool(coming & seen - {None})

    def _heads_labels(self, at: int, level: int) -> bool:
        """Whether known labels stand below a heading before the next one as high."""
        for _, block in self._blocks[at + 1 :]:
            if block.kind in (BlockKind.HEADING, BlockKind.TITLE):
                if block.kind is BlockKind.TITLE or block.level <= level:
                    return False
                if self._meanings.of(block.text).is_certain:
                    return True
            elif block.kind is BlockKind.TABLE:
                unit = Unit(None, "")
                unit.add_table(block, self._meanings, "")
                if unit.entries:
                    return True
            elif block.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.BOX):
                probe = Entries(self._meanings)
                probe.take(block.blocks or [block], "")
                if any(entry.label and self._meanings.worded(entry.label).is_certain for entry in probe.found):
                    return True
        return False

    def _where(self, where: str) -> str:
        title = self._units[-1].title
        place = "" if self._single else where
        if title:
            return f"{place}, section “{title[:60]}”".removeprefix(", ")
        return where

    def _settle(self) -> None:
        self._entries.close()
        self._units[-1].entries += self._entries.found
        self._entries.found = []


def labelled(unit: Unit) -> Iterator[Entry]:
    """The entries of a unit that stand under a label."""
    return (entry for entry in unit.entries if entry.label)
