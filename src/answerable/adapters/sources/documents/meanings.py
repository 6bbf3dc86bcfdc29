"""What the labels of a document stand for, and how certain that is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from answerable.domain.model.facet import Facet
from answerable.domain.personas.headings import HeadingReading, Manner, heading_key

CERTAIN_BY_MEANING = 0.97
"""The certainty from which a label is taken without asking. Of the 98 headings of facets on the development half of
tests/questions/headings.yaml .97 takes 42 and none wrongly (.95: 50 with 1, .9: 61 with 2, .7: 82 with 4), on the test
half 39 with 1. What is left is asked with its likelihood, and a wrong guess costs more than a question."""

_BY_WORDS = (Manner.TOLD, Manner.KNOWN, Manner.SPELLING)

COMPOUND = 0.45
"""How likely each half of a label such as "Goals & pains" speaks for what stands below it (assumed)."""

_NAMES = frozenset(map(heading_key, ("Name", "Persona", "Persona name", "Buyer persona", "First name", "Full name")))
_LEADING = re.compile(
    r"^(?:\W+|\d+[.)]?\s+|(?:key|main|top|biggest|core|typical|common|primary|major|his|her|their|its|my|our|your|the|some|"
    r"most important|important|three|four|five|all|ihre|seine|wichtigste)\s+|\w+['’]s?\s+)+",
    re.IGNORECASE,
)
_ADDED = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*$")
_HALVES = re.compile(r"\s*(?:&|/|\+|,|\band\b|\bund\b|\bor\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a label stands for.

    ``facet`` where it introduces claims, ``reason`` where what stands below it is no claim, ``is_name`` where it
    introduces the persona's name; none of them where that is not certain: then ``likely`` says what it may be.
    """

    facet: Facet | None = None
    reason: str | None = None
    is_name: bool = False
    likely: Mapping[Facet, float] = field(default_factory=dict)

    @property
    def is_certain(self) -> bool:
        """Whether nobody needs to be asked."""
        return self.facet is not None or self.reason is not None or self.is_name


UNKNOWN = Meaning()


class Meanings:
    """The labels of one document with their readings."""

    def __init__(self, readings: Mapping[str, HeadingReading]) -> None:
        self._readings = readings

    def of(self, label: str) -> Meaning:
        """What a label stands for, by its words, its halves, or its meaning."""
        if heading_key(label) in _NAMES:
            return Meaning(is_name=True)
        known = self.worded(label)
        return known if known.is_certain or known.likely else self._meant(label)

    def worded(self, label: str) -> Meaning:
        """What a label stands for by its words and their spelling alone."""
        if heading_key(label) in _NAMES:
            return Meaning(is_name=True)
        for form in forms(label):
            reading = self._readings.get(form)
            if reading and reading.manner in _BY_WORDS:
                return _settled(reading)
        return self._compound(label)

    def _compound(self, label: str) -> Meaning:
        halves = halves_of(label)
        if len(halves) < 2:
            return UNKNOWN
        found = [self._readings.get(form) for half in halves for form in forms(half)[-1:]]
        known = [one for one in found if one and one.manner in _BY_WORDS]
        facets = {one.facet for one in known if one.facet}
        if len(known) == len(halves) and len({(one.facet, one.note) for one in known}) == 1:
            return _settled(known[0])
        return Meaning(likely=dict.fromkeys(facets, COMPOUND if len(facets) > 1 else 0.6))

    def _meant(self, label: str) -> Meaning:
        found = [self._readings[form] for form in forms(label) if form in self._readings]
        best = max(found, key=lambda reading: reading.certainty, default=None)
        if best is None:
            return UNKNOWN
        if best.certainty >= CERTAIN_BY_MEANING and (best.facet or best.note):
            return _settled(best)
        return Meaning(likely={best.nearest: best.certainty} if best.nearest else {})


def forms(label: str) -> list[str]:
    """A label as it stands, and without what people add: numbers, "key", "her", "Dana's", a remark in parentheses."""
    plain = label.strip().rstrip(":").strip()
    plain = plain.capitalize() if plain.isupper() and " " in plain else plain
    bare = _ADDED.sub("", _LEADING.sub("", plain)).strip()
    return [plain, bare] if bare and bare != plain else [plain]


def halves_of(label: str) -> list[str]:
    """The parts of a label that names several things."""
    return [half for half in _HALVES.split(forms(label)[-1]) if half]


def _settled(reading: HeadingReading) -> Meaning:
    told = "as you said" if reading.manner is Manner.TOLD and reading.facet is None else None
    return Meaning(facet=reading.facet, reason=reading.note or told)
