"""Runs the pages on an address of this machine."""

import errno
import socket
from collections.abc import Callable

import uvicorn

from answerable.edges.web.app import create_app
from answerable.edges.web.hosts import check_loopback
from answerable.errors import InvalidInput, Refused
from answerable.settings import Settings

STOP_SECONDS = 3
"""How long open requests may go on after Ctrl-C."""


def listen(host: str, port: int) -> socket.socket:
    """A socket listening on this machine; raises Refused for other addresses, InvalidInput for a port in use."""
    check_loopback(host)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((host, port))
        opened.listen(128)
    except OSError as error:
        opened.close()
        if error.errno == errno.EADDRINUSE:
            raise InvalidInput(f"Port {port} is in use; stop what uses it or choose another with --port.") from None
        if error.errno == errno.EACCES:
            raise Refused(f"This user may not listen on port {port}; choose one above 1023 with --port.") from None
        raise InvalidInput(f"{host} is no address of this machine; leave --host at 127.0.0.1.") from None
    return opened


def address(opened: socket.socket) -> str:
    """What to open in a browser."""
    host, port = opened.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def run(settings: Settings, opened: socket.socket, announce: Callable[[str], None]) -> None:
    """Serves until interrupted; database and voice are opened first, so that wrong settings are told at once."""
    app = create_app(settings)
    place = app.state.parts.store().place
    app.state.parts.mind()
    announce(f"Answerable is open at {address(opened)} (workspace: {place}). Ctrl-C stops it.")
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=STOP_SECONDS
    )
    uvicorn.Server(config).run(sockets=[opened])
