"""What each section of a page is: a persona, a field of one, or neither."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from answerable.adapters.sources.pages.body import Body
from answerable.adapters.sources.pages.escapes import decode
from answerable.adapters.sources.pages.outline import Section
from answerable.adapters.sources.pages.people import is_marked
from answerable.adapters.sources.pages.text import linked, remarked
from answerable.adapters.sources.pages.vocabulary import Known, Vocabulary, Weight
from answerable.domain.model.facet import Facet
from answerable.domain.personas.roles import is_personal, names_role, role_inside

PERSONAL = frozenset(
    {
        Facet.JOB_TO_BE_DONE,
        Facet.TITLE,
        Facet.REPORTS_TO,
        Facet.MOTIVATION,
        Facet.OWN_WORDS,
        Facet.PURCHASING_ROLE,
        Facet.ACCOUNTABILITY,
    }
)
"""What only a person has. Projects and processes have goals, metrics, challenges and responsibilities too."""

FEWEST = 2
"""Facets that headings must name below a heading which has no label of a persona itself (chosen)."""


@dataclass(slots=True)
class Frame:
    """One section: its words, its own blocks read, what its heading introduces, the headings above it."""

    section: Section
    heading: str
    body: Body
    known: Known | None
    above: tuple[str, ...] = ()
    below: set[Facet] = field(default_factory=set)
    is_persona: bool = False

    @property
    def level(self) -> int:
        """The heading's level, 0 where there is none."""
        return self.section.level


def frames(sections: Sequence[Section], lines: Sequence[str], name: str, title: str, words: Vocabulary) -> list[Frame]:
    """The page's sections, with those marked that begin personas.

    A section begins a persona when the exporter said so, when a label of the table stands in it, or when headings
    below it name at least two facets of which one only a person has (or its own words speak of a role or persona) and
    no other persona stands below it. A heading that is read by meaning makes no persona.
    """
    found = [_framed(section, lines, name, words) for section in sections]
    _relate(found)
    for frame in found:
        frame.is_persona = is_marked(frame.section) or (frame.body.labels > 0 and frame.known is None)
    for place in reversed(range(len(found))):
        if not found[place].is_persona and _is_persona(found, place, title):
            found[place].is_persona = True
    if not any(frame.is_persona for frame in found) and is_personal(title):
        _by_name(found)
    return found


def _framed(section: Section, lines: Sequence[str], name: str, words: Vocabulary) -> Frame:
    source = remarked(section.heading.source).source if section.heading else ""
    heading = decode(linked(source)[0]).strip()
    body = Body(lines, name, words)
    body.read(section.blocks)
    known = words.field(heading) if heading and not is_marked(section) and not body.labels else None
    return Frame(section, heading, body, known)


def _relate(found: Sequence[Frame]) -> None:
    """Tells each section of the headings above it, and each of these of the facets that are named below."""
    open_: list[Frame] = []
    for frame in found:
        while open_ and open_[-1].level >= frame.level:
            open_.pop()
        frame.above = tuple(each.heading for each in open_ if each.heading)
        if frame.known is None:
            open_.append(frame)
        elif open_ and frame.known.weight >= Weight.WORDED:
            open_[-1].below.add(frame.known.field.facet)


def _is_persona(found: Sequence[Frame], place: int, title: str) -> bool:
    frame = found[place]
    facets = frame.below | frame.body.facets
    if frame.known is not None or len(facets) < FEWEST:
        return False
    if not (facets & PERSONAL or names_role(frame.heading or title) or is_personal(frame.heading or title)):
        return False
    inside = found[place + 1 :]
    end = next((at for at, other in enumerate(inside) if other.level <= frame.level), len(inside))
    return not any(other.is_persona for other in inside[:end])


def _by_name(found: Sequence[Frame]) -> None:
    """Marks the only heading that names a person with a role, on a page about a persona without any facets."""
    named = [frame for frame in found if role_inside(frame.heading)]
    if len(named) == 1:
        named[0].is_persona = True
