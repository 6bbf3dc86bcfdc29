"""Linting a workspace and pages, and mending what is safe through the same plans as an import."""

from pathlib import Path

import pytest

from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.finding import Severity
from answerable.errors import Conflict, NoPersona, NotFound
from answerable.usecases.audit import verify
from answerable.usecases.lint import lint_pages, lint_workspace, plan_mending
from answerable.usecases.plans import apply_plans, plan_new, plan_pages
from tests.fakes.meaning import BagOfWords
from tests.linting import LIBRARY, persona
from tests.samples import on
from tests.workspaces import workspace

PIA = {"slug": "pia", "name": "Pia", "challenge": ["Late parts", "Late parts", "TBD"], "title": ["Head of Planning"]}
PAUL = {"slug": "paul", "name": "Paul", "goal": ["Results"], "purchasing-role": ["Gatekeper"]}
SPANNING = "### Office\n* **Potential Titles:**\n   * CFO\n   * COO\n   * CMO\n"


def test_all_personas_are_linted_or_those_that_are_named(tmp_path: Path) -> None:
    store = workspace(tmp_path, [persona(PIA), persona(PAUL)])
    everybody = lint_workspace(on(2), store, LIBRARY, BagOfWords())
    only = lint_workspace(on(2), store, LIBRARY, BagOfWords(), ["paul"])
    assert everybody.personas == 2
    assert {finding.personas[0] for finding in everybody.findings} == {"pia", "paul"}
    assert only.personas == 1
    assert {finding.personas[0] for finding in only.findings} == {"paul"}
    with pytest.raises(NotFound):
        lint_workspace(on(2), store, LIBRARY, None, ["nobody"])


def test_mending_is_a_plan_that_is_applied_with_its_audit_entry(tmp_path: Path) -> None:
    store = workspace(tmp_path, [persona(PIA), persona(PAUL)])
    report = lint_workspace(on(2), store, LIBRARY)
    plans = plan_mending(on(2), store, report)
    assert lint_workspace(on(2), store, LIBRARY).findings == report.findings
    apply_plans(on(2), store, plans, "mended what lint found")
    with store.read() as reader:
        pia, paul = reader.persona("pia"), reader.persona("paul")
        acts = [(record.act, record.subject) for record in reader.audit()]
    assert [claim.text for claim in pia.persona.claims] == ["Late parts", "Head of Planning"]
    assert [claim.text for claim in paul.persona.claims] == ["Results", "Gatekeeper"]
    assert (pia.number, paul.number) == (2, 2)
    assert acts[-2:] == [("change persona", "paul"), ("change persona", "pia")]
    assert verify(on(2), store).faults == ()
    left = lint_workspace(on(2), store, LIBRARY).findings
    assert [finding.rule for finding in left if finding.repairs] == []
    assert "vague" in {finding.rule for finding in left}


def test_a_plan_made_for_an_older_version_is_refused(tmp_path: Path) -> None:
    store = workspace(tmp_path, [persona(PIA)])
    plans = plan_mending(on(2), store, lint_workspace(on(2), store, LIBRARY))
    apply_plans(on(2), store, plans, "first")
    with pytest.raises(Conflict):
        apply_plans(on(2), store, plans, "second")


def test_pages_are_linted_with_their_lines_and_without_a_workspace() -> None:
    pages = [
        ("a.md", "### Pia\n* **Biggest Challenges:**\n   * TBD\n"),
        ("b.md", "# Nobody\nhere"),
        ("c.md", "### Paul <!-- persona paul -->\n* **Kind:** curent\n* **Biggest Challenges:**\n   * Late parts"),
    ]
    report = lint_pages(on(2), LIBRARY, MarkdownPageReader(), pages, BagOfWords())
    places = {(finding.rule, finding.file, finding.line) for finding in report.findings}
    assert ("unreadable", "c.md", 2) in places
    assert ("placeholder", "a.md", 3) in places
    assert report.remarks == ("b.md describes no persona and was passed over.",)
    assert report.personas == 1


def test_pages_that_hold_nobody_at_all_are_refused_rather_than_found_clean() -> None:
    with pytest.raises(NoPersona, match=r"b.md describes no persona"):
        lint_pages(on(2), LIBRARY, MarkdownPageReader(), [("b.md", "# Nobody\nhere")])
    with pytest.raises(NoPersona, match="None of 2 pages"):
        lint_pages(on(2), LIBRARY, MarkdownPageReader(), [("b.md", "# Nobody"), ("c.md", "# Nobody")])


def test_a_page_that_spans_accountabilities_gets_no_archetype_when_it_is_imported(tmp_path: Path) -> None:
    store = workspace(tmp_path, [])
    page = MarkdownPageReader().parse(SPANNING, "office.md")
    apply_plans(on(2), store, plan_pages(on(2), store, LIBRARY, [("office.md", page)]), "imported")
    with store.read() as reader:
        assert reader.persona("office").persona.archetype is None
    found = lint_workspace(on(2), store, LIBRARY).findings
    assert [finding.severity for finding in found if finding.rule == "collapsed"] == [Severity.ERROR]


def test_a_persona_made_from_an_archetype_spans_nothing_and_is_clean(tmp_path: Path) -> None:
    store = workspace(tmp_path, [])
    for archetype in LIBRARY.archetypes():
        plan = plan_new(on(2), store, LIBRARY, f"our-{archetype.slug}", archetype.slug)
        apply_plans(on(2), store, [plan], "made")
    report = lint_workspace(on(3), store, LIBRARY)
    assert report.personas == len(LIBRARY.archetypes())
    assert [(finding.rule, finding.personas, finding.what) for finding in report.findings] == []
