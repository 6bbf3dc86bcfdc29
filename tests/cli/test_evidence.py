"""Evidence and beliefs on the command line, as a user types them."""

import json
from pathlib import Path
from typing import Any

import pytest

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona
from tests.cli.run import answerable
from tests.workspaces import workspace

STOPS = Claim(id="c-aaaaaaaa", facet=Facet.RISK, text="The line [bold] stops", order=1)
BOSS = Claim(id="c-bbbbbbbb", facet=Facet.REPORTS_TO, text="The head of plants", order=1)
HEADER = "observed_on,function,text,reporter,population,account,claims,supports"


def lines(function: str, supports: str, population: str = "prospect") -> list[str]:
    """Twelve accounts heard by one function on one day."""
    said = f"buyer,{population}"
    return [f"2026-01-15,{function},Heard {n},{said},{function} {n},c-aaaaaaaa,{supports}" for n in range(12)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with one persona and a file of observations with one bad row."""
    workspace(tmp_path, [Persona(slug="plant-manager", name="Plant manager", claims=(STOPS, BOSS))]).close()
    (tmp_path / "workspace.db").rename(tmp_path / "answerable.db")
    content = [HEADER, *lines("sales", "yes"), *lines("marketing", "no"), "2026-13-01,sales,Late,buyer,prospect,A,,yes"]
    (tmp_path / "calls.csv").write_text("\n".join(content))
    return tmp_path


def test_an_import_says_what_became_of_the_rows_and_adds_nothing_twice(folder: Path) -> None:
    ran = answerable("evidence", "import", "calls.csv", folder=folder)
    assert ran.status == 0, ran.err
    assert "24 rows of 25 recorded" in ran.out
    assert "line 26: observed_on '2026-13-01' is no date" in ran.out
    again = answerable("evidence", "import", "calls.csv", "--json", folder=folder).json
    assert (again["rows"], again["added"], again["known"], again["bad_count"]) == (25, 0, 24, 1)
    assert again["bad"] == [{"line": 26, "reason": "observed_on '2026-13-01' is no date; write it as YYYY-MM-DD"}]


def test_a_refused_import_is_one_sentence_and_writes_nothing(folder: Path) -> None:
    ran = answerable("evidence", "import", "calls.csv", "--bad-rows", "refuse", folder=folder)
    assert ran.status == 3
    assert ran.err.count("\n") == 1
    assert "line 26" in ran.err
    assert answerable("evidence", "list", "--json", folder=folder).json == []


def test_a_refused_file_makes_no_workspace(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").touch()
    assert answerable("evidence", "import", "empty.csv", folder=tmp_path).status == 3
    assert [path.name for path in tmp_path.iterdir()] == ["empty.csv"]


def test_a_map_and_a_function_fill_what_the_file_does_not_say(folder: Path) -> None:
    (folder / "export.csv").write_text("Datum;Zitat\n15.01.2026;The line stops\n")
    (folder / "map.yaml").write_text("columns: {observed_on: Datum, text: Zitat}\nconstants: {claims: c-aaaaaaaa}\n")
    arguments = ("evidence", "import", "export.csv", "--map", "map.yaml", "--function", "product")
    assert answerable(*arguments, folder=folder).status == 0
    (one,) = answerable("evidence", "list", "--json", folder=folder).json
    assert (one["function"], one["text"], one["population"]) == ("product", "The line stops", "customer")


def test_a_found_link_waits_until_it_is_confirmed_or_rejected(folder: Path) -> None:
    said = {"id": "call-17", "observed_on": "2026-01-15", "function": "sales", "text": "The head of plants decides."}
    (folder / "one.jsonl").write_text(json.dumps(said | {"persona": "plant-manager"}))
    assert answerable("evidence", "import", "one.jsonl", "--json", folder=folder).json["found"] == 1
    (waiting,) = answerable("evidence", "list", "--waiting", "--json", folder=folder).json
    assert BOSS.id in [link["claim"] for link in waiting["links"]]
    confirmed = answerable("evidence", "confirm", "call-17", BOSS.id, "--contradicts", folder=folder)
    assert confirmed.out == f"call-17 speaks against {BOSS.id}.\n"
    (held,) = [one for one in beliefs(folder) if one["claim"] == BOSS.id]
    assert held["mean"] < 0.6
    assert answerable("evidence", "confirm", "call-17", "c-zzzzzzzz", folder=folder).status == 4
    assert answerable("evidence", "confirm", "call-17", BOSS.id, "--reject", "--contradicts", folder=folder).status == 3


def beliefs(folder: Path, *options: str) -> list[dict[str, Any]]:
    """The beliefs of the plant manager on a fixed day."""
    dates = ("--observed-by", "2026-01-31")
    ran = answerable("beliefs", "plant-manager", *dates, *options, "--json", folder=folder)
    assert ran.status == 0, ran.err
    found: list[dict[str, Any]] = ran.json
    return found


def test_beliefs_are_told_for_people_with_contests_in_words(folder: Path) -> None:
    answerable("evidence", "import", "calls.csv", folder=folder)
    options = ("--observed-by", "2026-01-31", "--by-function")
    ran = answerable("beliefs", "plant-manager", *options, folder=folder)
    assert ran.status == 0, ran.err
    assert "Plant manager: what is believed on 2026-01-31" in ran.out
    assert "The line [bold] stops c-aaaaaaaa" in ran.out
    assert "sales alone" in ran.out
    assert "asserted, unobserved" in ran.out
    told = " ".join(ran.out.split())
    assert "Contested: “The line [bold] stops” (c-aaaaaaaa). Sales holds it at" in told
    assert "likely." in told


def test_beliefs_are_told_for_programs_with_all_fields(folder: Path) -> None:
    answerable("evidence", "import", "calls.csv", folder=folder)
    observed, boss = beliefs(folder)
    assert set(observed) == {
        *("claim", "mean", "low", "high", "size", "freshness", "observed", "last_observed", "about_users", "function"),
        *("prior", "standing", "facet", "text", "on", "contests", "split"),
    }
    assert (observed["observed"], observed["function"], observed["last_observed"]) == (True, None, "2026-01-15")
    assert [contest["higher"] for contest in observed["contests"]] == ["sales"]
    assert (boss["standing"], boss["size"], boss["contests"]) == ("asserted, unobserved", 0.0, [])
    assert [one["function"] for one in beliefs(folder, "--by-function")] == [None, "marketing", "sales", None]


def test_what_was_recorded_later_was_not_known_then(folder: Path) -> None:
    answerable("evidence", "import", "calls.csv", folder=folder)
    ran = answerable("beliefs", "plant-manager", "--known-by", "2026-03-02", "--json", folder=folder)
    assert [one["observed"] for one in ran.json] == [False, False]


def test_users_are_marked_and_told_apart_from_prospects(folder: Path) -> None:
    content = [HEADER, *lines("sales", "yes"), *lines("customer-success", "no", "customer")]
    (folder / "calls.csv").write_text("\n".join(content))
    answerable("evidence", "import", "calls.csv", folder=folder)
    ran = answerable("beliefs", "plant-manager", "--observed-by", "2026-01-31", folder=folder)
    assert "from users" in " ".join(ran.out.split())
    assert "Split: “The line [bold] stops”" in " ".join(ran.out.split())


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("beliefs", "nobody"), 4),
        (("beliefs", "plant-manager", "--observed-by", "soon"), 3),
        (("evidence", "import", "absent.csv"), 4),
        (("evidence", "import", "calls.csv", "--map", "absent.yaml"), 4),
        (("evidence", "import", "calls.csv", "--accept-above", "2"), 3),
        (("evidence", "list", "--persona", "nobody"), 4),
        (("evidence", "list", "--claim", "c-zzzzzzzz"), 4),
    ],
)
def test_what_cannot_be_done_is_one_sentence(folder: Path, arguments: tuple[str, ...], status: int) -> None:
    ran = answerable(*arguments, folder=folder)
    assert ran.status == status
    assert ran.err.count("\n") == 1
    assert ran.out == ""
