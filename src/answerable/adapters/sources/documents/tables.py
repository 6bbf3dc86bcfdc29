"""What a table is: labels with values, personas beside facets, a grid of cards, or nothing that can be told."""

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.adapters.sources.documents.meanings import Meanings
from answerable.adapters.sources.documents.names import is_generic
from answerable.adapters.sources.documents.passages import Entries, Entry, Passage, cell_blocks
from answerable.domain.model.document import BlockKind
from answerable.domain.personas.headings import heading_key

Rows = Sequence[Sequence[str]]
_MOSTLY = 0.5
"""The share of a row's or column's cells that must be known labels for it to be the labels of the table (assumed)."""


@dataclass(slots=True)
class Matrix:
    """Personas by their names as the table heads them, each with its entries; ``corner`` is the text of the corner."""

    personas: list[tuple[str, list[Entry]]]
    corner: str = ""


@dataclass(slots=True)
class Fields:
    """What one persona's table says."""

    entries: list[Entry]


def read_table(rows: Rows, meanings: Meanings, where: str) -> Matrix | Fields | None:
    """What a table says; None where its labels are not known."""
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows or len(rows[0]) < 2:
        return Fields(_cards(rows, meanings, where)) if rows else None
    downward = _share([row[0] for row in rows], meanings)
    across = _share(rows[0], meanings)
    if _is_grid(rows, meanings):
        return Fields(_cards(rows, meanings, where))
    if max(downward, across) < _MOSTLY:
        return None
    if downward >= across:
        return _downward(rows, meanings, where)
    return _across(rows, meanings, where)


def _downward(rows: Rows, meanings: Meanings, where: str) -> Matrix | Fields:
    """Labels in the first column: of one persona, or of the personas that the first row names."""
    names = [cell for cell in rows[0][1:] if cell.strip()]
    heads = not meanings.of(rows[0][0]).facet and (not rows[0][0].strip() or _names_the_row(rows[0][0]))
    if heads and names and (len(names) > 1 or not rows[0][0].strip()) and len(rows) > 1:
        turned = [
            (name, _entries([(row[0], row[at]) for row in rows[1:]], where))
            for at, name in enumerate(rows[0][1:], start=1)
            if name.strip() or any(row[at].strip() for row in rows[1:])
        ]
        return Matrix(turned, rows[0][0])
    pairs = [(row[0], "\n".join(filter(None, row[1:]))) for row in rows]
    return Fields([entry for pair in pairs for entry in _field(pair, meanings, where)])


def _across(rows: Rows, meanings: Meanings, where: str) -> Matrix | Fields:
    """Labels in the first row: the first column names the personas, or there is one persona."""
    labels = rows[0]
    if len(rows) == 2 and meanings.worded(labels[0]).facet:
        return Fields(_entries(list(zip(labels, rows[1], strict=True)), where))
    turned = [(row[0], _entries(list(zip(labels[1:], row[1:], strict=True)), where)) for row in rows[1:]]
    return Matrix(turned, labels[0])


def _field(pair: tuple[str, str], meanings: Meanings, where: str) -> list[Entry]:
    """A row of labels and values; a row with one cell only names who the table is about, unless it is a label."""
    label, value = pair
    if not value and label and not meanings.worded(label).is_certain:
        return [Entry(None, where, [Passage(line.text) for line in cell_blocks(label)])]
    return _entries([pair], where)


def _entries(pairs: Sequence[tuple[str, str]], where: str) -> list[Entry]:
    found = []
    for label, value in pairs:
        blocks = cell_blocks(value)
        passages = [Passage(block.text, int(block.kind is BlockKind.BULLET)) for block in blocks]
        named = " ".join(label.split()).rstrip(":")
        if named or passages:
            found.append(Entry(named or None, f"{where}, “{named}”" if named else where, passages))
    return found


def _cards(rows: Rows, meanings: Meanings, where: str) -> list[Entry]:
    entries = Entries(meanings)
    for row in rows:
        for cell in row:
            entries.close()
            entries.take(cell_blocks(cell), where)
    return entries.found


def _is_grid(rows: Rows, meanings: Meanings) -> bool:
    """Whether most cells begin with a label of their own and go on below it."""
    cells = [cell for row in rows for cell in row if cell.strip()]
    carded = [cell for cell in cells if "\n" in cell and meanings.worded(cell.split("\n")[0]).is_certain]
    return len(carded) > _MOSTLY * len(cells)


def _share(cells: Sequence[str], meanings: Meanings) -> float:
    """The share of known labels among the cells of a row or column, its corner not counted."""
    labels = [" ".join(cell.split()) for cell in cells[1:] if cell.strip()]
    corner = [cells[0]] if cells[0].strip() and meanings.worded(cells[0]).facet else []
    known = [label for label in [*labels, *corner] if meanings.worded(label).is_certain]
    return len(known) / len([*labels, *corner]) if labels or corner else 0.0


def _names_the_row(corner: str) -> bool:
    return is_generic(corner) or heading_key(corner) in ("", "facet", "field", "name", "role", "attribute", "dimension")
