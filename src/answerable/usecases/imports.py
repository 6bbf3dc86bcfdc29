"""Evidence out of a file: surveyed first, then recorded whole or, as the user chooses, without its bad rows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from answerable.domain.model.audit import AuditEntry
from answerable.domain.model.evidence import Evidence, EvidenceRow
from answerable.errors import Conflict, InvalidInput
from answerable.usecases.context import Context
from answerable.usecases.links import Linker, claim_book
from answerable.usecases.ports import BadRow, EvidenceFile, GoodRow, Meaning, Store

BATCH = 500
"""Rows held in memory at a time; also how often progress is told."""

MOST_COMPLAINTS = 100
"""Bad rows that a report names one by one; further ones are counted."""

Progress = Callable[[int, int | None], None]
"""Told how many rows were looked at, and of how many: None while they are still being counted."""


class BadRows(StrEnum):
    """What becomes of a file with rows that cannot be used."""

    SKIP = "skip"
    REFUSE = "refuse"


@dataclass(slots=True)
class ImportReport:
    """What an import found and did, in rows.

    ``added + known + bad_count == rows``: new ones, those recorded before (or twice in the file), those that cannot
    be used, of which ``bad`` names the first hundred. Of the usable rows ``named`` give claim ids, ``found`` were
    linked by meaning (``accepted`` of these confirmed at once), ``unlinked`` bear on no claim; ``future`` are dated
    after today and count from their day on.
    """

    file: str
    digest: str
    remarks: tuple[str, ...] = ()
    rows: int = 0
    added: int = 0
    bad_count: int = 0
    bad: list[BadRow] = field(default_factory=list)
    named: int = 0
    found: int = 0
    accepted: int = 0
    unlinked: int = 0
    future: int = 0

    @property
    def known(self) -> int:
        """Rows that were recorded before."""
        return self.rows - self.bad_count - self.added

    def refuse(self, bad: BadRow) -> None:
        """Counts a row that cannot be used."""
        self.bad_count += 1
        if len(self.bad) < MOST_COMPLAINTS:
            self.bad.append(bad)

    def count(self, row: EvidenceRow, *, named: bool) -> None:
        """Counts a row by how it is linked."""
        if named:
            self.named += 1
        elif row.links:
            self.found += 1
            self.accepted += row.links[0].confirmed
        else:
            self.unlinked += 1


def _silent(_done: int, _total: int | None) -> None:
    """Tells nobody."""


def import_evidence(
    context: Context,
    store: Store,
    meaning: Meaning,
    file: EvidenceFile,
    *,
    bad_rows: BadRows = BadRows.SKIP,
    accept_above: float | None = None,
    progress: Progress = _silent,
) -> ImportReport:
    """Records a file's observations in one transaction and says what became of each row.

    Rows recorded before are passed over, so that the same file twice adds nothing. The file is read twice: a survey
    finds bad rows and makes the vectors of free texts while nobody waits, then the rows go in. ``meaning`` is used
    for rows without claim ids only. Raises InvalidInput, with nothing recorded, where no row can be used or, with
    REFUSE, where one cannot; Conflict where the file changed in between.
    """
    if accept_above is not None and not 0.0 < accept_above <= 1.0:
        raise InvalidInput(f"The score {accept_above:g} from which links are accepted must lie above 0 and up to 1.")
    with store.read() as reader:
        book = claim_book(reader)
    linker = Linker(store, meaning, book, accept_above)
    report = ImportReport(file=file.name, digest=file.digest(), remarks=tuple(file.remarks))
    _survey(context, file, linker, report, progress)
    _check(report, bad_rows)
    _record(context, store, file, linker, report, progress)
    return report


def _survey(context: Context, file: EvidenceFile, linker: Linker, report: ImportReport, progress: Progress) -> None:
    """Counts rows and complaints, and has the vectors of free texts made and kept."""
    for batch in _batches(file.rows()):
        good = []
        for bad, row in (_sorted_out(item, linker) for item in batch):
            if row is not None:
                good.append(row)
                report.future += row.observed_on > context.today
            elif bad is not None:
                report.refuse(bad)
        for before, after in zip(good, linker.linked(good), strict=True):
            report.count(after, named=bool(before.links))
        report.rows += len(batch)
        progress(report.rows, None)


def _check(report: ImportReport, bad_rows: BadRows) -> None:
    if not report.bad_count or (bad_rows is BadRows.SKIP and report.bad_count < report.rows):
        return
    first = report.bad[0]
    which = f"line {first.line} cannot be used: {first.reason}"
    if report.bad_count > 1:
        count = f"{report.bad_count:,} of {report.rows:,} rows cannot be used"
        which = f"{count}, the first of them in line {first.line}: {first.reason}"
    rest = "" if report.bad_count == report.rows else ", or import the rest with --bad-rows skip"
    raise InvalidInput(f"{report.file}: {which}; nothing was imported. Mend the file{rest}.")


def _record(
    context: Context, store: Store, file: EvidenceFile, linker: Linker, report: ImportReport, progress: Progress
) -> None:
    with store.write(context) as work:
        report.added = work.add_evidence(_recorded(context, file, linker, report.rows, progress))
        if file.digest() != report.digest:
            raise Conflict(f"{report.file} changed while it was imported; nothing was recorded, import it again.")
        work.record(_entry(report))


def _recorded(
    context: Context, file: EvidenceFile, linker: Linker, total: int, progress: Progress
) -> Iterator[Evidence]:
    done = 0
    for batch in _batches(file.rows()):
        good = [row for _, row in (_sorted_out(item, linker) for item in batch) if row is not None]
        for row in linker.linked(good):
            yield Evidence.model_construct(**row.__dict__, recorded_at=context.at)
        done += len(batch)
        progress(done, total)


def _sorted_out(item: GoodRow | BadRow, linker: Linker) -> tuple[BadRow | None, EvidenceRow | None]:
    if isinstance(item, BadRow):
        return item, None
    reason = linker.book.complaint(item.row)
    return (BadRow(item.line, reason), None) if reason else (None, item.row)


def _batches(rows: Iterable[GoodRow | BadRow]) -> Iterator[Sequence[GoodRow | BadRow]]:
    stream = iter(rows)
    while batch := list(islice(stream, BATCH)):
        yield batch


def _entry(report: ImportReport) -> AuditEntry:
    counted = ("digest", "rows", "added", "known", "bad_count", "named", "found", "accepted", "unlinked")
    return AuditEntry(
        act="import evidence",
        subject=f"evidence/{report.file}"[:2000],
        reason="asked for by its user",
        payload={name: getattr(report, name) for name in counted},
    )
