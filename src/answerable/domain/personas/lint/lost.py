"""Headings whose text was kept as a note although it looks like claims, and headings below which nothing stands."""

import re
from collections.abc import Iterator

from answerable.domain.model.facet import Facet
from answerable.domain.model.finding import Finding, Rule, Severity
from answerable.domain.model.note import Note
from answerable.domain.model.persona import Persona
from answerable.domain.personas.headings import HeadingReading, heading_key
from answerable.domain.personas.lint.ground import Ground, about, of, quoted
from answerable.domain.personas.lint.placeholders import is_placeholder

LOST = Rule(
    code="lost-heading",
    severity=Severity.WARNING,
    title="A heading kept as a note looks like a facet",
    why="What stands below it is kept word for word, but no answer, belief or committee ever uses it.",
    mend="Write it as a labelled list under the label that is named, as in “* **Objections:**”.",
)
EMPTY = Rule(
    code="empty-heading",
    severity=Severity.ADVICE,
    title="A heading with nothing below it",
    why="An empty heading looks like an answer that somebody else has.",
    mend="Fill it from evidence or take it out; an open question belongs to the questions.",
)
RULES = (LOST, EMPTY)

_BOLD = re.compile(r"^\s*(?:[*+-]|\d+[.)])?\s*(?:\*\*|__)(?P<label>[^*_\n]{2,60}?):?(?:\*\*|__)\s*:?\s*(?P<rest>.*)$")

Headed = tuple[str, str]
"""A heading or bold label inside the notes, and what stands below or behind it."""


def headed(note: Note) -> list[Headed]:
    """The heading of a note with all that it says; of one without, the bold labels with what follows each."""
    if note.heading:
        return [(note.heading, note.text.strip())]
    found: list[tuple[str, list[str]]] = []
    for line in note.text.split("\n"):
        label = _BOLD.match(line)
        if label:
            found.append((label["label"].strip(), [label["rest"]]))
        elif found:
            found[-1][1].append(line)
    return [(heading, "\n".join(lines).strip()) for heading, lines in found]


def headings_of(persona: Persona) -> list[str]:
    """All headings and labels inside a persona's notes."""
    return [heading for note in persona.notes for heading, _ in headed(note)]


def find(persona: Persona, ground: Ground) -> Iterator[Finding]:
    """Lost headings one by one, empty ones in one finding."""
    empty = []
    for note in persona.notes:
        for heading, text in headed(note):
            reading = ground.readings.get(heading)
            if says_nothing(text):
                empty.append(heading)
            elif reading and reading.facet and not _is_leftover(persona, note, heading, reading, ground):
                told = f"“{heading}” was kept as a note and looks like {reading.facet.label.lower()}."
                yield about(LOST, persona, told, facet=reading.facet, quote=heading, mend=_mend(reading.facet))
    if empty:
        yield about(EMPTY, persona, f"Nothing stands below {quoted(empty)}.", quote=empty[0])


def says_nothing(text: str) -> bool:
    """Whether a text is empty or only holds places for one."""
    lines = [line.strip(" \t*_-+#>:").strip() for line in text.split("\n")]
    return all(not line or is_placeholder(line) for line in lines)


def _is_leftover(persona: Persona, note: Note, heading: str, reading: HeadingReading, ground: Ground) -> bool:
    """Whether the note is what a facet that was read could not use, such as a qualifier of its list."""
    known = heading == note.heading and heading_key(heading) in ground.first_headings
    return known and reading.facet is not None and bool(of(persona, reading.facet))


def _mend(facet: Facet) -> str:
    return f"Write it as a labelled list of the facet {facet.label.lower()}; docs/reference/pages.md names the labels."
