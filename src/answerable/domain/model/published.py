"""Figures about buying committees that somebody published, as they stand there."""

from enum import StrEnum

from answerable.domain.model.noun import Line, Noun, Slug


class Standing(StrEnum):
    """How a figure was read: at its publisher or in a reprint, or in somebody else's words about it."""

    PRIMARY = "P"
    SECONDARY = "S"
    ANECDOTAL = "anecdotal"


class PublishedFigure(Noun):
    """What was measured, its values by label in ``unit``, who published it, and how it was read.

    A figure checks what the product draws; it enters a rate or duration only where a prior names it as its source.
    """

    slug: Slug
    statement: Line
    values: dict[Line, float]
    unit: Line
    source: Line
    standing: Standing
