"""The linter with the real meaning model: silent about what is good, and as exact as its thresholds say."""

from typing import Any

import pytest

from answerable.adapters.library.loader import ARCHETYPES
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.finding import Severity
from answerable.domain.personas.lint.decorative import DECORATION, WORKING, is_decorative
from answerable.domain.personas.lint.ground import STATEMENTS, Ground
from answerable.domain.personas.lint.rulebook import lint
from answerable.domain.personas.lint.twice import same_meaning
from answerable.usecases.lint import lint_pages
from answerable.usecases.ports import Vector
from answerable.wiring import open_meaning, sample_files
from tests.linting import LIBRARY, examples, ground, page
from tests.samples import on
from tests.workspaces import persona_from

MEANING = open_meaning()


@pytest.fixture(scope="module")
def vectors() -> dict[str, Vector]:
    halves = examples("meaning").values()
    texts = [*DECORATION, *WORKING]
    texts += [text for half in halves for kind in ("decoration", "work") for text in half[kind]]
    texts += [text for half in halves for kind in ("same", "different") for pair in half[kind] for text in pair]
    return dict(zip(texts, MEANING.embed(texts), strict=True))


def test_personas_made_from_archetypes_give_no_finding_at_all() -> None:
    personas = [persona_from(LIBRARY.archetype(slug)) for slug in ARCHETYPES]
    texts = [*DECORATION, *WORKING, *(c.text for one in personas for c in one.claims if c.facet in STATEMENTS)]
    made = dict(zip(texts, MEANING.embed(texts), strict=True))
    findings = lint(ground(personas, vectors=made))
    assert [(finding.rule, finding.personas, finding.what) for finding in findings] == []


def test_a_wholly_good_page_gives_no_finding_at_all() -> None:
    report = lint_pages(on(1), LIBRARY, MarkdownPageReader(), [("good.md", page("good.md"))], MEANING)
    assert report.personas == 1
    assert [(finding.rule, finding.line, finding.what) for finding in report.findings] == []


def test_the_sample_has_no_error_and_nothing_decorative() -> None:
    text = sample_files().page.read_text()
    report = lint_pages(on(1), LIBRARY, MarkdownPageReader(), [("buyers.md", text)], MEANING)
    assert {finding.severity for finding in report.findings} <= {Severity.WARNING, Severity.ADVICE}
    assert {finding.rule for finding in report.findings} <= {"decision-gaps", "stage-gaps"}


@pytest.mark.parametrize(("half", "least"), [("development", 24), ("test", 7)])
def test_meaning_finds_decoration_that_no_wording_gives_away(vectors: dict[str, Vector], half: str, least: int) -> None:
    cases = examples("meaning")[half]
    assert sum(is_decorative(text, vectors) for text in cases["decoration"]) >= least
    assert sum(is_decorative(text, vectors) for text in cases["work"]) <= (1 if half == "development" else 0)
    assert not any(is_decorative(text, {}) for text in cases["work"])


@pytest.mark.parametrize(("half", "least"), [("development", 4), ("test", 2)])
def test_meaning_finds_statements_that_say_the_same(vectors: dict[str, Vector], half: str, least: int) -> None:
    cases: dict[str, Any] = examples("meaning")[half]
    known = Ground((), frozenset(), vectors=vectors)
    assert sum(same_meaning(one, other, known) for one, other in cases["same"]) >= least
    assert sum(same_meaning(one, other, known) for one, other in cases["different"]) <= (half == "development")
