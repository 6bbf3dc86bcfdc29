"""How much a request may send: counted while it arrives, not after."""

from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from answerable.errors import TooLarge

MAX_BODY = 6_000_000
"""Bytes that one request may send: a page of the largest size that is read, and room for the other fields."""

MAX_DOCUMENT_BODY = 52_000_000
"""Bytes that an upload of a document may send: one of the largest size that is read, and its form."""

DRAINED = 16_000_000
"""Bytes beyond the limit that are read and dropped, so that a browser gets to read our refusal."""


class BoundedBody:
    """Raises TooLarge from the request's stream as soon as it has sent more than the limit of its address."""

    def __init__(self, app: ASGIApp, limit: int = MAX_BODY, limits: Mapping[str, int] | None = None) -> None:
        self._app = app
        self._limit = limit
        self._limits = limits or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = 0
        limit = self._limits.get(scope["path"], self._limit)

        async def receive_bounded() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > limit:
                await _drain(receive, message)
                raise TooLarge(f"This is more than the {limit / 1e6:g} MB that one upload may hold; split the file.")
            return message

        await self._app(scope, receive_bounded, send)


async def _drain(receive: Receive, message: Message) -> None:
    dropped = 0
    while message.get("more_body") and dropped < DRAINED:
        message = await receive()
        dropped += len(message.get("body", b""))
