"""From a document to a page: which parts are personas, and what everything else is kept as."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from pydantic import ValidationError

from answerable.adapters.sources.documents.asking import OF, PERSONA, Asking
from answerable.adapters.sources.documents.drafting import Drafting
from answerable.adapters.sources.documents.labels import labels_in
from answerable.adapters.sources.documents.meanings import Meanings
from answerable.adapters.sources.documents.names import is_generic
from answerable.adapters.sources.documents.passages import Entry, Passage
from answerable.adapters.sources.documents.people import Likely, Verdict, judge
from answerable.adapters.sources.documents.tables import Matrix
from answerable.adapters.sources.documents.units import Unit, units_of
from answerable.domain.model.complaint import complaint
from answerable.domain.model.document import Document
from answerable.domain.model.document_question import KEEP, DocumentQuestion
from answerable.domain.model.group import Group
from answerable.domain.model.note import Note
from answerable.domain.model.page import Page
from answerable.domain.personas.headings import HeadingReading
from answerable.domain.personas.identity import slug_of
from answerable.errors import InvalidInput, NoPersona
from answerable.usecases.ports import DocumentLabels

_MOST_PERSONAS = 500
_GROUP_LEVEL = 3


class GroundedInterpreter:
    """Reads documents as docs/reference/documents.md describes, without any language model."""

    def labels(self, document: Document) -> DocumentLabels:
        """The texts of a document that may be labels."""
        return labels_in(document)

    def interpret(self, document: Document, readings: Mapping[str, HeadingReading], answers: Mapping[str, str]) -> Page:
        """The personas of a document with the questions it leaves open; raises InvalidInput."""
        try:
            return Interpretation(document, readings, answers).page()
        except ValidationError as error:
            raise InvalidInput(f"{document.name}: {complaint(error)}.") from None


class Interpretation:
    """One document while it is interpreted; ``understood`` are the labels that became facets, and announcing words."""

    def __init__(self, document: Document, readings: Mapping[str, HeadingReading], answers: Mapping[str, str]) -> None:
        self._document = document
        self._meanings = Meanings(readings)
        self._asking = Asking(document.name, answers)
        self._people: dict[str, Drafting] = {}
        self._opening: list[Note] = []
        self._closing: list[Note] = []
        self._announced: list[str] = []
        self._last: Drafting | None = None

    @property
    def understood(self) -> list[str]:
        """Labels that became facets, and words that announce a name."""
        return [*self._announced, *(label for person in self._people.values() for label in person.understood)]

    def page(self) -> Page:
        """The page; raises InvalidInput where nobody stands in the document and nothing is asked."""
        units = units_of(self._document, self._meanings)
        for unit in units:
            self._unit(unit, units)
        questions = self._asking.questions()
        if not self._people and not questions:
            raise NoPersona(_nobody(self._document.name))
        for aside in self._document.asides:
            self._closing.append(Note(text=aside))
        return self._finished(questions)

    def _unit(self, unit: Unit, units: Sequence[Unit]) -> None:
        likely = judge(unit, units, self._meanings, list(self._people.values()), self._last, self._document.name)
        person = self._person(unit, likely)
        if person is None:
            self._keep(unit)
        else:
            entries = [entry for entry in unit.entries if entry is not likely.consumed]
            person.read(entries)
            self._keep_rest(unit, person)
            self._last = person
        for where, matrix in unit.matrices:
            self._matrix(matrix, where)

    def _person(self, unit: Unit, likely: Likely) -> Drafting | None:
        """The persona that a unit is about; None where it is about nobody, or where nobody has said."""
        verdict = likely.verdict
        if verdict is Verdict.ASK:
            texts = [text for entry in unit.entries for text in filter(None, [entry.label, *entry.texts])]
            answer = self._asking.persona(unit.title or "", unit.where, texts, likely.choices)
            if answer and answer.startswith(OF):
                return self._continue(unit, answer.removeprefix(OF))
            verdict = Verdict.PERSONA if answer == PERSONA else Verdict.NOBODY
        if verdict is Verdict.SAME and likely.person:
            return self._continue(unit, likely.person.slug)
        if verdict is not Verdict.PERSONA:
            return None
        told = likely.verdict is Verdict.ASK and unit.title and not is_generic(unit.title)
        name = likely.name or (unit.title if told else self._named(unit, likely))
        if name is None:
            return None
        if likely.lead:
            self._announced.append(likely.lead)
        person = self._called(name)
        if unit.title and likely.title_kept:
            person.keep(None, unit.title)
        if likely.consumed is not None:
            self._consume(likely.consumed, name, person)
        return person

    def _named(self, unit: Unit, likely: Likely) -> str | None:
        names = likely.names or ([unit.title] if unit.title else [])
        if not names:
            names = [PurePath(self._document.name).stem]
        texts = [text for entry in unit.entries for text in filter(None, [entry.label, *entry.texts])]
        answer = self._asking.name(unit.where, texts, names)
        return answer if answer and answer != KEEP and answer in names else None

    def _consume(self, entry: Entry, name: str, person: Drafting) -> None:
        """Keeps what else stands in the entry that gave the name."""
        texts = entry.passages
        if entry.label == name:
            person.read([Entry(None, entry.where, texts)])
        else:
            self._announced += [entry.label] if entry.label else []
            rest = list(texts)
            gone = next((at for at, passage in enumerate(rest) if passage.text == name), None)
            if gone is not None:
                rest.pop(gone)
            person.read([Entry(None, entry.where, rest)])

    def _continue(self, unit: Unit, slug: str) -> Drafting | None:
        person = self._people.get(slug)
        if person is not None and unit.title and unit.title != person.name:
            person.keep(None, unit.title)
        elif person is not None and unit.title:
            self._announced.append(unit.title)
        return person

    def _called(self, name: str) -> Drafting:
        slug = slug_of(name)
        if slug not in self._people:
            if len(self._people) >= _MOST_PERSONAS:
                raise InvalidInput(f"{self._document.name} holds more than {_MOST_PERSONAS} personas; split it.")
            self._people[slug] = Drafting(name, slug, self._meanings, self._asking)
        else:
            self._announced.append(name)
        return self._people[slug]

    def _matrix(self, matrix: Matrix, where: str) -> None:
        self._announced.append(matrix.corner)
        said = {entry.label for _, entries in matrix.personas for entry in entries if entry.passages}
        labels = dict.fromkeys(entry.label for _, entries in matrix.personas for entry in entries if entry.label)
        self._announced += [label for label in labels if label not in said]
        for name, entries in matrix.personas:
            self._matrix_person(name, entries, where)

    def _matrix_person(self, name: str, entries: Sequence[Entry], where: str) -> None:
        lines = name.split("\n")
        called = lines[0].strip()
        if not called:
            self._closing += [_entry_note(entry) for entry in entries if entry.passages]
            return
        person = self._called(called)
        person.read([Entry(None, where, [Passage(line) for line in lines[1:]])] if lines[1:] else [])
        person.read([entry for entry in entries if entry.passages])

    def _keep(self, unit: Unit) -> None:
        """Keeps a unit that is about nobody as a note of the group."""
        lines = [line for entry in unit.entries for line in filter(None, [entry.label, *entry.texts])]
        lines += [" | ".join(filter(None, row)).replace("\n", " ") for _, rows in unit.unread for row in rows]
        lines += [f"Speaker notes: {unit.notes}"] if unit.notes else []
        if not lines and not unit.title:
            return
        place = self._closing if self._people else self._opening
        heading = unit.title if unit.title and len(unit.title) <= 2_000 else None
        lines = lines if heading or not unit.title else [unit.title, *lines]
        place.append(Note(heading=heading, level=_GROUP_LEVEL, text="\n".join(lines)))

    def _keep_rest(self, unit: Unit, person: Drafting) -> None:
        for where, rows in unit.unread:
            person.keep(f"Table, {where}", "\n".join(" | ".join(filter(None, row)).replace("\n", " ") for row in rows))
        if unit.notes:
            person.keep(f"Speaker notes, {unit.where}", unit.notes)

    def _finished(self, questions: tuple[DocumentQuestion, ...]) -> Page:
        title = _title(self._document.name, [person.name for person in self._people.values()])
        slug = slug_of(title)
        drafts = tuple(person.draft(slug) for person in self._people.values())
        return Page(
            group=Group(
                slug=slug,
                title=title,
                opening=tuple(self._opening),
                closing=tuple(self._closing),
                members=tuple(draft.slug for draft in drafts),
            ),
            personas=drafts,
            remarks=(*self._document.remarks, *self._remarks()),
            questions=questions,
        )

    def _remarks(self) -> Iterator[str]:
        for person in self._people.values():
            by_reason: dict[str, list[str]] = {}
            for label, reason in person.described.items():
                by_reason.setdefault(reason, []).append(label)
            for reason, labels in by_reason.items():
                told = f"{person.name}: {', '.join(f'“{label}”' for label in labels)} kept as a note: {reason}."
                yield told[:2_000]


def _entry_note(entry: Entry) -> Note:
    return Note(heading=entry.label or None, level=_GROUP_LEVEL, text="\n".join(entry.texts))


def _title(name: str, people: Sequence[str]) -> str:
    path = PurePath(name)
    stem = path.stem.strip() if path.suffix else ""
    return stem or (f"{people[0]} (pasted)" if people else "Pasted text")


def _nobody(name: str) -> str:
    return (
        f"{name} holds no persona that could be told; give each a slide or section with its name as title, and label "
        'what stands there, such as "Goals", "Challenges" or "Reports to".'
    )
