"""The sample workspace: loaded through the same steps as anybody's own files, and never into somebody's real work."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.domain.model.deal import Deal
from answerable.errors import Refused
from answerable.usecases.context import Context
from answerable.usecases.deals import keep_deal
from answerable.usecases.imports import BadRows, ImportReport, import_evidence
from answerable.usecases.plans import apply_plans, plan_import
from answerable.usecases.ports import (
    BadRow,
    DealReader,
    EvidenceFile,
    EvidenceMap,
    EvidenceReader,
    GoodRow,
    Library,
    Meaning,
    PageReader,
    Reader,
    SampleFiles,
    Store,
)
from answerable.usecases.workspace import begin

LABEL = "SAMPLE"
"""The word with which titles and names of the sample begin."""

LAST_SAFE_DAY = 28
"""The last day that every month has."""

_REASON = "the sample was asked for"


@dataclass(frozen=True, slots=True)
class SampleSource:
    """The sample's files and what reads them."""

    files: SampleFiles
    pages: PageReader
    evidence: EvidenceReader
    deals: DealReader
    library: Library
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class SampleLoad:
    """What loading did.

    ``versions`` are the persona versions made; ``months`` is how far all dates of the observations were moved, so that
    the sample does not look years old.
    """

    versions: int
    evidence: ImportReport
    deals: tuple[Deal, ...]
    months: int


def load_sample(context: Context, store: Store, source: SampleSource, *, mix: bool = False) -> SampleLoad:
    """Loads the sample: page, observations, deals, each step one transaction with its audit entry.

    What is there already is passed over, so that loading twice is loading once. Raises Refused where the workspace
    holds somebody's work without the sample, unless ``mix`` asks for both together.
    """
    if not mix:
        _check_alone(store)
    begin(context, store)
    plans = plan_import(context, store, source.pages, source.library, [source.files.page])
    applied = apply_plans(context, store, plans, _REASON)
    opened = source.evidence.open(source.files.evidence, EvidenceMap())
    months = months_between(_newest(opened), context.today)
    moved = _MovedFile(opened, months)
    report = import_evidence(context, store, source.meaning, moved, bad_rows=BadRows.REFUSE)
    deals = tuple(source.deals.read(path) for path in source.files.deals)
    for deal in deals:
        keep_deal(context, store, source.library, deal, _REASON)
    return SampleLoad(len(applied.versions), report, deals, months)


def months_between(newest: date, today: date) -> int:
    """The whole months by which a date can be moved towards today without passing it."""
    months = (today.year - newest.year) * 12 + today.month - newest.month
    return months - (newest.day > today.day)


def moved(day: date, months: int) -> date:
    """The same day some months later or earlier, the 28th at the latest."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, LAST_SAFE_DAY))


def holds_sample(reader: Reader) -> bool:
    """Whether the workspace has a group of the sample."""
    return any(group.title.startswith(LABEL) for group in reader.groups())


def _check_alone(store: Store) -> None:
    with store.read() as reader:
        counts = reader.counts()
        if (counts.personas or counts.evidence or counts.deals) and not holds_sample(reader):
            raise Refused(
                f"{store.place} holds work of your own, and the sample would mix with it; name another workspace "
                "with --database, or ask for both together with --mix."
            )


def _newest(file: EvidenceFile) -> date:
    return max(item.row.observed_on for item in file.rows() if isinstance(item, GoodRow))


@dataclass(frozen=True, slots=True)
class _MovedFile:
    """A file of observations with every date moved by whole months, so that what fell into one month still does."""

    file: EvidenceFile
    months: int

    @property
    def name(self) -> str:
        """The file's name."""
        return self.file.name

    @property
    def remarks(self) -> Sequence[str]:
        """What the file remarks."""
        return self.file.remarks

    def digest(self) -> str:
        """The digest of the file as it is written."""
        return self.file.digest()

    def rows(self) -> Iterator[GoodRow | BadRow]:
        """The rows with their dates moved."""
        for item in self.file.rows():
            if isinstance(item, GoodRow) and self.months:
                day = moved(item.row.observed_on, self.months)
                yield GoodRow(item.line, item.row.model_copy(update={"observed_on": day}))
            else:
                yield item
