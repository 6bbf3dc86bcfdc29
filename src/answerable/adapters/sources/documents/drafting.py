"""One persona while its document is read: claims where the label says which, notes and questions for the rest."""

from collections import Counter
from collections.abc import Iterable, Sequence

from answerable.adapters.sources.documents.asking import Asking
from answerable.adapters.sources.documents.meanings import Meaning, Meanings
from answerable.adapters.sources.documents.names import is_job_title, job_in
from answerable.adapters.sources.documents.passages import INLINE, QUOTED, Entry, Passage, is_quoted
from answerable.adapters.sources.pages.escapes import decode, encode
from answerable.adapters.sources.pages.labels import Field, field_labelled, field_of, rank_labelled
from answerable.adapters.sources.pages.text import says_something
from answerable.adapters.sources.pages.values import is_qualifier, loses_words, split
from answerable.domain.model.claim import ClaimDraft
from answerable.domain.model.document_question import KEEP
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.model.note import Note
from answerable.domain.model.persona import PersonaDraft

LONGEST = 2_000
MOST_CLAIMS = 10_000
_NOTE_LEVEL = 4


class Drafting:
    """Collects what a document says about one persona under its name; ``described`` are reasons by decorative label."""

    def __init__(self, name: str, slug: str, meanings: Meanings, asking: Asking) -> None:
        self.name, self.slug = name, slug
        self._meanings, self._asking = meanings, asking
        self._claims: list[ClaimDraft] = []
        self._said: set[tuple[Facet, str]] = set()
        self._counts: Counter[Facet] = Counter()
        self._notes: dict[str | None, list[str]] = {}
        self.described: dict[str, str] = {}
        self.understood: list[str] = []

    def read(self, entries: Sequence[Entry]) -> None:
        """Reads entries in their order; a job title in the name counts where no entry says one."""
        for entry in entries:
            meaning = self._meanings.of(entry.label) if entry.label else Meaning()
            if entry.label is None:
                self._unlabelled(entry)
            elif meaning.facet:
                self.understood.append(entry.label)
                self._claim(meaning.facet, entry.label, entry.passages)
            elif meaning.is_certain:
                self._note(entry.label, entry.passages)
                if meaning.reason:
                    self.described[entry.label] = meaning.reason
            else:
                self._unknown(entry, meaning)

    def keep(self, heading: str | None, text: str) -> None:
        """Keeps a text as a note."""
        if text.strip() or heading:
            self._notes.setdefault(heading, []).extend(text.split("\n") if text.strip() else [])

    def draft(self, group: str | None) -> PersonaDraft:
        """The persona; its title from its name where nothing else says one."""
        job = job_in(self.name) or (self.name if is_job_title(self.name) else None)
        if job and not self._counts[Facet.TITLE]:
            self._claim(Facet.TITLE, "", [Passage(job)])
        claims = tuple(sorted(self._claims, key=lambda claim: list(Facet).index(claim.facet)))
        notes = tuple(_note(heading, lines) for heading, lines in self._notes.items())
        return PersonaDraft(slug=self.slug, name=self.name[:LONGEST], group=group, claims=claims, notes=notes)

    @property
    def kept(self) -> int:
        """How many passages are kept as notes."""
        return len(self._notes)

    def _unknown(self, entry: Entry, meaning: Meaning) -> None:
        label = entry.label or ""
        if not entry.passages:
            self._unlabelled(Entry(None, entry.where, [Passage(label)]))
            return
        answer = self._asking.label(label, entry.where, entry.texts, meaning.likely)
        if answer and answer != KEEP and answer in tuple(Facet):
            self.understood.append(label)
            self._claim(Facet(answer), label, entry.passages)
        else:
            self._note(label, entry.passages)

    def _unlabelled(self, entry: Entry) -> None:
        rest: list[Passage] = []
        for passage in entry.passages:
            quoted = QUOTED.match(passage.text)
            if quoted and is_quoted(passage.text):
                self._claim(Facet.OWN_WORDS, "", [Passage(quoted["words"])])
                self.keep(None, quoted["by"].strip())
            elif passage.depth == 0 and is_job_title(passage.text):
                self._claim(Facet.TITLE, "", [passage])
            else:
                rest.append(passage)
        bullets = [passage.text for passage in rest if passage.depth]
        answer = self._asking.lines(self.slug, entry.where, bullets) if bullets else None
        claimed = answer if answer in tuple(Facet) else None
        for passage in rest:
            if claimed and passage.depth:
                self._claim(Facet(claimed), "", [passage])
            else:
                self.keep(None, passage.text)

    def _note(self, label: str, passages: Iterable[Passage]) -> None:
        self.keep(label, "\n".join(passage.text for passage in passages))

    def _claim(self, facet: Facet, label: str, passages: Sequence[Passage]) -> None:
        for at, passage in enumerate(passages):
            following = passages[at + 1] if at + 1 < len(passages) else None
            leads = following is not None and following.depth > passage.depth and passage.text.rstrip().endswith(":")
            if leads:
                self.keep(label or None, passage.text)
            else:
                self._values(facet, label, passage.text)

    def _values(self, facet: Facet, label: str, text: str) -> None:
        field, rank = field_of(facet), None
        if facet is Facet.SOURCE and (found := INLINE.match(text)):
            within = rank_labelled(found["label"])
            if within or field_labelled(found["label"]) == field_of(Facet.INFLUENCER):
                self.understood.append(found["label"])
                field, rank = (field, within) if within else (field_of(Facet.INFLUENCER), None)
                text = found["value"]
        if facet is Facet.OWN_WORDS and (quoted := QUOTED.match(text)):
            self.keep(label or None, quoted["by"].strip())
            text = quoted["words"]
        source = encode(text)
        values = split(source, field.form)
        if loses_words(values, source):
            self.keep(label or field.label, text)
        for value in values:
            self._add(field, rank, decode(value), label)

    def _add(self, field: Field, rank: SourceRank | None, text: str, label: str) -> None:
        if not says_something(text):
            return
        again = (field.facet, text.casefold()) in self._said
        qualifies = field.form.is_joined and is_qualifier(text)
        if again or qualifies or len(text) > LONGEST or self._counts[field.facet] >= MOST_CLAIMS:
            self.keep(label or field.label, text)
            return
        self._said.add((field.facet, text.casefold()))
        self._counts[field.facet] += 1
        given = {"facet": field.facet, "text": text, "order": self._counts[field.facet]}
        self._claims.append(ClaimDraft.model_validate(given | ({"rank": rank} if rank else {})))


def _note(heading: str | None, lines: Sequence[str]) -> Note:
    if heading is not None and len(heading) > LONGEST:
        return Note(level=_NOTE_LEVEL, text="\n".join([heading, *lines]))
    return Note(heading=heading or None, level=_NOTE_LEVEL, text="\n".join(lines))
