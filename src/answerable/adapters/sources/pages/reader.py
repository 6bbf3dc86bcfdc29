"""The reader of Markdown pages."""

from pathlib import Path

from pydantic import ValidationError

from answerable.adapters.sources.files import check_text, read_text
from answerable.adapters.sources.pages.enablement import read_enablement
from answerable.adapters.sources.pages.escapes import decode
from answerable.adapters.sources.pages.front import title_of
from answerable.adapters.sources.pages.labels import field_labelled
from answerable.adapters.sources.pages.notes import Found, Place, mark_on, plain, take_marked
from answerable.adapters.sources.pages.outline import Section, outline, sections
from answerable.adapters.sources.pages.people import Draft, begin
from answerable.adapters.sources.pages.text import bold_label
from answerable.domain.model.complaint import complaint
from answerable.domain.model.group import Group
from answerable.domain.model.note import Note
from answerable.domain.model.page import Page
from answerable.domain.personas.identity import slug_of
from answerable.errors import InvalidInput, NoPersona, TooLarge

MOST_LINES = 50_000
"""Lines of a page; the parser takes three to four seconds for as many, and the seed page has 540 (assumed ample)."""

NO_GROUP = "no-group"
"""What the group of a page is called that says it has none; its personas do not belong to it."""


class MarkdownPageReader:
    """Reads pages in the form that docs/reference/pages.md describes."""

    def read(self, path: Path) -> Page:
        """The page in a file; raises InvalidInput, TooLarge or NotFound."""
        text, remark = read_text(path)
        page = self.parse(text, path.name)
        return page.model_copy(update={"remarks": (remark, *page.remarks)}) if remark else page

    def parse(self, text: str, name: str) -> Page:
        """The page in a text; ``name`` names the group where the page does not; raises InvalidInput or TooLarge."""
        check_text(text, name)
        lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if len(lines) > MOST_LINES:
            raise TooLarge(f"{name} has {len(lines):,} lines; a page may have at most {MOST_LINES:,}: split it.")
        try:
            return _Reading(lines, name).page()
        except ValidationError as error:
            raise InvalidInput(f"{name}: {complaint(error)}.") from None


class _Reading:
    """One page while it is read, from its front matter to its last line."""

    def __init__(self, lines: list[str], name: str) -> None:
        self._lines, self._name = lines, name
        self._remarks: list[str] = []
        self._front_matter = self._take_front_matter()
        self._marked = take_marked(lines, name)
        self._own, self._slug, self._title = self._take_group_mark()
        self._opening: list[Note] = []
        self._closing: list[Note] = []
        self._drafts: list[Draft] = []

    def page(self) -> Page:
        """The page; raises NoPersona when nobody stands on it."""
        inside: Draft | None = None
        for section in sections(outline(self._lines, self._name), len(self._lines)):
            draft = begin(section, self._lines, self._name, self._title)
            if draft:
                self._drafts.append(draft)
                inside = draft
            elif inside is None or section.level <= inside.level:
                inside = None
                self._keep_for_group(section)
            else:
                inside.loose += self._noted(section)
        if not self._drafts:
            raise NoPersona(_nobody(self._name))
        self._place_marked()
        return self._finish()

    def _finish(self) -> Page:
        group = None if self._own == "none" else self._slug
        personas = tuple(draft.finish(self._name, group) for draft in self._drafts)
        for draft, persona in zip(self._drafts, personas, strict=True):
            if draft.kept:
                self._remarks.append(_kept(persona.name, draft.kept))
        enablement = read_enablement([*self._opening, *self._closing])
        return Page(
            group=Group(
                slug=self._slug,
                title=self._title,
                front_matter=self._front_matter,
                opening=tuple(self._opening),
                closing=tuple(self._closing),
                members=tuple(persona.slug for persona in personas),
                artefacts=enablement.artefacts,
                sessions=enablement.sessions,
                predecessors=enablement.predecessors,
            ),
            personas=personas,
            remarks=tuple(self._remarks),
        )

    def _keep_for_group(self, section: Section) -> None:
        notes = self._noted(section, opening=not self._drafts)
        (self._closing if self._drafts else self._opening).extend(notes)

    def _noted(self, section: Section, *, opening: bool = False) -> list[Note]:
        lines = self._lines[section.heading.end if section.heading else 0 : section.end]
        if opening and section.blocks and section.blocks[-1].kind == "hr":
            lines = lines[: section.blocks[-1].start - section.end]
        source = section.heading.source if section.heading else None
        heading = decode(source).strip() if source else None
        note = plain(lines, heading or None, section.level or 3)
        return [note] if note else []

    def _place_marked(self) -> None:
        for found in self._marked:
            if found.place is Place.CLOSING:
                self._closing.append(found.note)
            elif found.place is Place.OPENING or found.line < self._drafts[0].line:
                self._opening.append(found.note)
            else:
                self._draft_at(found).marked.append(found.note)

    def _draft_at(self, found: Found) -> Draft:
        return [draft for draft in self._drafts if draft.line <= found.line][-1]

    def _take_front_matter(self) -> str:
        lines = self._lines
        if lines[0].rstrip() != "---":
            return ""
        end = next((at for at in range(1, len(lines)) if lines[at].rstrip() == "---"), 0)
        front = lines[1:end]
        if any(_is_field(line) for line in front):
            return ""
        lines[: end + 1 if end else 0] = [""] * (end + 1 if end else 0)
        return "\n".join(front)

    def _take_group_mark(self) -> tuple[str | None, str, str]:
        title = title_of(self._front_matter, self._name, self._remarks) or _stem(self._name)
        for at, line in enumerate(self._lines):
            mark = mark_on(line)
            if mark and mark.words[:1] == ("group",) and len(mark.words) == 3:
                self._lines[at] = ""
                return "group", mark.words[1], mark.words[2]
            if mark and mark.words == ("no", "group"):
                self._lines[at] = ""
                return "none", NO_GROUP, title
        return None, slug_of(title), title


def _is_field(line: str) -> bool:
    label = bold_label("**" + line.partition("**")[2])
    return label is not None and field_labelled(label[0]) is not None


def _stem(name: str) -> str:
    return Path(name).stem.strip() or "page"


def _kept(name: str, count: int) -> str:
    return f"{name}: {'1 passage is' if count == 1 else f'{count} passages are'} kept as notes, word for word."


def _nobody(name: str) -> str:
    return (
        f'{name} holds no persona; a persona is a heading (such as "### Tech lead") followed by labelled lists, '
        'such as "* **Job To Be Done:**", "* **Potential Titles:**" or "* **Biggest Challenges:**".'
    )
