"""The sample as its pages tell it."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.web.conftest import Served, opened_workspace, serving

ODILE = "/personas/operations-director-odile"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Iterator[Served]:
    with serving(opened_workspace(empty_database, tmp_path_factory.mktemp("sample"))) as running:
        assert running.post("/sample", {}).status_code == 303
        yield running


def test_the_first_page_shows_every_persona_with_the_strength_of_its_evidence(served: Served) -> None:
    page = served.client.get("/").text
    assert page.count('<li class="card">') == 7
    assert page.count(">sample</span>") == 7
    assert re.search(r"\d+ of \d+ claims observed, \d+ units of evidence", page)
    assert "all asserted, none observed" in page


def test_the_decision_card_stands_before_everything_else(served: Served) -> None:
    page = served.client.get(ODILE).text
    places = [page.index(label) for label in ("Protects", "Pursues", "Is pressed by", "Will not accept")]
    places += [page.index(label) for label in ("Is convinced by", "Must be able to say", "How this role decides")]
    assert places == sorted(places)


def test_a_contested_claim_says_who_disagrees(served: Served) -> None:
    assert "contested: sales holds it higher than customer success" in served.client.get(ODILE).text


def test_every_claim_of_a_persona_has_a_page_with_its_evidence(served: Served) -> None:
    links = re.findall(rf'href="({ODILE}/claims/c-[a-z2-7]{{8}})"', served.client.get(ODILE).text)
    assert len(links) == len(set(links)) > 40
    pages = [served.client.get(link) for link in links]
    assert {page.status_code for page in pages} == {200}
    assert any("the buyer’s own words" in page.text for page in pages)
    assert any("contradicts" in page.text for page in pages)
    assert any("Asserted, unobserved" in page.text for page in pages)


def test_every_citation_of_an_answer_leads_to_a_note_on_the_page(served: Served) -> None:
    page = served.client.get(f"{ODILE}/ask", params={"q": "What would make you say no?"}).text
    cited = set(re.findall(r'<a href="#([^"]+-note-\d+)"', page))
    assert cited
    assert cited == set(re.findall(r'id="([^"]+-note-\d+)"', page))
    assert "the buyer’s own words" in page


def test_what_nobody_can_know_is_declined(served: Served) -> None:
    page = served.client.get(f"{ODILE}/ask", params={"q": "Who will win the election?"}).text
    assert ">declined</span>" in page
    assert 'role="note"' in page


def test_a_panel_asks_those_who_are_chosen(served: Served) -> None:
    chosen = ["operations-director-odile", "finance-chief-farid"]
    page = served.client.get("/ask", params={"q": "What proof do you need?", "persona": chosen}).text
    assert page.count('<article class="answer') == 2
    assert page.count(" checked>") == 2


def test_a_panel_asks_everybody_but_the_deprecated(served: Served) -> None:
    page = served.client.get("/ask", params={"q": "What proof do you need?"}).text
    assert page.count('<article class="answer') == 6
    assert "Answer of Service Manager Sten" not in page


@pytest.mark.parametrize("question", ["%", "a" * 3000, "\u0007"])
def test_what_is_no_question_says_so(served: Served, question: str) -> None:
    assert served.client.get(f"{ODILE}/ask", params={"q": question}).status_code == 422


def test_many_readers_at_once_get_their_pages(served: Served) -> None:
    paths = ["/", ODILE, f"{ODILE}/ask?q=What+proof%3F", "/deals/halberd-first-order", "/ask?q=Why+not%3F"] * 4
    with ThreadPoolExecutor(8) as readers:
        assert {reply.status_code for reply in readers.map(served.client.get, paths)} == {200}
