"""Every failure is a page of ours with one sentence and a code."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.conftest import Served, serving


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/no-such-page", 404),
        ("/personas/nobody", 404),
        ("/personas/NOT%20a%20slug", 404),
        ("/personas/%00", 404),
        ("/personas/nobody/claims/c-aaaaaaaa", 404),
        ("/personas/nobody/ask?q=why", 404),
        ("/groups/none", 404),
        ("/deals/none", 404),
        ("/deals/none?seed=x", 422),
        ("/static/none.css", 404),
        ("/static/../app.py", 404),
        ("/static/%2e%2e/app.py", 404),
        ("/docs", 404),
        ("/openapi.json", 404),
    ],
)
def test_what_cannot_be_shown_says_so(served: Served, path: str, status: int) -> None:
    reply = served.client.get(path)
    assert reply.status_code == status
    assert "<h1>" in reply.text
    assert "<code>" in reply.text
    assert "Traceback" not in reply.text


def test_a_method_that_an_address_does_not_take_says_so(served: Served) -> None:
    reply = served.client.put("/")
    assert reply.status_code == 405
    assert "does not take that kind of request" in reply.text


def test_head_is_answered_like_get(served: Served) -> None:
    reply = served.client.head("/")
    assert (reply.status_code, reply.content) == (200, b"")


def test_what_a_reader_wrote_is_escaped(served: Served) -> None:
    reply = served.client.get("/<script>alert(1)</script>")
    assert reply.status_code == 404
    assert "<script>" not in reply.text


def test_a_question_is_escaped(served: Served) -> None:
    assert "<script>" not in served.client.get("/ask", params={"q": '"><script>alert(1)</script>'}).text


@pytest.fixture
def broken(tmp_path: Path) -> Iterator[Served]:
    """A server whose database is no database."""
    path = tmp_path / "broken.db"
    path.write_bytes(b"this is no database at all, and never was one" * 100)
    with serving(path) as running:
        yield running


def test_a_broken_database_is_told_in_one_sentence(broken: Served) -> None:
    reply = broken.client.get("/")
    assert reply.status_code == 503
    assert "store-failure" in reply.text


def test_an_error_nobody_expected_is_a_page_without_a_traceback(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks() -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(served.app.state.parts.store, "_make", breaks)
    monkeypatch.setattr(served.app.state.parts.store, "_made", None)
    reply = served.client.get("/")
    assert reply.status_code == 500
    assert "Something broke on our side" in reply.text
    assert "secret" not in reply.text
    assert "content-security-policy" in reply.headers
