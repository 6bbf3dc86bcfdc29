"""The dated states of a page become versions of their days."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.personas.timeline import Happened
from answerable.errors import Conflict, InvalidInput
from answerable.usecases.histories import apply_history, plan_history
from answerable.usecases.pages import Readers, told_renames
from answerable.usecases.plans import apply_plans, plan_pages
from answerable.usecases.ports import Store
from answerable.usecases.timelines import timelines
from tests.samples import on
from tests.shared import shared

LIBRARY = BuiltInLibrary()
READERS = Readers(MarkdownPageReader(LIBRARY.headings()), LIBRARY)
STATE = "---\ntitle: Buyers\n---\n\n### {}\n\n* **Reports to:** CEO\n* **Challenges:**\n  * {}\n  * Rain\n  * Wind\n"


def states(folder: Path, *told: tuple[str, str, str]) -> list[Path]:
    for name, who, challenge in told:
        (folder / name).write_text(STATE.format(who, challenge))
    return [folder]


def test_states_become_versions_of_their_days_in_an_order_that_changes_little(store: Store, tmp_path: Path) -> None:
    paths = states(
        tmp_path,
        ("2022-03-01_a.md", "Ada", "Parts that arrive late at night"),
        ("2022-03-01_b.md", "Ada", "Parts that arrive"),
        ("2022-02-01.md", "Ada", "Parts"),
    )
    plans = plan_history(on(1), store, READERS, paths)
    assert [state.plan.name for state in plans] == ["2022-02-01.md", "2022-03-01_b.md", "2022-03-01_a.md"]
    assert [state.shared for state in plans] == [1, 2, 2]
    applied = apply_history(on(1), store, plans)
    assert [(version.number, version.reason) for version in applied.versions] == [
        (1, "state of 2022-02-01 (2022-02-01.md)"),
        (2, "state of 2022-03-01 (2022-03-01_b.md)"),
        (3, "state of 2022-03-01 (2022-03-01_a.md)"),
    ]
    with store.read() as reader:
        assert reader.persona("ada", known_by=datetime(2022, 2, 15, tzinfo=UTC)).number == 1
        record = list(reader.audit())[-1]
    assert (record.act, record.at) == ("import history", on(1).at)


def test_importing_a_history_again_is_refused_where_it_would_go_back(store: Store, tmp_path: Path) -> None:
    paths = states(tmp_path, ("2022-02-01.md", "Ada", "Parts"), ("2022-03-01.md", "Ada", "Other parts"))
    apply_history(on(1), store, plan_history(on(1), store, READERS, paths))
    with pytest.raises(Conflict, match="Ada has a version of 2022-03-01"):
        plan_history(on(1), store, READERS, paths)


def test_a_history_that_moved_on_is_a_conflict_and_leaves_nothing(store: Store, tmp_path: Path) -> None:
    paths = states(tmp_path, ("2022-02-01.md", "Ada", "Parts"), ("2022-03-01.md", "Ada", "Other parts"))
    plans = plan_history(on(1), store, READERS, paths)
    page = READERS.pages.parse(STATE.format("Ada", "Noise"), "page.md")
    apply_plans(on(1), store, plan_pages(on(1), store, LIBRARY, [("page.md", page)]), "meanwhile")
    with pytest.raises(Conflict):
        apply_history(on(1), store, plans)
    with store.read() as reader:
        assert len(reader.versions("ada")) == 1


@pytest.mark.parametrize("name", ["page.md", "2022-99-99.md", "2199-01-01.md"])
def test_files_without_a_day_that_has_been_are_refused(store: Store, tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidInput, match=name):
        plan_history(on(1), store, READERS, states(tmp_path, (name, "Ada", "Parts")))


def test_a_persona_under_a_new_name_is_proposed_and_continued_when_told(store: Store, tmp_path: Path) -> None:
    paths = states(
        tmp_path,
        ("2022-02-01.md", "Ada", "Parts"),
        ("2022-03-01.md", "Adele", "Parts"),
        ("2022-04-01.md", "Adele", "Other parts"),
    )
    proposed = plan_history(on(1), store, READERS, paths)
    [rename] = proposed[1].plan.renames
    assert (rename.old, rename.new) == ("ada", "adele")
    plans = plan_history(on(1), store, READERS, paths, told_renames(["ada=adele"]))
    apply_history(on(1), store, plans)
    [timeline] = timelines(on(1), store)
    assert (timeline.slug, timeline.name) == ("ada", "Adele")
    assert [m.happened for m in timeline.moments] == [Happened.APPEARED, Happened.RENAMED, Happened.CHANGED]


@pytest.mark.parametrize("said", ["ada", "=b", "a=", "a=a"])
def test_renames_are_told_as_old_and_new(said: str) -> None:
    with pytest.raises(InvalidInput, match="OLD=NEW"):
        told_renames([said])


def test_a_rename_of_nobody_or_of_somebody_who_stays_is_refused(store: Store) -> None:
    page = READERS.pages.parse(STATE.format("Ada", "Parts"), "page.md")
    apply_plans(on(1), store, plan_pages(on(1), store, LIBRARY, [("page.md", page)]), "first")
    for renamed, told in (({"b": "nobody"}, "no persona nobody"), ({"b": "ada"}, "still tells of ada")):
        with pytest.raises(InvalidInput, match=told):
            plan_pages(on(1), store, LIBRARY, [("page.md", page)], renamed)
    other = READERS.pages.parse(STATE.format("Cy", "Parts"), "page.md")
    with pytest.raises(InvalidInput, match="tells of no b"):
        plan_pages(on(1), store, LIBRARY, [("page.md", other)], {"b": "ada"})


def test_the_states_of_a_real_page_become_one_history(store: Store) -> None:
    folder = shared("data/gitlab/buyer-persona-history")
    applied = apply_history(on(1), store, plan_history(on(1), store, READERS, [folder]))
    assert len(applied.versions) == 20
    avery = next(each for each in timelines(on(1), store) if each.slug == "app-dev-avery")
    assert [moment.at.date().isoformat() for moment in avery.moments] == ["2022-09-30"] * 2 + ["2022-11-08"] * 2
    assert [len(moment.steps) for moment in avery.moments] == [0, 5, 0, 0]
