"""Documents in the browser: uploaded or pasted, their open questions answered in the preview, then applied."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.fixtures.documents import slides
from tests.fixtures.documents.people import DEVELOPMENT
from tests.web.conftest import Served, opened_workspace, serving

TEXT = "Persona: Dana Weber\n\nGoals:\n- Ship on the day\nWatch-outs:\n- Reads the last page first\n"


@pytest.fixture
def empty(tmp_path: Path, empty_database: Path) -> Iterator[Served]:
    with serving(opened_workspace(empty_database, tmp_path)) as running:
        yield running


def _pasted(served: Served, text: str = TEXT) -> tuple[str, httpx.Response]:
    sent = served.post("/pages", {"text": text})
    assert sent.status_code == 303, sent.text
    return sent.headers["location"], served.client.get(sent.headers["location"])


def _between(text: str, before: str, after: str) -> str:
    return text.partition(before)[2].partition(after)[0]


def test_pasted_text_is_previewed_with_what_it_leaves_open(empty: Served) -> None:
    _, preview = _pasted(empty)
    assert "Dana Weber is new: 1 claim of 1 facet" in preview.text
    assert "1 question is open" in preview.text
    assert "What does “Watch-outs” stand for?" in preview.text
    assert "Reads the last page first" in preview.text


def test_an_answer_leads_to_another_preview_and_is_applied(empty: Served) -> None:
    address, preview = _pasted(empty)
    question = _between(preview.text, '<select id="', '"')
    sent = empty.post(f"{address}/answers", {question: "risk"})
    assert sent.status_code == 303
    answered = sent.headers["location"].partition("#")[0]
    assert answered != address
    preview = empty.client.get(answered)
    assert "Every question is answered" in preview.text
    assert "Risk: Reads the last page first" in preview.text
    empty.post(answered, {"plan": _between(preview.text, 'name="plan" value="', '"')})
    assert "Reads the last page first" in empty.client.get("/personas/dana-weber").text


def test_an_answer_that_is_no_choice_is_refused(empty: Served) -> None:
    address, preview = _pasted(empty)
    question = _between(preview.text, '<select id="', '"')
    assert empty.post(f"{address}/answers", {question: "no such facet"}).status_code == 422


def test_what_is_left_open_is_applied_as_a_note(empty: Served) -> None:
    address, preview = _pasted(empty)
    empty.post(address, {"plan": _between(preview.text, 'name="plan" value="', '"')})
    page = empty.client.get("/personas/dana-weber").text
    assert "Watch-outs" in page
    assert 'class="claim" id="c-' in page


def test_a_deck_is_uploaded(empty: Served) -> None:
    deck = slides.one_slide_with_boxes(DEVELOPMENT)
    sent = empty.post("/pages", {}, files={"file": ("deck.pptx", deck, "application/octet-stream")})
    assert sent.status_code == 303, sent.text
    preview = empty.client.get(sent.headers["location"]).text
    assert "Dana Weber, Head of Fulfilment is new" in preview
    assert "slide 3, box “On her desk today”" in preview


def test_a_broken_deck_is_told_beside_the_form(empty: Served) -> None:
    reply = empty.post("/pages", {}, files={"file": ("deck.pptx", b"PK\x03\x04", "application/octet-stream")})
    assert reply.status_code == 422
    assert "deck.pptx is damaged or cut off" in reply.text


def test_markup_in_a_document_is_shown_and_never_run(empty: Served) -> None:
    _, preview = _pasted(empty, TEXT.replace("Reads the last page first", "<script>alert(1)</script> first"))
    assert "<script>" not in preview.text
    assert "&lt;script&gt;" in preview.text
