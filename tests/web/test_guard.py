"""What the door lets through: names, origins, tokens, sizes; and what every reply carries."""

import socket
from collections.abc import Iterator

import httpx
import pytest

from answerable.edges.web.bodies import MAX_BODY
from tests.web.conftest import Served

OWN = {"sec-fetch-site": "same-origin"}
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize("path", ["/", "/reading", "/static/base.css", "/no-such-page", "/deals/no-such-deal"])
def test_every_reply_carries_the_headers(served: Served, path: str) -> None:
    headers = served.client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "style-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert "script-src" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_pages_are_kept_by_no_cache(served: Served) -> None:
    assert served.client.get("/").headers["cache-control"] == "no-store"
    assert served.client.get("/static/base.css").headers["cache-control"] == "no-cache"


def test_pages_hold_no_script_and_no_inline_style(served: Served) -> None:
    for path in ("/", "/pages/new", "/ask", "/deals", "/deals/new", "/reading"):
        page = served.client.get(path)
        assert page.status_code == 200, path
        assert "<script" not in page.text
        assert "style=" not in page.text
        assert "<style" not in page.text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "192.0.2.7"])
def test_another_host_name_is_refused(served: Served, host: str) -> None:
    reply = served.client.get("/", headers={"host": host})
    assert reply.status_code == 403
    assert "does not answer to" in reply.text
    assert "content-security-policy" in reply.headers


@pytest.mark.parametrize("host", ["localhost:1", "127.0.0.1", "[::1]:8080", "LOCALHOST"])
def test_the_names_of_this_machine_are_answered(served: Served, host: str) -> None:
    assert served.client.get("/", headers={"host": host}).status_code == 200


def test_a_request_without_a_host_is_refused(served: Served) -> None:
    port = httpx.URL(served.url).port
    with socket.create_connection(("127.0.0.1", port or 0)) as raw:
        raw.sendall(b"GET / HTTP/1.0\r\n\r\n")
        assert b" 403 " in raw.recv(200).split(b"\r\n")[0] + b" "


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"sec-fetch-site": "same-origin", "origin": "http://evil.example"},
    ],
    ids=str,
)
def test_a_form_from_elsewhere_is_refused(served: Served, headers: dict[str, str]) -> None:
    token = served.token()
    reply = served.client.post("/deals/file", data={"token": token, "text": "slug: x"}, headers=headers)
    assert reply.status_code == 403
    assert "nothing was done" in reply.text


@pytest.mark.parametrize("token", ["", "wrong", "0" * 64])
def test_a_form_without_its_token_is_refused(served: Served, token: str) -> None:
    served.token()
    reply = served.client.post("/deals/file", data={"token": token, "text": "slug: x"}, headers=OWN)
    assert reply.status_code == 403
    assert "not served by this run" in reply.text


def test_a_token_is_good_for_its_own_browser_only(served: Served) -> None:
    token = served.token()
    with httpx.Client(base_url=served.url) as other:
        other.get("/pages/new")
        assert other.post("/deals/file", data={"token": token, "text": "x"}, headers=OWN).status_code == 403
    with httpx.Client(base_url=served.url) as bare:
        assert bare.post("/deals/file", data={"token": token, "text": "x"}, headers=OWN).status_code == 403


def test_the_cookie_is_strict_and_out_of_reach_of_scripts(served: Served) -> None:
    with httpx.Client(base_url=served.url) as fresh:
        cookie = fresh.get("/").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert cookie.startswith(f"answerable-{httpx.URL(served.url).port}=")


def test_an_upload_beyond_the_limit_is_refused_while_it_arrives(served: Served) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        yield b"token=x&text="
        for _ in range(200):
            sent += 1_000_000
            yield b"a" * 1_000_000

    try:
        reply = served.client.post("/deals/file", content=endless(), headers={**OWN, **FORM})
        assert reply.status_code == 413
        assert "too-large" in reply.text
    except httpx.TransportError:  # the server had answered and closed before everything was sent
        pass
    assert sent < 100_000_000


def test_an_upload_a_little_beyond_the_limit_is_told_so(served: Served) -> None:
    reply = served.client.post("/deals/file", content=b"text=" + b"a" * MAX_BODY, headers={**OWN, **FORM})
    assert reply.status_code == 413
    assert "more than the 6 MB" in reply.text


def test_too_many_fields_are_refused(served: Served) -> None:
    reply = served.post("/deals/file", {f"f{number}": "x" for number in range(400)})
    assert reply.status_code == 422
    assert "could not be read" in reply.text


def test_broken_forms_are_told_and_never_break_us(served: Served) -> None:
    for kind, body in (
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=b", b"--b\r\nnonsense"),
        ("application/json", b"{}"),
        ("", b"x"),
    ):
        reply = served.client.post("/deals/file", content=body, headers={**OWN, "content-type": kind})
        assert reply.status_code in {403, 422}, kind
        assert "Traceback" not in reply.text
