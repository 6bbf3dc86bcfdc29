"""``answerable title``: one title, many, and lists; for people and for programs."""

from pathlib import Path

import pytest

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona
from tests.cli.run import answerable
from tests.workspaces import workspace


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("titled")
    claim = Claim(id="c-aaaaaaaa", facet=Facet.TITLE, text="CISO", order=1)
    workspace(folder, [Persona(slug="security-chief", name="Security chief", claims=(claim,))]).close()
    (folder / "workspace.db").rename(folder / "answerable.db")
    (folder / "list.txt").write_text("CISO\nLeiterin Einkauf (m/w/d)\n\nn/a\n", encoding="utf-8")
    return folder


def test_one_title_is_told_with_its_persona_function_and_seniority(folder: Path) -> None:
    ran = answerable("title", "Deputy [CISO]", folder=folder)
    assert ran.status == 0, ran.err
    assert ran.out.startswith("Deputy [CISO]\n  persona    security-chief ")
    assert "function   security " in ran.out
    assert "seniority  vice-president 85%" in ran.out


def test_json_of_one_title_is_an_object_and_of_several_an_array(folder: Path) -> None:
    one = answerable("title", "CISO", "--json", folder=folder).json
    assert one["title"] == "CISO"
    assert one["personas"][0]["slug"] == "security-chief"
    several = answerable("title", "CISO", "CFO", "--json", folder=folder).json
    assert [each["function"] for each in several] == ["security", "finance"]


def test_a_list_by_file_is_told_line_by_line(folder: Path) -> None:
    told = answerable("title", "--file", "list.txt", "--json", folder=folder).json
    assert [each["function"] for each in told] == ["security", "procurement", None]
    lines = answerable("title", "--file", "list.txt", folder=folder).out.splitlines()
    assert lines[0].split() == ["Title", "Persona", "Function", "Seniority"]
    assert "none of them" in lines[2]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "No title is given"),
        ([" "], "A title is empty"),
        (["CFO", "--file", "list.txt"], "exclude each other"),
        (["CFO", "--column", "title"], "--column names a column of a file"),
        (["--file", "absent.txt"], "There is no file absent.txt"),
        (["CFO", "--persona", "nobody"], "There is no persona nobody"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_one_sentence(folder: Path, arguments: list[str], said: str) -> None:
    ran = answerable("title", *arguments, folder=folder)
    assert ran.status in {3, 4}
    assert said in ran.err
    assert ran.err.count("\n") == 1
