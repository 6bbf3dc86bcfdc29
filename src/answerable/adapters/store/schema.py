"""Brings a database to the newest form, and refuses those that are not ours or are newer than we are."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

from answerable.adapters.store.engine import take_turns, writing
from answerable.adapters.store.tables import metadata
from answerable.errors import StoreFailure

NEWEST = "0001"
"""The newest step in ``migrations/versions``."""

VERSION_TABLE = "answerable_schema"
"""Where the database says which step it has reached."""


def bring_up_to_date(engine: Engine, place: str) -> None:
    """Takes the steps that a database lacks, all or none; raises StoreFailure where it must not be touched."""
    with engine.connect() as connection:
        reached = _reached(connection, place)
    if reached == NEWEST:
        return
    with engine.connect() as connection, writing(connection).begin():
        take_turns(connection)
        if _reached(connection, place) != NEWEST:
            _take_steps(connection, place)


def _reached(connection: Connection, place: str) -> str | None:
    names = set(inspect(connection).get_table_names())
    if VERSION_TABLE in names:
        step: str | None = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608 - our name
        return step
    foreign = names if connection.dialect.name == "sqlite" else names & set(metadata.tables)
    if foreign:
        raise StoreFailure(f"The database {place} holds tables of another program; name a database of its own.")
    return None


def _take_steps(connection: Connection, place: str) -> None:
    # Alembic takes as long to import as the rest of the store; only a database that lacks a step needs it.
    from alembic import command
    from alembic.util import CommandError

    try:
        command.upgrade(steps(connection), "head")
    except CommandError:
        raise StoreFailure(
            f"The database {place} was made by a newer release of Answerable; install that release to open it."
        ) from None


def steps(connection: Connection) -> Any:
    """Alembic's configuration for this connection."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    config.attributes["version_table"] = VERSION_TABLE
    return config
