"""How people head what they write about a persona."""

from typing import Self

from pydantic import model_validator

from answerable.domain.model.facet import Facet
from answerable.domain.model.noun import Line, Noun


class HeadingPhrase(Noun):
    """One heading: it introduces claims of a facet, or what for the reason ``note`` is no claim; never both."""

    text: Line
    facet: Facet | None = None
    note: Line | None = None

    @model_validator(mode="after")
    def _either_or(self) -> Self:
        if bool(self.facet) == bool(self.note):
            raise ValueError("a heading needs either the facet that it introduces or the reason why it introduces none")
        return self


class HeadingSheet(Noun):
    """Headings that introduce the same facet, or that stay notes for the same reason."""

    facet: Facet | None = None
    note: Line | None = None
    phrases: tuple[Line, ...]

    def headings(self) -> tuple[HeadingPhrase, ...]:
        """The headings one by one."""
        return tuple(HeadingPhrase(text=text, facet=self.facet, note=self.note) for text in self.phrases)
