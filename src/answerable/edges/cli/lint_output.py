"""Findings for people and for programs."""

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from answerable.domain.model.finding import Finding, Severity
from answerable.domain.personas.lint.rulebook import counted
from answerable.domain.personas.preview import counted as number_of
from answerable.edges.cli.carrying import carry_out
from answerable.edges.cli.output import console, print_json
from answerable.edges.cli.personas_output import indented
from answerable.edges.cli.session import Session
from answerable.usecases.lint import LintReport, plan_mending

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "piece of advice"}
_MANY = {Severity.ADVICE: "pieces of advice"}
REASON = "mended what lint found"


def show(report: LintReport, *, as_json: bool) -> None:
    """What was found."""
    if as_json:
        print_json({"findings": [finding_json(finding) for finding in report.findings], **summary_json(report)})
    else:
        print_report(console(), report)


def carry_out_mending(session: Session, report: LintReport, *, ask: bool, dry_run: bool, as_json: bool) -> None:
    """What was found, and what is safe of it mended as one plan: previewed, asked about, applied."""
    plans = plan_mending(session.context, session.store, report)
    beside = {"findings": [finding_json(finding) for finding in report.findings], **summary_json(report)}
    if not as_json:
        print_report(console(), report)
        console().print()
    carry_out(session, plans, REASON, ask=ask, dry_run=dry_run, as_json=as_json, beside=beside)
    left = [finding for finding in report.findings if not finding.repairs]
    if not as_json and left:
        rules = ", ".join(dict.fromkeys(finding.rule for finding in left))
        console().print(f"{number_of(len(left), 'finding')} of {len(report.findings)} cannot be mended here: {rules}.")


def print_report(out: Console, report: LintReport) -> None:
    """Every finding where it stands; why a rule matters is told once, how to mend wherever it differs."""
    told: set[str] = set()
    for finding in report.findings:
        style = _STYLES[finding.severity]
        mark = " (--fix mends it)" if finding.repairs else ""
        out.print(
            Text.assemble(
                (where(finding), "bold"), "  ", (finding.severity.value, style), f"  {finding.rule}", (mark, "dim")
            ),
            soft_wrap=True,
        )
        indented(out, Text(finding.what), 4)
        _print_split(out, finding)
        for line in (f"Why: {finding.why}", f"Mend: {finding.mend}"):
            if line not in told:
                told.add(line)
                indented(out, Text(line, "dim"), 4)
    for remark in report.remarks:
        out.print(Text(remark, "dim"))
    out.print(summary(report))


def summary(report: LintReport) -> str:
    """How much was found, in one sentence."""
    among = number_of(report.personas, "persona")
    counts = [_count(severity, count) for severity, count in counted(report.findings).items() if count]
    return f"{', '.join(counts)} in {among}." if counts else f"Nothing to mend in {among}."


def where(finding: Finding) -> str:
    """Where a finding stands: file and line, or persona, facet and claim."""
    if finding.file:
        return f"{finding.file}:{finding.line}"
    more = f"and {len(finding.personas) - 1} more" if len(finding.personas) > 1 else None
    parts = [finding.personas[0] if finding.personas else "the page", more, finding.facet, finding.claim]
    return " ".join(str(part) for part in parts if part)


def finding_json(finding: Finding) -> dict[str, Any]:
    """A finding for programs; these names are kept stable."""
    names = {"rule", "severity", "personas", "facet", "claim", "what", "why", "mend", "file", "line"}
    found = finding.model_dump(mode="json", include=names)
    split = [part.model_dump(mode="json") for part in finding.split]
    return {**found, "text": finding.quote, "fixable": bool(finding.repairs), "split": split}


def summary_json(report: LintReport) -> dict[str, Any]:
    """The counts for programs."""
    counts = {severity.value: count for severity, count in counted(report.findings).items()}
    return {"personas": report.personas, "counts": counts, "remarks": list(report.remarks)}


def _print_split(out: Console, finding: Finding) -> None:
    for part in finding.split:
        start = f"starts from the archetype {part.archetype}" if part.archetype else "has no archetype to start from"
        claims = f", takes {number_of(len(part.claims), 'claim')}" if part.claims else ""
        indented(out, Text(f"{part.name}: {_titles(part.titles)} {start}{claims}"), 6)


def _titles(titles: Sequence[str]) -> str:
    return " / ".join(titles)


def _count(severity: Severity, count: int) -> str:
    return f"1 {_WORDS[severity]}" if count == 1 else f"{count} {_MANY.get(severity, _WORDS[severity] + 's')}"
