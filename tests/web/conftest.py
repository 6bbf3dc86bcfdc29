"""A real server on a free port of this machine, on a small workspace of our own."""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from answerable.edges.web.app import create_app
from answerable.edges.web.server import address, listen
from answerable.settings import Settings


@dataclass(frozen=True, slots=True)
class Served:
    """A running server: its address, its application and a client that behaves like a browser on its pages."""

    url: str
    app: FastAPI
    client: httpx.Client

    def token(self, path: str = "/pages/new") -> str:
        """The token of the form on a page."""
        page = self.client.get(path).text
        return page.partition('name="token" value="')[2].partition('"')[0]

    def post(self, path: str, fields: dict[str, str], **more: object) -> httpx.Response:
        """Sends a form as a browser does that was on one of our pages."""
        headers = {"origin": self.url, "sec-fetch-site": "same-origin"}
        return self.client.post(path, data={"token": self.token(), **fields}, headers=headers, **more)  # type: ignore[arg-type]  # httpx takes files and such


def opened_workspace(empty_database: Path, folder: Path) -> Path:
    """A copy of the empty workspace in a folder."""
    return Path(shutil.copyfile(empty_database, folder / "workspace.db"))


@contextmanager
def serving(database: Path) -> Iterator[Served]:
    """Serves a workspace until the block is left."""
    app = create_app(Settings(database=f"sqlite:///{database}"))
    with listen("127.0.0.1", 0) as opened:
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", access_log=False, server_header=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [opened]})
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        try:
            with httpx.Client(base_url=address(opened), timeout=60) as client:
                yield Served(address(opened), app, client)
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Iterator[Served]:
    """A server on an empty workspace that a module's tests share."""
    with serving(opened_workspace(empty_database, tmp_path_factory.mktemp("served"))) as running:
        yield running
