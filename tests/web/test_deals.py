"""Deals in the browser: described in a form or a file, kept, simulated."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.conftest import Served, opened_workspace, serving

FILLED = {
    "account": "Hollin Lifts",
    "name": "First order",
    "amount": "120,000",
    "currency": "eur",
    "order": "first",
    "effect-continuity": "exposes",
    "size-continuity": "0.75",
    "effect-margin": "advances",
    "proof-pilot": "yes",
    "seat-1-who": "archetype:operations",
    "seat-1-power": "decider",
    "seat-2-who": "archetype:finance",
    "seat-2-threshold": "100000",
    "seat-2-unmet": "yes",
    "seat-7-who": "archetype:finance",
}
FILE = """
slug: hollin
name: First order
account: Hollin Lifts
offer: {name: Booking, amount: 90000, effects: [{stake: continuity, effect: exposes, size: 0.5}]}
seats: [{role: operations, archetype: operations}]
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Iterator[Served]:
    with serving(opened_workspace(empty_database, tmp_path_factory.mktemp("deals"))) as running:
        yield running


def test_a_deal_from_the_form_is_kept_and_simulated(served: Served) -> None:
    sent = served.post("/deals", FILLED)
    assert sent.status_code == 303, sent.text
    page = served.client.get(sent.headers["location"]).text
    for words in ("EUR 120,000", "Lost to another", "No decision", "Friction map", "Prior only", "Nobody of ours"):
        assert words in page
    assert "finance-2" in page
    assert 'style="' not in page


def test_a_second_deal_of_the_same_name_gets_a_number(served: Served) -> None:
    first = served.post("/deals", {**FILLED, "name": "Twice"}).headers["location"]
    second = served.post("/deals", {**FILLED, "name": "Twice"}).headers["location"]
    assert (first, second) == ("/deals/hollin-lifts-twice", "/deals/hollin-lifts-twice-2")


def test_a_form_can_be_filled_in_from_a_deal(served: Served) -> None:
    kept = served.post("/deals", {**FILLED, "name": "Again"}).headers["location"].removeprefix("/deals/")
    form = served.client.get("/deals/new", params={"from": kept}).text
    assert 'value="120000"' in form
    assert '<option value="exposes" selected>' in form
    assert '<option value="0.75" selected>' in form
    assert '<option value="archetype:operations" selected>' in form


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"amount": "much"}, "Write the amount as a number"),
        ({"amount": "nan"}, "must be an ordinary number"),
        ({"amount": "-1"}, "must be at least 0"),
        ({"name": ""}, "is empty"),
        ({"currency": "euro"}, "currency"),
        ({"order": "third"}, "order must be one of"),
        ({"effect-continuity": "breaks"}, "must be one of"),
        ({"size-continuity": "9"}, "must be at most 1"),
        ({"seat-1-who": "persona:nobody"}, "no known persona"),
        ({"seat-1-who": "archetype:nobody"}, "no known archetype"),
        ({"seat-1-who": "nonsense"}, "choose who sits there"),
        ({"seat-2-threshold": "high"}, "the limit of seat 2"),
        ({"seat-1-who": "", "seat-2-who": "", "seat-7-who": ""}, "Nobody sits at the table"),
    ],
    ids=str,
)
def test_what_is_wrong_is_told_beside_the_form_and_nothing_is_kept(
    served: Served, change: dict[str, str], complaint: str
) -> None:
    before = served.client.get("/deals").text.count('class="card"')
    reply = served.post("/deals", {**FILLED, **change})
    assert reply.status_code == 422
    assert complaint in reply.text.replace("&#39;", "'")
    assert "Hollin Lifts" in reply.text
    assert served.client.get("/deals").text.count('class="card"') == before


def test_a_deal_file_is_kept_under_its_own_name(served: Served) -> None:
    sent = served.post("/deals/file", {}, files={"file": ("hollin.yaml", FILE.encode(), "text/yaml")})
    assert sent.headers["location"] == "/deals/hollin"
    served.post("/deals/file", {"text": FILE.replace("90000", "95000")})
    assert "EUR 95,000" in served.client.get("/deals/hollin").text


@pytest.mark.parametrize(
    "text", ["- 1", "slug: [", "slug: x", "a: &a [*a]", FILE.replace("continuity", "conviviality")]
)
def test_a_deal_file_that_cannot_be_used_says_why(served: Served, text: str) -> None:
    reply = served.post("/deals/file", {"text": text})
    assert reply.status_code in {413, 422}
    assert "<code>" in reply.text


def test_the_same_address_gives_the_same_figures(served: Served) -> None:
    kept = served.post("/deals", {**FILLED, "name": "Figures"}).headers["location"]
    assert served.client.get(kept).text == served.client.get(kept).text
    assert "seed 7" in served.client.get(kept, params={"seed": "7"}).text
