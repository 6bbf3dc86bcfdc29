"""From which archetype a persona starts, by its titles."""

from functools import cached_property

from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import PersonaDraft
from answerable.domain.personas.titles.accountability import Spokesmen
from answerable.domain.personas.titles.words import words_of
from answerable.usecases.ports import Library


class StartingArchetypes:
    """Proposes archetypes for many personas; the library's are made ready with the first that has titles."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def of(self, draft: PersonaDraft) -> str | None:
        """The archetype that a persona's titles speak for; None where they span several, or without titles."""
        titles = [words_of(claim.text) for claim in draft.claims if claim.facet is Facet.TITLE]
        return self._spokesmen.of(titles) if titles else None

    @cached_property
    def _spokesmen(self) -> Spokesmen:
        return Spokesmen(self._library.archetypes())
