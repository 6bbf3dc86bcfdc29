"""Evidence and its imports, as people and programs read them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from answerable.domain.model.evidence import Evidence, Link
from answerable.edges.cli.output import console
from answerable.usecases.imports import ImportReport

SHOWN_COMPLAINTS = 10


@contextmanager
def counted(name: str) -> Iterator[Callable[[int, int | None], None]]:
    """Shows on a terminal's standard error how far an import is."""
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(
        *columns, console=Console(stderr=True), transient=True, disable=not Console(stderr=True).is_terminal
    ) as bar:
        task = bar.add_task(f"Reading {name}", total=None)

        def tell(done: int, total: int | None) -> None:
            doing = "Reading" if total is None else "Recording"
            bar.update(task, completed=done, total=total, description=f"{doing} {name}")

        yield tell


def report_json(report: ImportReport) -> dict[str, Any]:
    """An import's report for programs."""
    return {**asdict(report), "known": report.known}


def print_report(report: ImportReport) -> None:
    """An import's report for people."""
    out = console()
    for line in _report_lines(report):
        out.print(line, markup=False)


def _report_lines(report: ImportReport) -> Iterator[str]:
    if not report.rows:
        yield f"{report.file} has no rows below its header; nothing was imported."
    elif report.added:
        yield f"{report.file}: {_rows(report.added)} of {report.rows:,} recorded."
    else:
        yield f"{report.file}: nothing new; all {_rows(report.known)} were recorded before."
    if report.added and report.known:
        yield f"{_rows(report.known)} had been recorded before and were passed over."
    if report.bad_count:
        yield f"{_rows(report.bad_count)} cannot be used:"
        yield from (f"  line {bad.line}: {bad.reason}" for bad in report.bad[:SHOWN_COMPLAINTS])
        if report.bad_count > SHOWN_COMPLAINTS:
            yield f"  … and {report.bad_count - SHOWN_COMPLAINTS:,} more"
    if report.added and report.found:
        waiting = report.found - report.accepted
        yield f"{_rows(report.found)} named no claim and were linked by meaning; {waiting:,} wait to be confirmed."
        yield "  See them: answerable evidence list --waiting"
    if report.added and report.unlinked:
        yield f"{_rows(report.unlinked)} came near no claim; they are kept and count for none."
    if report.added and report.future:
        yield f"{_rows(report.future)} are dated after today and count from their day on."
    yield from report.remarks


def _rows(count: int) -> str:
    return f"{count:,} {'row' if count == 1 else 'rows'}"


def print_evidence(found: Sequence[Evidence], limit: int) -> None:
    """Observations for people, newest first."""
    out = console()
    if not found:
        out.print("There is no such evidence.")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Observed", no_wrap=True)
    table.add_column("By", no_wrap=True)
    table.add_column("Words")
    table.add_column("Bears on", no_wrap=True)
    for one in found:
        who = f"{one.function.value}\n{one.reporter.value}, {one.population.value}"
        about = " · ".join(part for part in (one.id, one.account, one.speaker, one.source) if part)
        words = Text(one.text).append(f"\n{about}", style="dim")
        table.add_row(str(one.observed_on), who, words, Text("\n".join(map(_link, one.links)) or "no claim"))
    out.print(table)
    if len(found) == limit:
        out.print(f"Shown are the newest {limit}; --limit shows more.")


def _link(link: Link) -> str:
    sign = "+" if link.supports else "−"
    waiting = "" if link.confirmed else f" ? {link.score:.2f}" if link.score is not None else " ?"
    return f"{sign} {link.claim}{waiting}"
