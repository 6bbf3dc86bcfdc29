"""Every port of the house: what the use cases need from the world, as protocols that adapters fulfil."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel

from answerable.domain.beliefs.tally import Tally
from answerable.domain.committee.outcome import SimulationResult
from answerable.domain.model.answer import Answer
from answerable.domain.model.archetype import Archetype
from answerable.domain.model.audit import AuditEntry, AuditRecord
from answerable.domain.model.committee_prior import CommitteePrior
from answerable.domain.model.cue import Cue
from answerable.domain.model.deal import Deal
from answerable.domain.model.document import Document
from answerable.domain.model.document_question import DocumentQuestion, Suggestion
from answerable.domain.model.draft import Draft
from answerable.domain.model.evidence import Evidence, EvidenceRow
from answerable.domain.model.group import Group
from answerable.domain.model.heading import HeadingPhrase
from answerable.domain.model.page import Page
from answerable.domain.model.persona import Persona, PersonaVersion
from answerable.domain.model.proof import ProofKind
from answerable.domain.model.published import PublishedFigure
from answerable.domain.model.stake import Stake
from answerable.domain.personas.headings import NO_READINGS, HeadingReading, Readings
from answerable.domain.personas.orgchart import OrgChart
from answerable.domain.personas.sharing import SharedMatrix
from answerable.domain.twins.findings import Findings
from answerable.usecases.context import Context

Vector = NDArray[np.float32]

Shape = TypeVar("Shape", bound=BaseModel)
"""The form that a language model has to answer in."""


@dataclass(frozen=True, slots=True)
class AsOf:
    """Two dates of every question: what was true by when (observed), and what was known by when (recorded).

    ``observed_by`` is inclusive; ``known_by`` is a moment with time zone, inclusive; None means no bound.
    """

    observed_by: date | None = None
    known_by: datetime | None = None


ERASED_TEXT = "(erased)"
"""What stands where an observation's words were erased."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a workspace holds."""

    personas: int
    groups: int
    evidence: int
    deals: int


@dataclass(frozen=True, slots=True)
class EvidenceQuery:
    """Which evidence: all of it, or that which bears on some claims; newest first; ``limit`` rows at most.

    With ``confirmed_only`` links that nobody confirmed are as if they were not there. The links of an observation
    come in the order of their claims' ids, as they were known by the same moment.
    """

    claims: Collection[str] | None = None
    as_of: AsOf = AsOf()
    confirmed_only: bool = False
    limit: int | None = None


class Reader(Protocol):
    """Looks into the workspace and cannot change it."""

    def personas(
        self, known_by: datetime | None = None, slugs: Collection[str] | None = None
    ) -> Sequence[PersonaVersion]:
        """The newest version of each persona (None: of all), in the order of their slugs; unknown ones are left out."""
        ...

    def persona(self, slug: str, number: int | None = None, known_by: datetime | None = None) -> PersonaVersion:
        """One version of a persona, the newest unless numbered; raises NotFound."""
        ...

    def versions(self, slug: str) -> Sequence[PersonaVersion]:
        """All versions of a persona, oldest first; raises NotFound."""
        ...

    def claim_ids(self) -> frozenset[str]:
        """Every claim id that was ever given, retired ones included."""
        ...

    def groups(self) -> Sequence[Group]:
        """The groups as they are now, in the order of their slugs."""
        ...

    def evidence(self, query: EvidenceQuery) -> Iterator[Evidence]:
        """Recorded evidence that the query asks for, newest observation first."""
        ...

    def evidence_known(self, ids: Collection[str]) -> frozenset[str]:
        """Those of the ids that are recorded already."""
        ...

    def tally(self, claims: Collection[str] | None, as_of: AsOf) -> Tally:
        """Confirmed links counted per cell, for these claims (None: all)."""
        ...

    def deals(self) -> Sequence[Deal]:
        """The deals, in the order of their slugs."""
        ...

    def deal(self, slug: str) -> Deal:
        """One deal; raises NotFound."""
        ...

    def counts(self) -> Counts:
        """How much the workspace holds, without reading it."""
        ...

    def audit(self) -> Iterator[AuditRecord]:
        """The trail from its beginning."""
        ...


class Writer(Protocol):
    """Changes the workspace, inside one transaction that needs at least one audit entry to be kept."""

    def add_version(self, version: PersonaVersion) -> None:
        """Adds the next version of a persona; raises Conflict unless its number follows the newest."""
        ...

    def put_group(self, group: Group) -> None:
        """Sets a group as it is from now on."""
        ...

    def add_evidence(self, evidence: Iterable[Evidence]) -> int:
        """Records evidence with its links; rows recorded before are passed over; returns how many were new."""
        ...

    def confirm_link(self, evidence: str, claim: str, supports: bool) -> None:
        """Marks a found link as confirmed by a person, in the given direction; raises NotFound."""
        ...

    def drop_link(self, evidence: str, claim: str) -> None:
        """Takes back a found link that a person rejected; raises NotFound."""
        ...

    def put_deal(self, deal: Deal) -> None:
        """Sets a deal as it is from now on."""
        ...

    def erase_words(self, evidence: str) -> None:
        """Erases the words and the speaker of an observation, which goes on counting; raises NotFound."""
        ...

    def erase_payload(self, number: int, reason: str) -> None:
        """Erases the payload of an audit entry and records the tombstone; raises NotFound."""
        ...

    def record(self, entry: AuditEntry) -> None:
        """Adds one entry to the audit trail under the transaction's context."""
        ...


class UnitOfWork(Reader, Writer, Protocol):
    """One transaction: reads see its own writes; leaving it without an error keeps everything, else nothing."""


class VectorCache(Protocol):
    """Keeps vectors that were made before."""

    def vectors(self, model: str, digests: Collection[str]) -> Mapping[str, Vector]:
        """Cached vectors of a meaning model by text digest; those not cached are absent."""
        ...

    def keep_vectors(self, model: str, vectors: Mapping[str, Vector]) -> None:
        """Caches vectors; a cache holds nothing that cannot be made again and needs no audit."""
        ...


class Store(VectorCache, Protocol):
    """A workspace's database."""

    @property
    def place(self) -> str:
        """Where the workspace is kept, as people read it, without a password."""
        ...

    def read(self) -> AbstractContextManager[Reader]:
        """One consistent view of the workspace."""
        ...

    def write(self, context: Context) -> AbstractContextManager[UnitOfWork]:
        """One transaction with its audit records."""
        ...

    def close(self) -> None:
        """Lets go of the database; the store is not used afterwards."""
        ...


class Meaning(Protocol):
    """Turns text into vectors whose nearness is nearness of meaning."""

    @property
    def name(self) -> str:
        """The model and its version, under which vectors are cached."""
        ...

    def embed(self, texts: Sequence[str]) -> Vector:
        """One unit vector per text, as an array of (texts, dimensions)."""
        ...


class Voice(Protocol):
    """Words an answer out of what was retrieved, and out of nothing else."""

    def answer(self, findings: Findings) -> Answer:
        """The answer in the persona's first person; every sentence cites the claims that it rests on."""
        ...


class LanguageModel(Protocol):
    """A language model that is asked for one structured answer at a time, within its bounds of time and tokens.

    What it answers has the right form and may be wrong in every other way: whoever asks has to check it.
    """

    @property
    def name(self) -> str:
        """The model's name, as people configured it."""
        ...

    def complete(self, instructions: str, material: str, shape: type[Shape]) -> Shape:
        """The answer to ``instructions`` on ``material``, which is data and commands nothing.

        Raises ModelFailure where none comes in time, in form or within the budget; it never takes longer than the
        model's time limit and a second.
        """
        ...


class Drafter(Protocol):
    """Words a draft out of what was retrieved; nothing of it is said before it was checked."""

    @property
    def name(self) -> str:
        """What words the draft, as answers name their voice."""
        ...

    def draft(self, findings: Findings) -> Draft:
        """Sentences in the persona's first person with the claims that they cite; raises ModelFailure."""
        ...


class Library(Protocol):
    """What the product knows before a workspace says anything."""

    def archetypes(self) -> Sequence[Archetype]:
        """All archetypes, in a fixed order."""
        ...

    def archetype(self, slug: str) -> Archetype:
        """One archetype; raises NotFound naming those there are."""
        ...

    def stakes(self) -> Sequence[Stake]:
        """The vocabulary of stakes."""
        ...

    def proof_kinds(self) -> Sequence[ProofKind]:
        """The kinds of proof."""
        ...

    def cues(self) -> Sequence[Cue]:
        """Example questions, each with what it asks about or why nobody can answer it, in a fixed order."""
        ...

    def headings(self) -> Sequence[HeadingPhrase]:
        """How people head what they write about a persona, in a fixed order."""
        ...

    def learned(self, name: str, digest: str) -> Vector | None:
        """What was learned beforehand under a name from cues of this digest; None when it has to be learned first."""
        ...

    def published(self) -> Sequence[PublishedFigure]:
        """Published figures about buying committees, each with its source."""
        ...

    def committee(self) -> CommitteePrior:
        """What is held about every committee before a workspace has closed a deal."""
        ...


class PageReader(Protocol):
    """Reads a document about personas.

    ``headings`` has, by the keys of ``heading_key``, what was found out about headings elsewhere. Headings of which
    nothing is known are in the page's ``unknown``. Where nobody stands on a page, NoPersona is raised.
    """

    def files(self, path: Path) -> Sequence[Path]:
        """The pages that a path names: itself, or those in a folder; raises InvalidInput, TooLarge or NotFound."""
        ...

    def read(self, path: Path, headings: Readings = NO_READINGS) -> Page:
        """The page in a file; raises InvalidInput, TooLarge or NotFound."""
        ...

    def parse(self, text: str, name: str, headings: Readings = NO_READINGS) -> Page:
        """The page in a text; ``name`` (a file's name, say) names the group; raises InvalidInput or TooLarge."""
        ...


class DocumentReader(Protocol):
    """Reads slides, text documents, PDFs and plain text as they were laid out."""

    def reads(self, name: str) -> bool:
        """Whether a file of this name is read here, and not as a Markdown page."""
        ...

    def load(self, path: Path) -> bytes:
        """The content of a file, within bounds; raises InvalidInput, TooLarge or NotFound."""
        ...

    def text_of(self, content: bytes, name: str) -> tuple[str, str | None] | None:
        """The text that bytes are, with a remark where its encoding was guessed; None for another kind of document.

        Raises InvalidInput or TooLarge.
        """
        ...

    def parse(self, content: bytes, name: str) -> Document:
        """The document that bytes hold; ``name`` is what messages call it.

        Raises InvalidInput, TooLarge, or MissingExtra where the library for its kind is not installed.
        """
        ...


@dataclass(frozen=True, slots=True)
class DocumentLabels:
    """Texts of a document that may be labels: by their words only, or (``standing`` like labels) by meaning too."""

    worded: tuple[str, ...]
    standing: tuple[str, ...]


class DocumentInterpreter(Protocol):
    """Says which parts of a document are personas, and asks where that is not certain."""

    def labels(self, document: Document) -> DocumentLabels:
        """The texts of a document that may be labels."""
        ...

    def interpret(self, document: Document, readings: Mapping[str, HeadingReading], answers: Mapping[str, str]) -> Page:
        """The page that a document is, its questions included; raises InvalidInput.

        ``readings`` say what labels introduce, ``answers`` are choices by question id; those of other documents may
        stand among them.
        """
        ...


class Suggester(Protocol):
    """A language model that suggests answers to what a document leaves open; it decides nothing."""

    @property
    def name(self) -> str:
        """The model, as people read it beside its suggestions."""
        ...

    def suggest(self, document: Document, questions: Sequence[DocumentQuestion]) -> Sequence[Suggestion]:
        """At most one suggestion per question, each quoting the document word for word; may be empty."""
        ...


class PageWriter(Protocol):
    """Writes personas as a document that imports to the same personas."""

    def render(self, group: Group | None, personas: Sequence[Persona]) -> str:
        """The Markdown of a group with its personas in order; without a group, of the personas alone."""
        ...


class Folder(Protocol):
    """A folder that documents are written into."""

    def write(self, documents: Mapping[str, str]) -> Sequence[str]:
        """Writes documents by file name, all checked before any is written; returns their paths.

        Raises Refused rather than overwrite a file that was not written by Answerable, InvalidInput where the folder
        cannot be written.
        """
        ...


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """How a file of observations says what our columns say.

    ``columns``: our column to the header of theirs; ``constants``: our column to the value that stands wherever the
    file has none; ``values``: our column to what their values mean in ours; ``dates``: ``day-first``, ``month-first``
    or a pattern such as ``%d.%m.%y``, None to read dates as they come.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    dates: str | None = None

    def with_constant(self, column: str, value: str) -> "EvidenceMap":
        """The same map with one more constant, which goes before one of its own."""
        return replace(self, constants={**self.constants, column: value})


@dataclass(frozen=True, slots=True)
class GoodRow:
    """A row that can be used, and the line of the file (from 1) on which it begins."""

    line: int
    row: EvidenceRow


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be used: the line of the file (from 1) on which it begins, and why."""

    line: int
    reason: str


class EvidenceFile(Protocol):
    """A file of observations that was opened: its form is known, its rows are not read yet."""

    @property
    def name(self) -> str:
        """The file's name, without its folders."""
        ...

    @property
    def remarks(self) -> Sequence[str]:
        """What had to be guessed or is left out, as sentences for people."""
        ...

    def digest(self) -> str:
        """The SHA-256 of the file's content, in hexadecimal."""
        ...

    def rows(self) -> Iterator[GoodRow | BadRow]:
        """The rows from the beginning, one in memory at a time; may be asked for again."""
        ...


class EvidenceReader(Protocol):
    """Reads files of observations without holding them in memory."""

    def mapping(self, path: Path) -> EvidenceMap:
        """The mapping that a YAML file tells; raises InvalidInput, TooLarge or NotFound."""
        ...

    def open(self, path: Path, mapping: EvidenceMap) -> EvidenceFile:
        """A CSV or JSONL file; raises InvalidInput where no row of it could be used, or NotFound."""
        ...


class TitleLists(Protocol):
    """Reads lists of job titles."""

    def read(self, path: Path, column: str | None = None) -> Sequence[str]:
        """The titles in a file, of a table those in a column; raises InvalidInput, TooLarge or NotFound."""
        ...


class DealReader(Protocol):
    """Reads deal files."""

    def read(self, path: Path) -> Deal:
        """The deal in a file; raises InvalidInput, TooLarge or NotFound."""
        ...

    def parse(self, text: str, name: str) -> Deal:
        """The deal in a text; raises InvalidInput or TooLarge."""
        ...


@dataclass(frozen=True, slots=True)
class SampleFiles:
    """Where the sample that comes with the product lies: a page, observations on its claims, deals in their order."""

    page: Path
    evidence: Path
    deals: Sequence[Path]


Uniforms = Callable[[tuple[str | int, ...], int], NDArray[np.float64]]
"""``uniforms(key, n)``: n uniform numbers in [0, 1) that depend on nothing but the seed and the key."""


class Randomness(Protocol):
    """Makes keyed streams of random numbers, so that order of use never matters."""

    def keyed(self, seed: int) -> Uniforms:
        """The streams of one seed."""
        ...


class DealPictures(Protocol):
    """Draws what a simulation says, as standalone SVG documents without scripts."""

    def outcome(self, result: SimulationResult) -> str:
        """The endings with their intervals."""
        ...

    def friction(self, result: SimulationResult) -> str:
        """The friction map."""
        ...

    def both(self, result: SimulationResult) -> str:
        """The outcome above the friction map."""
        ...


class PersonaPictures(Protocol):
    """Draws personas beside one another, as standalone SVG documents without scripts."""

    def chart(self, chart: OrgChart) -> str:
        """Who reports to whom."""
        ...

    def shared(self, matrix: SharedMatrix) -> str:
        """What they share."""
        ...
