"""Findings of the linter as a page shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from answerable.domain.model.finding import Finding, Severity, SplitPart
from answerable.domain.model.persona import Persona
from answerable.domain.personas.lint.rulebook import counted as counts_of
from answerable.edges.web.words import counted

_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding; ``claim`` is the id of a claim of this persona, or None; ``others`` are slugs and names."""

    rule: str
    severity: str
    what: str
    why: str
    mend: str
    facet: str | None
    claim: str | None
    others: tuple[tuple[str, str], ...]
    split: tuple[SplitPart, ...]
    fixable: bool


def finding_views(findings: Iterable[Finding], persona: Persona, names: Mapping[str, str]) -> tuple[FindingView, ...]:
    """The findings in their order, with the other personas that they concern."""
    return tuple(
        FindingView(
            rule=finding.rule,
            severity=finding.severity.value,
            what=finding.what,
            why=finding.why,
            mend=finding.mend,
            facet=finding.facet.label if finding.facet else None,
            claim=finding.claim if finding.claim and persona.claim(finding.claim) else None,
            others=tuple((slug, names[slug]) for slug in finding.personas if slug != persona.slug and slug in names),
            split=finding.split,
            fixable=bool(finding.repairs),
        )
        for finding in findings
    )


def found_words(findings: Iterable[Finding]) -> str:
    """How much was found, such as ``1 error, 2 warnings and 1 piece of advice``; empty for nothing."""
    parts = []
    for severity, count in counts_of(findings).items():
        if count and severity is Severity.ADVICE:
            parts.append("1 piece of advice" if count == 1 else f"{count} pieces of advice")
        elif count:
            parts.append(counted(count, _NOUNS[severity]))
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
