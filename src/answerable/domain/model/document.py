"""A document as it was laid out: slides, pages or sections with their blocks, before anybody says what they mean."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from answerable.domain.model.noun import Line, Noun, Prose, Share


class BlockKind(StrEnum):
    """What a block is by its form."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE = "table"
    BOX = "box"
    PICTURE = "picture"


class Place(Noun):
    """Where something stands on its slide or page, as shares of its width and height from the upper left corner."""

    left: Share
    top: Share
    right: Share
    bottom: Share

    @model_validator(mode="after")
    def _has_extent(self) -> Self:
        if self.right < self.left or self.bottom < self.top:
            raise ValueError("a place ends to the right of and below where it begins")
        return self


class Block(Noun):
    """One piece of a document.

    ``level`` counts from 1: of a heading 1 is the highest, of a bullet 1 stands farthest left. ``rows`` are the cells
    of a table, row by row, of equal length. ``blocks`` are what a box holds.
    """

    kind: BlockKind
    text: Prose = ""
    level: int = 1
    place: Place | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    blocks: tuple["Block", ...] = ()

    def texts(self) -> Iterator[str]:
        """Every text of the block, in order."""
        if self.text:
            yield self.text
        for row in self.rows:
            yield from filter(None, row)
        for block in self.blocks:
            yield from block.texts()


class Part(Noun):
    """A slide, a page or a section: where it is in words (``slide 3``), its blocks, and the speaker's notes."""

    where: Line
    blocks: tuple[Block, ...] = ()
    notes: Prose = ""


class Document(Noun):
    """A document.

    ``flows``: its parts continue one another, as pages of text do; otherwise each part stands for itself, and places
    carry meaning. ``asides`` are running headers, footers and footnotes, each once; they stand in no part.
    """

    name: Line
    parts: tuple[Part, ...]
    flows: bool = False
    asides: tuple[str, ...] = ()
    remarks: tuple[Line, ...] = ()

    def texts(self) -> Iterator[str]:
        """Every text of the document, in order: blocks, notes, then the asides."""
        for part in self.parts:
            for block in part.blocks:
                yield from block.texts()
            if part.notes:
                yield part.notes
        yield from self.asides
