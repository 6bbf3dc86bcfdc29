"""Which names this server answers to, and which addresses it may listen on."""

import ipaddress
from collections.abc import Callable, Collection

from fastapi import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from answerable.errors import Refused

LOOPBACK_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
"""The names under which a browser on this machine reaches us."""


def check_host(request: Request, names: Collection[str] = LOOPBACK_NAMES) -> None:
    """Raises Refused unless the request names exactly one host, and that host is one of ours.

    A page elsewhere can point its own name at this machine (DNS rebinding) and would then be of our origin; its
    requests still carry its name.
    """
    hosts = request.headers.getlist("host")
    if len(hosts) != 1 or host_name(hosts[0]) not in names:
        shown = hosts[0][:80] if hosts else "no name"
        raise Refused(f"This server does not answer to {shown}; open it as http://127.0.0.1 with its port.")


class OwnHosts:
    """Shows a refusal to whoever asks for another name than ours; asks ``refuse`` for the page."""

    def __init__(self, app: ASGIApp, names: Collection[str], refuse: Callable[[Request, Refused], Response]) -> None:
        self._app = app
        self._names = names
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""
        if scope["type"] == "http":
            request = Request(scope)
            try:
                check_host(request, self._names)
            except Refused as error:
                await self._refuse(request, error)(scope, receive, send)
                return
        await self._app(scope, receive, send)


def host_name(host: str) -> str:
    """The name in a Host header, in lower case and without the port."""
    name, colon, port = host.lower().rpartition(":")
    return name if colon and port.isdigit() else host.lower()


def check_loopback(address: str) -> None:
    """Raises Refused for an address that other machines could reach."""
    if address == "localhost":
        return
    try:
        loopback = ipaddress.ip_address(address).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise Refused(
            f"{address} can be reached from other machines, and there is no sign-in yet; leave --host at 127.0.0.1."
        )
