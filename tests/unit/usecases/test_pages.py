"""Pages are read with what is known about their headings; folders become groups."""

from pathlib import Path

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.facet import Facet
from answerable.errors import InvalidInput, NoPersona
from answerable.usecases.pages import Readers, read_pages, told_headings
from answerable.usecases.plans import apply_plans, plan_import
from answerable.usecases.ports import Store
from tests.fakes.meaning import BagOfWords, RememberedVectors
from tests.samples import on

LIBRARY = BuiltInLibrary()
READERS = Readers(MarkdownPageReader(LIBRARY.headings()), LIBRARY, BagOfWords())
ADA = "---\ntitle: Ada\n---\n\n## Goals\n\n- Run\n\n## Motivations\n\n- Win\n\n## {}\n\n- Rain\n"


def facets(path: Path, *said: str, readers: Readers = READERS) -> list[Facet]:
    told = Readers(readers.pages, readers.library, readers.meaning, told_headings(said))
    [(_, page)] = read_pages(RememberedVectors(), told, [path])
    return [claim.facet for claim in page.personas[0].claims]


def test_unknown_headings_are_read_by_meaning_where_it_is_certain(tmp_path: Path) -> None:
    (tmp_path / "ada.md").write_text(ADA.format("Obstacles, struggles and headaches of our work"))
    assert len(facets(tmp_path / "ada.md")) == 2
    (tmp_path / "ada.md").write_text(ADA.format("What frustrates or annoys me"))
    [(_, page)] = read_pages(RememberedVectors(), READERS, [tmp_path / "ada.md"])
    assert any("“What frustrates or annoys me” was" in remark for remark in page.remarks)


def test_what_a_person_says_of_a_heading_counts(tmp_path: Path) -> None:
    (tmp_path / "ada.md").write_text(ADA.format("Zorp"))
    assert facets(tmp_path / "ada.md", "Zorp=risk", "goals = note") == [Facet.MOTIVATION, Facet.RISK]


def test_a_heading_that_nobody_has_is_refused_rather_than_passed_over(tmp_path: Path) -> None:
    (tmp_path / "ada.md").write_text(ADA.format("Zorp"))
    with pytest.raises(InvalidInput, match="No persona here has a heading “Zarp”"):
        facets(tmp_path / "ada.md", "Zarp=risk")


@pytest.mark.parametrize("said", ["Zorp", "=risk", "Zorp=colour", "Zorp="])
def test_what_says_nothing_about_a_heading_is_refused(said: str) -> None:
    with pytest.raises(InvalidInput, match=r"\.$"):
        told_headings([said])


def test_a_folder_is_one_group_and_pages_without_persona_are_left_out_with_a_remark(tmp_path: Path) -> None:
    folder = tmp_path / "user-personas"
    folder.mkdir()
    (folder / "ada.md").write_text(ADA.format("Rain"))
    (folder / "bo.md").write_text(ADA.format("Rain").replace("Ada", "Bo"))
    (folder / "readme.md").write_text("# Read me\n")
    (folder / "team.md").write_text("### C\n\n* **Reports to:** D\n\n### E\n\n* **Reports to:** D\n")
    [(name, page), (other, _)] = read_pages(RememberedVectors(), READERS, [folder])
    assert (name, page.group.slug, page.group.members) == ("User personas", "user-personas", ("ada", "bo"))
    assert page.remarks[0] == "readme.md holds no persona and was left out."
    assert other == "team.md"


def test_a_folder_in_which_nobody_stands_is_refused(tmp_path: Path) -> None:
    (tmp_path / "readme.md").write_text("# Read me\n")
    with pytest.raises(NoPersona, match="holds no persona in 1 Markdown files"):
        read_pages(RememberedVectors(), READERS, [tmp_path])


def test_files_may_be_taken_as_one_group(tmp_path: Path) -> None:
    for name in ("Ada", "Bo"):
        (tmp_path / f"{name}.md").write_text(ADA.format("Rain").replace("Ada", name))
    paths = [tmp_path / "Ada.md", tmp_path / "Bo.md"]
    [(name, page)] = read_pages(RememberedVectors(), READERS, paths, "Our team")
    assert (name, page.group.slug, page.group.members) == ("Our team", "our-team", ("ada", "bo"))


def test_an_exported_folder_imports_to_the_same_groups(store: Store, tmp_path: Path) -> None:
    from answerable.adapters.publish.markdown import MarkdownPageWriter
    from answerable.usecases.exports import export_pages
    from answerable.wiring import open_folder

    folder = tmp_path / "users"
    folder.mkdir()
    (folder / "ada.md").write_text(ADA.format("Rain"))
    apply_plans(on(1), store, plan_import(on(1), store, READERS.pages, LIBRARY, [folder]), "imported")
    export_pages(on(1), store, MarkdownPageWriter(), open_folder(tmp_path / "out"))
    plans = plan_import(on(2), store, READERS.pages, LIBRARY, [tmp_path / "out"])
    assert not any(plan.changes_anything for plan in plans)


def test_a_page_of_a_part_takes_nothing_away(store: Store, tmp_path: Path) -> None:
    whole = "### Ada (Architect)\n\n* **Reports to:** CEO\n"
    part = "---\ntitle: Ada persona snippets\n---\n\n### Ada (Architect)\n\n#### Hello\n\n- Hi\n"
    for name, text in (("whole.md", whole), ("part.md", part), ("part.md", part)):
        (tmp_path / name).write_text(text)
        plans = plan_import(on(1), store, READERS.pages, LIBRARY, [tmp_path / name])
        apply_plans(on(1), store, plans, name)
    with store.read() as reader:
        version = reader.persona("ada-architect")
    assert (version.number, version.persona.group, len(version.persona.claims)) == (2, "whole", 2)
    assert [note.heading for note in version.persona.notes] == ["Front matter", "Hello"]


def test_a_persona_that_was_renamed_keeps_its_short_name(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Ada <!-- persona ada -->\n\n* **Reports to:** CEO\n")
    apply_plans(on(1), store, plan_import(on(1), store, READERS.pages, LIBRARY, [tmp_path / "a.md"]), "first")
    (tmp_path / "a.md").write_text("# Adele <!-- persona ada -->\n\n* **Reports to:** CEO\n")
    apply_plans(on(2), store, plan_import(on(2), store, READERS.pages, LIBRARY, [tmp_path / "a.md"]), "renamed")
    (tmp_path / "b.md").write_text("# Adele\n\n* **Reports to:** COO\n")
    [plan] = plan_import(on(3), store, READERS.pages, LIBRARY, [tmp_path / "b.md"])
    assert [persona.slug for persona in plan.personas] == ["ada"]
