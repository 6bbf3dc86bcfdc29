"""An HTTP client that takes no more than it should; imported only when a model is asked."""

from collections.abc import AsyncIterator
from datetime import timedelta

import httpx2

from answerable.adapters.voices.model.limits import Limits
from answerable.errors import ModelFailure

CONNECT_SECONDS = 5.0
"""Seconds that a server may take to accept a connection (assumed)."""


def bounded_client(limits: Limits) -> httpx2.AsyncClient:
    """A client that follows no redirect, asks for no compression and refuses bodies beyond the limit."""

    async def bound(response: httpx2.Response) -> None:
        if response.headers.get("content-encoding", "identity").lower() != "identity":
            raise ModelFailure("answered in a compressed form that was not asked for")
        if not isinstance(response.stream, httpx2.AsyncByteStream):
            raise ModelFailure("answered in a way that cannot be bounded")
        response.stream = _Bounded(response.stream, limits.body)

    return httpx2.AsyncClient(
        timeout=httpx2.Timeout(limits.seconds, connect=min(CONNECT_SECONDS, limits.seconds)),
        headers={"Accept-Encoding": "identity"},
        follow_redirects=False,
        event_hooks={"response": [bound]},
    )


class _Bounded(httpx2.AsyncByteStream):
    """A body that ends in a failure beyond so many bytes."""

    def __init__(self, stream: httpx2.AsyncByteStream, most: int) -> None:
        self._stream = stream
        self._most = most

    @property
    def elapsed(self) -> timedelta | None:
        """How long the exchange took, once it is over."""
        return getattr(self._stream, "elapsed", None)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        taken = 0
        async for chunk in self._stream:
            taken += len(chunk)
            if taken > self._most:
                raise ModelFailure("answered far too much")
            yield chunk

    async def aclose(self) -> None:
        """Lets go of the connection."""
        await self._stream.aclose()
