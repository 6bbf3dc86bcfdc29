"""Plans become versions in one transaction, or nothing happens."""

from pathlib import Path

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.publish.markdown import MarkdownPageWriter
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.persona import Persona, PersonaStatus
from answerable.domain.personas.plan import PagePlan
from answerable.errors import Conflict, InvalidInput, NotFound, Refused
from answerable.usecases.context import Context
from answerable.usecases.differences import compare
from answerable.usecases.exports import export_pages, plan_edit, render_pages, text_of
from answerable.usecases.personas import as_document, as_row, find_persona, list_personas
from answerable.usecases.plans import apply_plans, plan_import, plan_new, plan_pages
from answerable.usecases.ports import Store
from answerable.wiring import open_folder
from tests.pages import PAGE

READER, WRITER, LIBRARY = MarkdownPageReader(), MarkdownPageWriter(), BuiltInLibrary()
FINANCE = "### Money Mona\n\n* **Potential Titles:**\n   * CFO / Finance Director\n"


def planned(context: Context, store: Store, text: str, name: str = "page.md") -> tuple[PagePlan, ...]:
    return plan_pages(context, store, LIBRARY, [(name, READER.parse(text, name))])


def imported(context: Context, store: Store, text: str = PAGE) -> None:
    apply_plans(context, store, planned(context, store, text), "a test needs it")


def state(store: Store) -> tuple[list[Persona], int]:
    with store.read() as reader:
        return [version.persona for version in reader.personas()], len(list(reader.audit()))


def test_importing_makes_first_versions_with_their_audit_entries(context: Context, store: Store) -> None:
    applied = apply_plans(context, store, planned(context, store, PAGE), "imported")
    assert [(v.persona.slug, v.number, v.author) for v in applied.versions] == [
        ("plant-manager-petra", 1, "local"),
        ("finance-fabian", 1, "local"),
    ]
    assert applied.groups == ("buyers-of-fernlight",)
    with store.read() as reader:
        acts = [(record.act, record.subject, record.reason) for record in reader.audit()]
    assert acts == [
        ("change persona", "plant-manager-petra", "imported"),
        ("change persona", "finance-fabian", "imported"),
        ("change group", "buyers-of-fernlight", "imported"),
    ]


def test_importing_again_makes_no_version_and_no_entry(context: Context, store: Store) -> None:
    imported(context, store)
    before = state(store)
    imported(context, store)
    assert state(store) == before


def test_only_changed_personas_get_a_version(context: Context, store: Store) -> None:
    imported(context, store)
    imported(context, store, PAGE.replace("Silo’d shifts and spreadsheets", "Silo’d shifts and paper sheets"))
    assert [(v.persona.slug, v.number) for v in list_personas(context, store)] == [
        ("finance-fabian", 1),
        ("plant-manager-petra", 2),
    ]


def test_planning_changes_nothing(context: Context, store: Store, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(PAGE)
    plan_import(context, store, READER, LIBRARY, [tmp_path / "page.md"])
    assert state(store) == ([], 0)


def test_a_plan_for_an_older_state_is_refused_whole(context: Context, store: Store) -> None:
    plans = planned(context, store, PAGE)
    imported(context, store, PAGE.replace("Late", "Early").replace("Fernlight", "Fernlight Ltd"))
    before = state(store)
    with pytest.raises(Conflict, match="plan it again"):
        apply_plans(context, store, plans, "too late")
    assert state(store) == before


def test_a_group_that_moved_on_is_a_conflict(context: Context, store: Store) -> None:
    imported(context, store)
    plans = planned(context, store, PAGE.replace("the **whole** table", "everyone"))
    imported(context, store, PAGE.replace("the **whole** table", "all"))
    with pytest.raises(Conflict, match="group buyers-of-fernlight"):
        apply_plans(context, store, plans, "too late")


def test_ids_given_to_others_meanwhile_are_a_conflict(context: Context, store: Store) -> None:
    mine = "<!-- answerable: no group -->\n\n### A\n\n* **Reports to:** CEO <!-- c-abcdefgh -->\n"
    plans = planned(context, store, mine)
    imported(context, store, mine.replace("### A", "### B"))
    with pytest.raises(Conflict, match="persona a "):
        apply_plans(context, store, plans, "too late")


def test_a_new_persona_gets_the_archetype_that_its_titles_name(context: Context, store: Store) -> None:
    [plan] = planned(context, store, FINANCE)
    assert plan.personas[0].persona.archetype == "finance"
    assert plan.remarks == ("Money Mona starts from the archetype finance, by its titles.",)


def test_an_exported_page_decides_about_its_archetype_itself(context: Context, store: Store) -> None:
    [plan] = planned(context, store, FINANCE.replace("Mona", "Mona <!-- persona mona -->"))
    assert plan.personas[0].persona.archetype is None


def test_two_files_about_one_persona_are_refused(context: Context, store: Store) -> None:
    page = READER.parse(FINANCE, "page.md")
    with pytest.raises(InvalidInput, match=r"a\.md and b\.md both describe the persona money-mona"):
        plan_pages(context, store, LIBRARY, [("a.md", page), ("b.md", page)])


def test_a_persona_from_an_archetype_is_a_draft_with_its_claims(context: Context, store: Store) -> None:
    apply_plans(context, store, [plan_new(context, store, LIBRARY, "cfo", "finance")], "made")
    version = find_persona(context, store, "cfo")
    assert (version.persona.name, version.persona.status) == ("CFO", PersonaStatus.DRAFT)
    assert len(version.persona.claims) == len(LIBRARY.archetype("finance").drafts())
    with pytest.raises(Conflict, match="cfo already"):
        plan_new(context, store, LIBRARY, "cfo", "finance")
    with pytest.raises(InvalidInput, match="such as my-cfo"):
        plan_new(context, store, LIBRARY, "My CFO", "finance")
    with pytest.raises(NotFound, match="astrology"):
        plan_new(context, store, LIBRARY, "cfo2", "astrology")


def test_an_edit_becomes_the_next_version_and_marks_new_claims_as_written_by_hand(
    context: Context, store: Store
) -> None:
    imported(context, store)
    version, text = text_of(context, store, WRITER, "plant-manager-petra")
    edited = READER.parse(text.replace("* Buying spare parts", "* Naming night shifts\n   * Buying parts"), "edit.md")
    plan = plan_edit(context, store, version, edited)
    apply_plans(context, store, [plan], "edited by hand")
    claims = {claim.text: claim for claim in find_persona(context, store, "plant-manager-petra").persona.claims}
    assert claims["Naming night shifts"].origin == "hand"
    assert claims["Buying parts"].origin == "page"
    assert find_persona(context, store, "plant-manager-petra").persona.group == "buyers-of-fernlight"


def test_an_edit_that_changes_nothing_plans_nothing(context: Context, store: Store) -> None:
    imported(context, store)
    version, text = text_of(context, store, WRITER, "plant-manager-petra")
    assert not plan_edit(context, store, version, READER.parse(text, "edit.md")).changes_anything


def test_an_edit_must_stay_about_its_persona(context: Context, store: Store) -> None:
    imported(context, store)
    version, text = text_of(context, store, WRITER, "plant-manager-petra")
    with pytest.raises(InvalidInput, match="no longer about plant-manager-petra alone"):
        plan_edit(context, store, version, READER.parse(text.replace("<!-- persona plant", "<!-- persona a"), "e.md"))


def test_what_is_exported_imports_to_the_same_workspace(
    context: Context, store: Store, tmp_path: Path, empty_database: Path
) -> None:
    imported(context, store)
    apply_plans(context, store, [plan_new(context, store, LIBRARY, "cfo", "finance")], "made")
    paths = export_pages(context, store, WRITER, open_folder(tmp_path / "pages"))
    assert [Path(path).name for path in paths] == ["buyers-of-fernlight.md", "cfo.md"]
    again = plan_import(context, store, READER, LIBRARY, [Path(path) for path in paths])
    assert not any(plan.changes_anything for plan in again)
    with store.read() as reader:
        groups, personas = reader.groups(), [version.persona for version in reader.personas()]
    elsewhere = _other_store(empty_database, tmp_path)
    apply_plans(context, elsewhere, plan_import(context, elsewhere, READER, LIBRARY, [Path(p) for p in paths]), "moved")
    with elsewhere.read() as reader:
        assert (reader.groups(), [version.persona for version in reader.personas()]) == (groups, personas)
    elsewhere.close()


def test_a_persona_named_like_a_group_gets_a_file_of_its_own(context: Context, store: Store) -> None:
    imported(context, store)
    imported(context, store, "<!-- answerable: no group -->\n\n# X <!-- persona buyers-of-fernlight -->\n")
    assert set(render_pages(context, store, WRITER)) == {
        "buyers-of-fernlight.md",
        "persona-buyers-of-fernlight.md",
    }


def test_an_export_never_replaces_somebody_elses_file(context: Context, store: Store, tmp_path: Path) -> None:
    imported(context, store)
    (tmp_path / "buyers-of-fernlight.md").write_text("mine")
    with pytest.raises(Refused):
        export_pages(context, store, WRITER, open_folder(tmp_path))


def test_personas_are_shown_to_programs_in_a_stable_form(context: Context, store: Store) -> None:
    imported(context, store)
    version = find_persona(context, store, "finance-fabian@1")
    assert as_row(version) == {
        "slug": "finance-fabian",
        "name": "Finance Fabian",
        "group": "buyers-of-fernlight",
        "kind": "target",
        "status": "draft",
        "version": 1,
        "owner": "local",
        "claims": 3,
    }
    document = as_document(version)
    assert list(document["claims"][0]) == ["id", "facet", "text", "rank", "order", "stage", "stakes"]
    assert document["claims"][2]["facet"] == "risk"


def test_two_versions_are_compared_and_wrong_references_refused(context: Context, store: Store) -> None:
    imported(context, store)
    imported(context, store, PAGE.replace("Costs without a ceiling", "Costs without any ceiling"))
    _, _, difference = compare(context, store, "finance-fabian@1", "finance-fabian")
    assert [step.kind.value for step in difference.steps if step.kind.value != "keep"] == ["reword"]
    for wrong in ("finance-fabian@x", "finance-fabian@-1", "finance-fabian@²"):
        with pytest.raises(InvalidInput, match="names no version"):
            find_persona(context, store, wrong)
    for absent in ("nobody", "finance-fabian@9"):
        with pytest.raises(NotFound):
            find_persona(context, store, absent)


def _other_store(empty_database: Path, folder: Path) -> Store:
    from answerable.adapters.store.store import open_database

    (folder / "other.db").write_bytes(empty_database.read_bytes())
    return open_database(f"sqlite:///{folder / 'other.db'}")
