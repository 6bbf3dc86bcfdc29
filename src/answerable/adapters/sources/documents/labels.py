"""Which texts of a document may be labels, so that their meaning is looked up before it is interpreted."""

from collections.abc import Iterator

from answerable.adapters.sources.documents.lines import could_head
from answerable.adapters.sources.documents.meanings import forms, halves_of
from answerable.adapters.sources.documents.passages import INLINE
from answerable.domain.model.document import Block, BlockKind, Document
from answerable.usecases.ports import DocumentLabels

_SHORT = 4
_LABEL_WORDS = 6


def labels_in(document: Document) -> DocumentLabels:
    """Texts to be looked up by words, and those to be looked up by meaning as well because they stand like labels."""
    plain: dict[str, None] = {}
    standing: dict[str, None] = {}
    for part in document.parts:
        for block in part.blocks:
            for text, heads in _candidates(block):
                for form in [*forms(text), *(form for half in halves_of(text) for form in forms(half))]:
                    (standing if heads and form in forms(text) else plain)[form] = None
    return DocumentLabels(tuple(text for text in plain if text not in standing), tuple(standing))


def _candidates(block: Block) -> Iterator[tuple[str, bool]]:
    if block.kind is BlockKind.TABLE:
        yield from _of_table(block)
    elif block.kind is BlockKind.BOX:
        for at, inner in enumerate(block.blocks):
            first = at == 0 and inner.kind is not BlockKind.BULLET and could_head(inner.text)
            yield from [(inner.text, True)] if first else ()
            yield from _candidates(inner)
    else:
        yield from _of_line(block)


def _of_line(block: Block) -> Iterator[tuple[str, bool]]:
    if block.kind is BlockKind.HEADING or (could_head(block.text) and block.text.endswith(":")):
        yield block.text, True
    elif could_head(block.text) and len(block.text.split()) <= _LABEL_WORDS:
        yield block.text, False
    found = INLINE.match(block.text)
    if found and len(found["label"].split()) <= _LABEL_WORDS:
        yield found["label"], found["mark"] == ":" and len(found["label"].split()) <= _SHORT


def _of_table(block: Block) -> Iterator[tuple[str, bool]]:
    for row_number, row in enumerate(block.rows):
        for column, cell in enumerate(row):
            text = " ".join(cell.split())
            if could_head(text) and (row_number == 0 or column == 0):
                yield text, True
            first = cell.split("\n")[0].strip()
            if "\n" in cell and could_head(first):
                yield first, False
