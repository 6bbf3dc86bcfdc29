from pathlib import Path

import pytest

from answerable.domain.model.facet import Facet
from tests.cli.run import answerable
from tests.unit.domain.personas.people import somebody
from tests.workspaces import workspace


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("charted")
    people = [
        somebody("planner", {Facet.REPORTS_TO: ["COO"], Facet.CHALLENGE: ["Too many [tools]"]}),
        somebody("chief", {Facet.TITLE: ["COO"], Facet.REPORTS_TO: ["CEO"], Facet.CHALLENGE: ["Too many [tools]"]}),
        somebody("quiet", {Facet.CHALLENGE: ["Noise"]}),
    ]
    workspace(folder, people).close()
    (folder / "workspace.db").rename(folder / "answerable.db")
    return folder


def test_chart_shows_who_reports_to_whom(folder: Path) -> None:
    ran = answerable("chart", "--svg", "chart.svg", folder=folder)
    assert ran.status == 0, ran.err
    assert ran.out.index("CEO") < ran.out.index("Chief") < ran.out.index("Planner  under COO")
    assert "Quiet names no superior." in ran.out
    assert (folder / "chart.svg").read_text().startswith("<svg")


def test_chart_prints_the_documented_json(folder: Path) -> None:
    printed = answerable("chart", "--json", folder=folder).json
    assert set(printed) == {"places", "lines", "silent"}
    assert {line["tie"] for line in printed["lines"]} == {"listed", "outside"}


def test_shared_shows_rows_marks_and_what_each_says_alone(folder: Path) -> None:
    ran = answerable("shared", "--facet", "challenge", "--svg", "shared.svg", folder=folder)
    assert ran.status == 0, ran.err
    assert "Too many [tools]" in ran.out
    assert "Chief and Planner share 1." in ran.out
    assert "Quiet  says alone 1 of 1" in ran.out
    assert (folder / "shared.svg").read_text().startswith("<svg")


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (("shared", "--facet", "hobby"), 3, "'hobby' is no facet; choose among accountability,"),
        (("shared", "--personas", "planner"), 3, "at least two personas"),
        (("shared", "--personas", " , "), 3, "names nobody"),
        (("chart", "--personas", "nobody"), 4, "nobody"),
        (("chart", "--svg", "missing/chart.svg"), 3, "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    folder: Path, arguments: tuple[str, ...], status: int, sentence: str
) -> None:
    ran = answerable(*arguments, folder=folder)
    assert (ran.status, ran.out) == (status, "")
    assert sentence in ran.err
    assert ran.err.count("\n") == 1
