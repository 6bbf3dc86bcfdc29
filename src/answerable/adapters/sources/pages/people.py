"""From a heading with its fields to the draft of a persona."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError

from answerable.adapters.sources.pages.body import Body
from answerable.adapters.sources.pages.escapes import decode, encode
from answerable.adapters.sources.pages.labels import DESCRIPTIONS, field_of
from answerable.adapters.sources.pages.marks import CLOSE, OPEN, Mark, parse
from answerable.adapters.sources.pages.notes import plain
from answerable.adapters.sources.pages.outline import Section
from answerable.adapters.sources.pages.text import Remarked, linked, remarked
from answerable.domain.model.complaint import complaint
from answerable.domain.model.facet import Facet
from answerable.domain.model.note import Note
from answerable.domain.model.noun import Slug
from answerable.domain.model.persona import PersonaDraft
from answerable.domain.personas.identity import slug_of
from answerable.errors import InvalidInput

_LEFTOVER_LEVEL = 4
RENAMED = "Headings as they stood"
"""What the note is called that keeps the words of headings and labels which the exporter will write otherwise."""

_DEFAULTS: Mapping[str, object] = {
    name: PersonaDraft.model_fields[name].get_default() for name in DESCRIPTIONS if name in PersonaDraft.model_fields
}


@dataclass(slots=True)
class Draft:
    """A persona while its page is read: its heading, its body, the notes that follow; ``line`` counts from 0.

    ``given`` is what the page says of it elsewhere, ``role`` the title in its name; ``met`` are headings below it.
    """

    name: str
    line: int
    level: int
    mark: Mark | None
    body: Body
    loose: list[Note] = field(default_factory=list)
    marked: list[Note] = field(default_factory=list)
    given: dict[str, object] = field(default_factory=dict)
    met: list[str] = field(default_factory=list)
    role: str | None = None

    def finish(self, page: str, group: Slug | None) -> PersonaDraft:
        """The persona; raises InvalidInput naming the line of what does not fit."""
        where = f"{page}, line {self.line + 1}"
        self._add_role()
        given = self.given | self._described(where)
        notes = [*self._leftovers(), *self.loose, *self.marked]
        given |= {"slug": self._slug(), "name": self.name, "group": self._group(group)}
        given |= {"claims": tuple(self.body.claims.drafts), "notes": tuple(notes)}
        return _persona(given, where, self.name)

    @property
    def is_partial(self) -> bool:
        """Whether the page tells nothing of the persona but notes, and a title in its name."""
        told = [claim for claim in self.body.claims.drafts if (claim.facet, claim.text) != (Facet.TITLE, self.role)]
        return self.mark is None and not told

    @property
    def kept(self) -> int:
        """How many passages were not understood."""
        return len({label for label, _ in self.body.claims.leftovers}) + len(self.loose)

    def _add_role(self) -> None:
        """Adds the title that stands in the persona's name, unless it is listed already."""
        titles = {claim.text.casefold() for claim in self.body.claims.drafts if claim.facet is Facet.TITLE}
        if self.role and self.role.casefold() not in titles:
            self.body.claims.add(field_of(Facet.TITLE), encode(self.role, joined=True), self.line)

    def _slug(self) -> str:
        return self.mark.words[1] if self.mark and len(self.mark.words) > 1 else slug_of(self.name)

    def _group(self, group: Slug | None) -> str | None:
        if self.mark is None:
            return group
        return None if "ungrouped" in self.mark.words[2:] else self.mark.about.get("group", group)

    def _described(self, where: str) -> dict[str, object]:
        given: dict[str, object] = dict(_DEFAULTS) if self.mark else {}
        for name, (source, line) in self.body.described.items():
            value = decode(source)
            if self.mark is None and not _fits(name, value):
                self.loose.append(Note(text=f"{DESCRIPTIONS[name]}: {value}"))
            else:
                given[name] = _checked(name, value, where.rsplit(" ", 1)[0] + f" {line + 1}")
        return given

    def _leftovers(self) -> list[Note]:
        texts: dict[str, list[str]] = {}
        for label, source in self.body.claims.leftovers:
            texts.setdefault(label, []).append(source)
        renamed = [f"{label}: {facet.value}" for label, facet in dict.fromkeys(self.body.renamed)]
        notes = [Note(heading=label, level=_LEFTOVER_LEVEL, text="\n".join(lines)) for label, lines in texts.items()]
        return notes + [Note(heading=RENAMED, level=_LEFTOVER_LEVEL, text="\n".join(renamed))] * bool(renamed)


def begin(section: Section, body: Body, lines: Sequence[str], title: str) -> Draft:
    """The persona that a section begins, its own blocks being read already.

    ``title`` names a persona whose fields stand without any heading.
    """
    heading = remarked(section.heading.source if section.heading else "")
    mark = _persona_mark(heading)
    plain_name, address = linked(_plain_name(heading, mark)) if mark is None else (_plain_name(heading, mark), "")
    name = decode(plain_name) or (title if section.heading is None else "Unnamed persona")
    draft = Draft(name, section.heading.start if section.heading else 0, section.level, mark, body)
    draft.loose += [note for start, end in body.rest if (note := plain(lines[start:end]))]
    draft.loose += [Note(text=f"[{plain_name}]({address})", level=_LEFTOVER_LEVEL)] if address else []
    return draft


def is_marked(section: Section) -> bool:
    """Whether the exporter wrote the heading as that of a persona."""
    return section.heading is not None and _persona_mark(remarked(section.heading.source)) is not None


def _persona_mark(heading: Remarked) -> Mark | None:
    for comment in heading.comments:
        mark = parse(comment[len(OPEN) : -len(CLOSE)])
        if mark and len(mark.words) > 1 and mark.words[0] == "persona":
            return mark
    return None


def _plain_name(heading: Remarked, mark: Mark | None) -> str:
    foreign = heading.comments if mark is None else ()
    return " ".join([heading.source, *foreign]).strip()


def _fits(name: str, value: str) -> bool:
    try:
        PersonaDraft.model_validate({"slug": "x", "name": "x", name: value} | _companions(name))
    except ValidationError:
        return False
    return True


def _checked(name: str, value: str, where: str) -> str:
    try:
        PersonaDraft.model_validate({"slug": "x", "name": "x", name: value} | _companions(name))
    except ValidationError as error:
        raise InvalidInput(f"{where}: {complaint(error)}.") from None
    return value


def _companions(name: str) -> dict[str, object]:
    return {"status": "deprecated"} if name == "successor" else {}


def _persona(given: dict[str, object], where: str, name: str) -> PersonaDraft:
    try:
        return PersonaDraft.model_validate(given)
    except ValidationError as error:
        raise InvalidInput(f"{where}: the persona {name[:60]!r} does not hold: {complaint(error)}.") from None
