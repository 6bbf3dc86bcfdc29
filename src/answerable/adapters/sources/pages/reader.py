"""The reader of Markdown pages."""

from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from answerable.adapters.sources.files import check_text, read_text
from answerable.adapters.sources.pages.enablement import read_enablement
from answerable.adapters.sources.pages.escapes import decode
from answerable.adapters.sources.pages.folder import is_folder, pages_in
from answerable.adapters.sources.pages.frame import Frame, frames
from answerable.adapters.sources.pages.front import FrontFields, load_front, title_of
from answerable.adapters.sources.pages.labels import field_labelled
from answerable.adapters.sources.pages.notes import Found, Place, mark_on, plain, take_marked
from answerable.adapters.sources.pages.outline import Section, outline, sections
from answerable.adapters.sources.pages.people import Draft, begin
from answerable.adapters.sources.pages.roster import read_roster
from answerable.adapters.sources.pages.text import bold_label
from answerable.adapters.sources.pages.vocabulary import Vocabulary
from answerable.domain.model.complaint import complaint
from answerable.domain.model.group import Group
from answerable.domain.model.heading import HeadingPhrase
from answerable.domain.model.note import Note
from answerable.domain.model.page import Page
from answerable.domain.model.persona import PersonaDraft, PersonaKind
from answerable.domain.personas.headings import NO_READINGS, Readings, Wordings
from answerable.domain.personas.identity import slug_of
from answerable.domain.personas.roles import is_current, lists_roles, role_inside
from answerable.errors import InvalidInput, NoPersona, TooLarge

MOST_LINES = 50_000
"""Lines of a page; the parser takes three to four seconds for as many, and the seed page has 540 (assumed ample)."""

MOST_UNKNOWN = 200
MOST_TOLD = 40
LONGEST_REMARK = 500
"""Unknown headings that are asked about, headings that the remarks tell of, and characters of one remark (chosen)."""

NO_GROUP = "no-group"
"""What the group of a page is called that says it has none; its personas do not belong to it."""


class MarkdownPageReader:
    """Reads pages in the form that docs/reference/pages.md describes.

    ``phrases`` are headings that are known beside those of the table.
    """

    def __init__(self, phrases: Sequence[HeadingPhrase] = ()) -> None:
        self._phrases = Wordings(phrases)

    def files(self, path: Path) -> Sequence[Path]:
        """The pages that a path names: itself, or those in a folder; raises InvalidInput, TooLarge or NotFound."""
        return pages_in(path) if is_folder(path) else (path,)

    def read(self, path: Path, headings: Readings = NO_READINGS) -> Page:
        """The page in a file; raises InvalidInput, TooLarge or NotFound."""
        text, remark = read_text(path)
        page = self.parse(text, path.name, headings)
        return page.model_copy(update={"remarks": (remark, *page.remarks)}) if remark else page

    def parse(self, text: str, name: str, headings: Readings = NO_READINGS) -> Page:
        """The page in a text; ``name`` names the group where the page does not; raises InvalidInput or TooLarge.

        ``headings`` has by their keys what was found out about headings that the reader does not know itself.
        """
        check_text(text, name)
        lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if len(lines) > MOST_LINES:
            raise TooLarge(f"{name} has {len(lines):,} lines; a page may have at most {MOST_LINES:,}: split it.")
        try:
            return _Reading(lines, name, Vocabulary(self._phrases, headings)).page()
        except ValidationError as error:
            raise InvalidInput(f"{name}: {complaint(error)}.") from None


class _Reading:
    """One page while it is read, from its front matter to its last line."""

    def __init__(self, lines: list[str], name: str, words: Vocabulary) -> None:
        self._lines, self._name, self._words = lines, name, words
        self._remarks: list[str] = []
        self._front_matter = self._take_front_matter()
        self._front = load_front(self._front_matter, name, self._remarks)
        self._marked = take_marked(lines, name)
        self._own, self._slug, self._title = self._take_group_mark()
        self._opening: list[Note] = []
        self._closing: list[Note] = []
        self._drafts: list[Draft] = []

    def page(self) -> Page:
        """The page; raises InvalidInput when nobody stands on it."""
        found = list(sections(outline(self._lines, self._name), len(self._lines)))
        framed = frames(found, self._lines, self._name, self._title, self._words)
        front = FrontFields(self._front if self._own is None else {}, self._words)
        if not any(frame.is_persona for frame in framed):
            framed[0].is_persona = bool(front.fields)
            self._read_roster(framed)
        self._read(framed)
        if not self._drafts:
            raise NoPersona(_nobody(self._name))
        if len(self._drafts) == 1 and self._drafts[0].mark is None:
            front.describe(self._drafts[0])
        self._place_marked()
        return self._finish()

    def _read(self, framed: Sequence[Frame]) -> None:
        inside: Draft | None = None
        for frame in framed:
            if frame.is_persona:
                inside = self._begin(frame)
            elif inside is None or frame.level <= inside.level:
                inside = None
                self._keep_for_group(frame.section)
            elif frame.known:
                inside.body.read_under(frame.heading, frame.known, frame.section.blocks)
            else:
                inside.met.append(frame.heading)
                inside.loose += self._noted(frame.section)

    def _read_roster(self, framed: Sequence[Frame]) -> None:
        """Reads lists of roles, under headings or on a page that speak of such, where nobody else is on the page."""
        for frame in framed if not framed[0].is_persona else ():
            if any(map(lists_roles, (frame.heading, *frame.above, self._title))):
                self._drafts += read_roster(frame.section.blocks, self._lines, self._name, self._words)
        if self._drafts:
            self._remarks.append(_listed(len(self._drafts)))

    def _begin(self, frame: Frame) -> Draft:
        draft = begin(frame.section, frame.body, self._lines, self._title)
        if draft.mark is None and (role := role_inside(draft.name)):
            draft.role = role
        if draft.mark is None and any(map(is_current, (*frame.above, self._title))):
            draft.given["kind"] = PersonaKind.CURRENT
        self._drafts.append(draft)
        return draft

    def _finish(self) -> Page:
        group = None if self._own == "none" else self._slug
        personas = tuple(draft.finish(self._name, group) for draft in self._drafts)
        members = tuple(persona.slug for persona in personas)
        self._tell(personas)
        enablement = read_enablement([*self._opening, *self._closing])
        return Page(
            group=Group(
                slug=self._slug,
                title=self._title,
                front_matter=self._front_matter,
                opening=tuple(self._opening),
                closing=tuple(self._closing),
                members=members,
                artefacts=enablement.artefacts,
                sessions=enablement.sessions,
                predecessors=enablement.predecessors,
            ),
            personas=personas,
            remarks=tuple(self._remarks),
            unknown=tuple(self._words.unknown)[:MOST_UNKNOWN],
            partial=tuple(slug for draft, slug in zip(self._drafts, members, strict=True) if draft.is_partial),
            is_placed=self._own is not None,
            told=self._words.told,
        )

    def _tell(self, personas: Sequence[PersonaDraft]) -> None:
        for draft, persona in zip(self._drafts, personas, strict=True):
            if draft.kept:
                self._remarks.append(_kept(persona.name, draft.kept))
            for label in (*draft.body.met, *draft.met):
                self._words.met(label)
        current = [draft.name for draft in self._drafts if draft.given.get("kind") == PersonaKind.CURRENT]
        if current:
            self._remarks.append(_current(current))
        told = list(self._words.remarks())
        self._remarks += [remark[:LONGEST_REMARK] for remark in told[:MOST_TOLD]]
        if len(told) > MOST_TOLD:
            self._remarks.append(f"Of {len(told) - MOST_TOLD} more headings nothing is told here.")

    def _keep_for_group(self, section: Section) -> None:
        start = section.heading.start if section.heading else 0
        opening = not any(draft.line < start for draft in self._drafts)
        notes = self._noted(section, opening=opening and not self._drafts)
        (self._opening if opening else self._closing).extend(notes)

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
        title = title_of(self._front) or _stem(self._name)
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


def _listed(count: int) -> str:
    who = "One role was" if count == 1 else f"{count} roles were"
    return f"{who} read from a list, what stands behind the dash as a responsibility: look whether it is one."


def _current(names: Sequence[str]) -> str:
    if len(names) == 1:
        return f"{names[0]} comes in as a current user, as the page says."
    return f"{len(names)} personas come in as current users, as the page says."


def _nobody(name: str) -> str:
    return (
        f'{name} holds no persona; a persona is a heading (such as "### Tech lead") followed by labelled lists or '
        'headings, such as "* **Job To Be Done:**", "* **Potential Titles:**" or "* **Biggest Challenges:**".'
    )
