"""Whatever a persona or a page says, the linter answers, and what it mends is a persona."""

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.persona import Persona
from answerable.domain.personas.lint.mending import mended
from answerable.domain.personas.lint.rulebook import RULES, lint
from answerable.usecases.lint import lint_pages
from tests.linting import LIBRARY, examples, ground, page
from tests.samples import on
from tests.strategies.personas import personas
from tests.workspaces import persona_of

CODES = {rule.code for rule in RULES}
PAGES = [page("good.md"), *(one for sides in examples().values() for one in sides["bad"] if isinstance(one, str))]


@settings(max_examples=60, deadline=None)
@given(st.lists(personas(), min_size=1, max_size=3, unique_by=lambda one: one.slug))
def test_every_persona_can_be_linted_and_mended(several: list[Persona]) -> None:
    findings = lint(ground(several))
    assert {finding.rule for finding in findings} <= CODES
    for one in several:
        after = persona_of(mended(one, [f for f in findings if f.personas[:1] == (one.slug,)]))
        assert {claim.id for claim in after.claims} <= {claim.id for claim in one.claims}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_mangled_page_is_linted_with_lines_that_exist(data: st.DataObject) -> None:
    lines = data.draw(st.sampled_from(PAGES)).split("\n")
    start = data.draw(st.integers(0, len(lines) - 1))
    size = data.draw(st.integers(0, 4))
    kept = [*lines[:start], *data.draw(st.lists(st.text(max_size=12), max_size=2)), *lines[start + size :]]
    text = "\n".join(kept).replace("\0", "")
    pages = [("page.md", text), ("beside.md", page("good.md"))]
    report = lint_pages(on(1), LIBRARY, MarkdownPageReader(), pages)
    counts = {name: max(1, len(content.splitlines())) for name, content in pages}
    assert all(1 <= (finding.line or 0) <= counts[finding.file or ""] for finding in report.findings)
