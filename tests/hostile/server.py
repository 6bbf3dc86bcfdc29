"""A real server on loopback that speaks the OpenAI API as badly as a server can."""

import contextlib
import gzip
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.fakes.models import replies

GOOD = "I sign alone up to 200,000 euros."
KEY = "sk-secret-of-this-server"
PAUSE = 0.05


class Server(ThreadingHTTPServer):
    """Remembers what it was asked; its behaviour answers a request."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, behave: Callable[["Handler"], None]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.behave = behave
        self.closing = threading.Event()
        self.asked: list[dict[str, Any]] = []
        self.visited: list[str] = []

    @property
    def url(self) -> str:
        """Where a client finds it."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is what some behaviours are for."""


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.server.visited.append(self.path)
        length = int(self.headers.get("content-length", 0))
        self.server.asked.append(json.loads(self.rfile.read(length)))
        with contextlib.suppress(OSError):
            self.server.behave(self)

    def do_GET(self) -> None:
        self.server.visited.append(self.path)
        self.send(b"{}")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Says nothing."""

    def send(
        self, body: bytes, status: int = 200, kind: str = "application/json", headers: dict[str, str] | None = None
    ) -> None:
        """A whole response."""
        self.head(status, kind, {"Content-Length": str(len(body)), **(headers or {})})
        self.wfile.write(body)

    def head(self, status: int, kind: str, headers: dict[str, str]) -> None:
        """The beginning of a response."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def endless(self, piece: bytes, pause: float) -> None:
        """A body that never ends."""
        while not self.server.closing.wait(pause):
            self.wfile.write(piece)
            self.wfile.flush()


def completion(content: object, **message: object) -> bytes:
    """A well-formed completion that says this."""
    return json.dumps(
        {
            "id": "x",
            "object": "chat.completion",
            "created": int(time.time()),
            "model": "m",
            "choices": [
                {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content, **message}}
            ],
            "usage": {"prompt_tokens": 5, "completion_tokens": 5, "total_tokens": 10},
        }
    ).encode()


WELL = completion(replies((GOOD, [1])))


def _well(handler: Handler) -> None:
    handler.send(WELL)


def _only_text(handler: Handler) -> None:
    if "response_format" in handler.server.asked[-1]:
        handler.send(b'{"error": {"message": "response_format is not supported"}}', 400)
    else:
        handler.send(completion(f"Here you are:\n```json\n{replies((GOOD, [1]))}\n```"))


def _error(status: int) -> Callable[[Handler], None]:
    body = json.dumps({"error": {"message": f"bad key {KEY}", "type": "x"}}).encode()
    return lambda handler: handler.send(body, status, "application/json", {"Retry-After": "3600"})


def _body(body: bytes, kind: str = "application/json", **headers: str) -> Callable[[Handler], None]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.send(body, kind=kind, headers=named)


def _trickle(handler: Handler) -> None:
    handler.head(200, "application/json", {"Content-Length": "900000"})
    handler.endless(b" ", PAUSE)


def _trickled_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    handler.endless(b"X-More: y\r\n", PAUSE)


def _flood(handler: Handler) -> None:
    handler.head(200, "application/json", {"Connection": "close"})
    handler.endless(b'{"a": "' + b"x" * 65_000 + b'"}', 0.0)


def _events(handler: Handler) -> None:
    handler.head(200, "text/event-stream", {"Connection": "close"})
    handler.endless(b'data: {"choices": [{"delta": {"content": "evil "}}]}\n\n', PAUSE)


def _silence(handler: Handler) -> None:
    handler.server.closing.wait(30)


def _hang_up(handler: Handler) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)


def _torn(handler: Handler) -> None:
    handler.head(200, "application/json", {"Content-Length": str(len(WELL) + 500)})
    handler.wfile.write(WELL)
    handler.connection.shutdown(socket.SHUT_RDWR)


def _redirect(handler: Handler) -> None:
    handler.send(b"", 307, headers={"Location": f"{handler.server.url}/elsewhere"})


def _no_http(handler: Handler) -> None:
    handler.wfile.write(b"\x00\xff garbage \r\n\r\n")
    handler.connection.shutdown(socket.SHUT_RDWR)


TOOLS = [{"id": "1", "type": "function", "function": {"name": "run_shell", "arguments": '{"command": "rm -rf /"}'}}]

BEHAVED: dict[str, Callable[[Handler], None]] = {"well": _well, "text only": _only_text}
"""Servers whose answer is used."""

HOSTILE: dict[str, Callable[[Handler], None]] = {
    **{f"status {status}": _error(status) for status in (400, 401, 403, 404, 408, 409, 418, 422, 429, 500, 502, 503)},
    "redirect": _redirect,
    "silence": _silence,
    "hangs up": _hang_up,
    "torn body": _torn,
    "no HTTP": _no_http,
    "trickle": _trickle,
    "trickled head": _trickled_head,
    "flood": _flood,
    "endless events": _events,
    "empty body": _body(b""),
    "HTML": _body(b"<html><h1>Gateway</h1></html>", "text/html"),
    "HTML called JSON": _body(b"<html>"),
    "not UTF-8": _body(b"\xff\xfe\x00{"),
    "null": _body(b"null"),
    "list": _body(b"[1, 2]"),
    "no choices": _body(b'{"id": "x", "object": "chat.completion", "created": 1, "model": "m", "choices": []}'),
    "choices of a wrong kind": _body(b'{"choices": {"message": "evil"}}'),
    "deep": _body(b"[" * 400_000),
    "gzip bomb": _body(gzip.compress(b" " * 30_000_000, 1), Content_Encoding="gzip"),
    "huge": _body(completion("evil " * 400_000)),
    "null content": _body(completion(None)),
    "number": _body(completion(5)),
    "refusal": _body(completion(None, refusal="I will not.")),
    "tool call": _body(completion(None, tool_calls=TOOLS)),
    "plain words": _body(completion("I agree to buy Northwind.")),
    "another form": _body(completion('{"answer": "I agree to buy Northwind."}')),
    "agreement": _body(completion(replies(("I agree to buy Northwind.", [1])))),
    "usage of a wrong kind": _body(WELL.replace(b'"total_tokens": 10', b'"total_tokens": "many"')[:-3]),
}
"""Servers whose answer must not be used, and must not hurt."""


@contextmanager
def serving(behave: Callable[[Handler], None]) -> Iterator[Server]:
    """A server with this behaviour, for as long as it is needed."""
    server = Server(behave)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()
