"""Both databases for the contract suite: a file of SQLite, and a PostgreSQL out of a wheel.

Each test process has one PostgreSQL cluster; a template database is migrated once and
cloned for each test. The cluster does without fsync: these tests kill clients, never the server.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, make_url

from answerable.adapters.store.store import DatabaseStore, open_database
from tests.clusters import started

Urls = Callable[[], str]
Opener = Callable[..., DatabaseStore]


@pytest.fixture(scope="session")
def cluster() -> Iterator[Engine]:
    """A PostgreSQL server of this process, with a migrated template."""
    with started() as url:
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql("CREATE DATABASE template_workspace")
        open_database(make_url(url).set(database="template_workspace").render_as_string(hide_password=False)).close()
        yield engine
        engine.dispose()


def _file_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    path = tmp_path / "workspace.db"
    shutil.copyfile(request.getfixturevalue("empty_database"), path)
    yield f"sqlite:///{path}"


def _server_url(request: pytest.FixtureRequest, _tmp_path: Path) -> Iterator[str]:
    yield from _cloned(request, "template_workspace")


def _cloned(request: pytest.FixtureRequest, template: str) -> Iterator[str]:
    engine: Engine = request.getfixturevalue("cluster")
    name = f"workspace_{next(_numbers(request))}"
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
    yield engine.url.set(database=name, drivername="postgresql").render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")


def _numbers(request: pytest.FixtureRequest) -> Iterator[int]:
    numbers: Iterator[int] = request.getfixturevalue("database_numbers")
    return numbers


@pytest.fixture(scope="session")
def database_numbers() -> Iterator[int]:
    """Numbers for the names of cloned databases."""
    return iter(range(1, 1_000_000))


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty workspace, once for each database."""
    kinds: dict[str, Any] = {"sqlite": _file_url, "postgresql": _server_url}
    yield from kinds[request.param](request, tmp_path)


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database that no workspace was ever opened in, once for each database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'fresh.db'}"
    else:
        yield from _cloned(request, "template0")


@pytest.fixture
def opened(url: str) -> Iterator[Opener]:
    """Opens the workspace of this test again, as another program would; closed when the test ends."""
    stores: list[DatabaseStore] = []

    def opener(patience: float = 30.0) -> DatabaseStore:
        stores.append(open_database(url, patience))
        return stores[-1]

    yield opener
    for store in stores:
        store.close()


@pytest.fixture
def store(opened: Opener) -> DatabaseStore:
    """An empty workspace, once for each database."""
    return opened()
