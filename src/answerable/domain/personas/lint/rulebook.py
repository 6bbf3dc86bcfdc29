"""All rules, and the checks that apply them."""

from collections.abc import Iterable, Sequence

from answerable.domain.model.finding import Finding, Rule, Severity
from answerable.domain.personas.lint import (
    collapsed,
    contradictions,
    copies,
    decorative,
    depth,
    lost,
    placeholders,
    population,
    references,
    size,
    twice,
    untidy,
    vague,
    values,
)
from answerable.domain.personas.lint.ground import Ground

UNREADABLE = Rule(
    code="unreadable",
    severity=Severity.ERROR,
    title="A page that cannot be read",
    why="It cannot be imported either, and nothing on it was looked at.",
    mend="Mend the place that is named; docs/reference/pages.md describes the form.",
)

CHECKS = (
    depth, collapsed, vague, decorative, twice, lost, values, references, population, contradictions, placeholders,
    size, untidy,
)  # fmt: skip
"""The modules that look at one persona at a time, in the order in which their findings are told."""

RULES: tuple[Rule, ...] = (*(rule for check in (*CHECKS, copies) for rule in check.RULES), UNREADABLE)

ORDER = tuple(Severity)


def lint(ground: Ground) -> tuple[Finding, ...]:
    """All findings about the linted personas: by persona in their order, the worst first, what is shared last."""
    return (*(finding for place in sorted(ground.linted) for finding in of_persona(place, ground)), *of_all(ground))


def of_persona(place: int, ground: Ground) -> list[Finding]:
    """What is found about the persona at this place when it is looked at by itself, the worst first."""
    found = [finding for check in CHECKS for finding in check.find(ground.personas[place], ground)]
    return sorted(found, key=lambda finding: ORDER.index(finding.severity))


def of_all(ground: Ground) -> list[Finding]:
    """What is found about several personas together, or about the page that they share, the worst first."""
    found = [*copies.find(ground), *references.find_links(ground)]
    return sorted(found, key=lambda finding: ORDER.index(finding.severity))


def counted(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity."""
    told = [finding.severity for finding in findings]
    return {severity: told.count(severity) for severity in Severity}


def is_clean(findings: Sequence[Finding], *, strict: bool) -> bool:
    """Whether nothing is an error or, if ``strict``, a warning."""
    spoiling = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return not any(finding.severity in spoiling for finding in findings)
