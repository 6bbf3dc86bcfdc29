"""What headings and labels of a page stand for, and how sure that is."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from answerable.adapters.sources.pages.labels import FIELDS, Field, field_labelled, field_of
from answerable.domain.model.heading import HeadingPhrase
from answerable.domain.personas.headings import (
    HeadingReading,
    Manner,
    Readings,
    Wordings,
    heading_key,
    sentence,
)

_TABLE = Wordings(
    [HeadingPhrase(text=label, facet=field.facet) for field in FIELDS for label in (field.label, *field.also)]
)
_LONGEST = 200
"""Characters of a heading that is looked at; a longer one is a sentence (assumed)."""


class Weight(IntEnum):
    """How much a label says about what it stands in: by meaning nothing, by the library's words something, else all.

    One ``FIRM`` label makes a persona of what it stands in, two ``WORDED`` ones may; ``MEANT`` ones never do.
    """

    MEANT = 1
    WORDED = 2
    FIRM = 3


@dataclass(frozen=True, slots=True)
class Known:
    """The field that a label stands for, how much that weighs, and whether its own words would be lost with it."""

    field: Field
    weight: Weight
    is_renamed: bool = False


class Vocabulary:
    """Looks labels up: those told, then the table, then its misspellings, then the library's phrases.

    ``unknown`` collects headings and labels of personas that nothing is known of, in order; ``remarks`` tell what
    became of those that are not in the table.
    """

    def __init__(self, phrases: Wordings, readings: Readings) -> None:
        self._phrases, self._readings = phrases, readings
        self._seen: dict[str, Known | None] = {}
        self._told: dict[str, HeadingReading] = {}
        self.unknown: dict[str, None] = {}

    def field(self, label: str) -> Known | None:
        """What a label stands for, or None where it stays a note."""
        key = heading_key(label)
        if key not in self._seen:
            self._seen[key] = self._found(label, key)
        return self._seen[key]

    def met(self, label: str) -> None:
        """Notes that a label or heading stands in a persona, so that the remarks tell of it."""
        key = heading_key(label)
        reading = self._readings.get(key) or self._read(label, key)
        if reading is None:
            if key and len(label) <= _LONGEST and not field_labelled(label):
                self.unknown[label] = None
        elif reading.manner is not Manner.KNOWN or reading.facet is None or not field_labelled(label):
            self._told.setdefault(key, reading.model_copy(update={"heading": label}))

    def remarks(self) -> Iterator[str]:
        """One sentence for each heading that is not in the table."""
        return (sentence(reading) for reading in self._told.values())

    @property
    def told(self) -> tuple[str, ...]:
        """The keys of the headings met of which a person spoke."""
        return tuple(key for key, reading in self._told.items() if reading.manner is Manner.TOLD)

    def _found(self, label: str, key: str) -> Known | None:
        told = self._readings.get(key)
        if told and told.manner is Manner.TOLD:
            return Known(field_of(told.facet), Weight.FIRM, is_renamed=True) if told.facet else None
        if field := field_labelled(label):
            return Known(field, Weight.FIRM)
        reading = self._read(label, key) or told
        if reading is None or reading.facet is None:
            return None
        return Known(field_of(reading.facet), self._weight(reading, key), is_renamed=True)

    def _read(self, label: str, key: str) -> HeadingReading | None:
        if not key or len(label) > _LONGEST:
            return None
        return _TABLE.read(label) or self._phrases.read(label)

    def _weight(self, reading: HeadingReading, key: str) -> Weight:
        if reading.manner is Manner.MEANING:
            return Weight.MEANT
        return Weight.FIRM if _TABLE.read(key) else Weight.WORDED
