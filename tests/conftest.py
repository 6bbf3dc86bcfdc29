"""What every test may ask for."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from answerable.adapters.store.store import DatabaseStore, open_database
from answerable.usecases.context import Context

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace's file without content, made once and copied for each test that needs one."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    open_database(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def store(empty_database: Path, tmp_path: Path) -> Iterator[DatabaseStore]:
    """An empty workspace on SQLite."""
    path = tmp_path / "workspace.db"
    shutil.copyfile(empty_database, path)
    opened = open_database(f"sqlite:///{path}")
    yield opened
    opened.close()


@pytest.fixture
def context() -> Context:
    """A request by the local user on the first of March 2026."""
    return Context(actor="local", at=datetime(2026, 3, 1, 9, 30, tzinfo=UTC), request_id="r-1")
