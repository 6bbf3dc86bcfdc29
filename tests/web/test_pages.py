"""Uploading a page: previewed, confirmed, applied, or refused when the workspace has moved on."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.web.conftest import Served, opened_workspace, serving

DANA = """# Depot Lead Dana

* **Job To Be Done:**
   * Keep the depot open

* **Risk:**
   * A switch-over in winter
"""
REWORDED = DANA.replace("A switch-over in winter", "A switch-over in the winter")


@pytest.fixture
def empty(tmp_path: Path, empty_database: Path) -> Iterator[Served]:
    with serving(opened_workspace(empty_database, tmp_path)) as running:
        yield running


def _previewed(served: Served, text: str) -> tuple[str, httpx.Response]:
    """The address of a page's preview, and the preview."""
    sent = served.post("/pages", {"text": text})
    assert sent.status_code == 303, sent.text
    return sent.headers["location"], served.client.get(sent.headers["location"])


def _plan(preview: httpx.Response) -> str:
    return preview.text.partition('name="plan" value="')[2].partition('"')[0]


def _apply(served: Served, text: str) -> httpx.Response:
    address, preview = _previewed(served, text)
    return served.post(address, {"plan": _plan(preview)})


def test_a_preview_changes_nothing(empty: Served) -> None:
    _, preview = _previewed(empty, DANA)
    assert "Depot Lead Dana is new: 2 claims of 2 facets" in preview.text
    assert empty.client.get("/personas/depot-lead-dana").status_code == 404


def test_what_was_previewed_is_applied_and_leads_to_the_persona(empty: Served) -> None:
    applied = _apply(empty, DANA)
    assert (applied.status_code, applied.headers["location"]) == (303, "/personas/depot-lead-dana")
    assert "A switch-over in winter" in empty.client.get("/personas/depot-lead-dana").text


def test_the_second_page_tells_what_it_changes(empty: Served) -> None:
    _apply(empty, DANA)
    _, preview = _previewed(empty, REWORDED)
    assert "goes from version 1 to 2" in preview.text
    assert "“A switch-over in winter” becomes" in preview.text


def test_the_same_page_again_offers_nothing_to_apply(empty: Served) -> None:
    _apply(empty, DANA)
    _, preview = _previewed(empty, DANA)
    assert "the workspace says all of this already" in preview.text
    assert "Apply these changes" not in preview.text


def test_a_workspace_that_moved_on_is_a_conflict_and_keeps_its_state(empty: Served) -> None:
    address, preview = _previewed(empty, DANA)
    _apply(empty, REWORDED)
    late = empty.post(address, {"plan": _plan(preview)})
    assert late.status_code == 409
    assert "load the preview again" in late.text
    assert "A switch-over in the winter" in empty.client.get("/personas/depot-lead-dana").text


@pytest.mark.parametrize("plan", ["", "0" * 64])
def test_only_the_previewed_plan_is_applied(empty: Served, plan: str) -> None:
    address, _ = _previewed(empty, DANA)
    assert empty.post(address, {"plan": plan}).status_code == 409
    assert empty.client.get("/personas/depot-lead-dana").status_code == 404


def test_an_applied_page_is_forgotten(empty: Served) -> None:
    address, preview = _previewed(empty, DANA)
    empty.post(address, {"plan": _plan(preview)})
    assert empty.client.get(address).status_code == 404
    assert "upload it again" in empty.client.get(address).text


def test_a_page_that_cannot_be_read_is_told_beside_the_form(empty: Served) -> None:
    reply = empty.post("/pages", {"text": "nothing about anybody"})
    assert reply.status_code == 422
    assert 'role="alert"' in reply.text
    assert "nothing about anybody</textarea>" in reply.text


def test_nothing_in_the_form_is_told(empty: Served) -> None:
    assert "choose a file or paste its text" in empty.post("/pages", {}).text


def test_a_file_in_another_encoding_is_read_and_said(empty: Served) -> None:
    files = {"file": ("C:\\pages\\dana.md", DANA.replace("Dana", "Zoë").encode("cp1252"), "text/markdown")}
    sent = empty.post("/pages", {}, files=files)
    preview = empty.client.get(sent.headers["location"]).text
    assert "Depot Lead Zoë is new" in preview
    assert "read as Windows-1252" in preview
    assert "C:" not in preview


def test_a_pasted_page_reads_like_its_file(empty: Served) -> None:
    _apply(empty, DANA)
    _, preview = _previewed(empty, DANA.replace("\n", "\r\n"))  # as browsers send what was typed
    assert "the workspace says all of this already" in preview.text


def test_a_binary_file_is_refused_in_one_sentence(empty: Served) -> None:
    reply = empty.post("/pages", {}, files={"file": ("x.md", b"\0\1\2" * 100, "text/markdown")})
    assert reply.status_code == 422
    assert "holds binary data" in reply.text


def test_markup_of_a_page_is_shown_and_never_run(empty: Served) -> None:
    _apply(empty, DANA.replace("A switch-over in winter", "<script>alert(1)</script> stops us"))
    page = empty.client.get("/personas/depot-lead-dana").text
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_the_sample_loads_into_an_empty_workspace_only(empty: Served) -> None:
    _apply(empty, DANA)
    reply = empty.post("/sample", {})
    assert reply.status_code == 403
    assert "holds work of your own" in reply.text
