"""Job titles read: which accountability, which rank, which archetype and which persona they speak for, or none."""

from answerable.domain.personas.titles.accountability import (
    accountabilities_of,
    accountability_of,
    archetype_of_title,
    propose_archetype,
)
from answerable.domain.personas.titles.words import title_words

__all__ = ["accountabilities_of", "accountability_of", "archetype_of_title", "propose_archetype", "title_words"]
