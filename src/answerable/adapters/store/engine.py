"""How both databases are opened, and how their transactions begin."""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text

from answerable.adapters.store.address import Address
from answerable.errors import MissingExtra

BEGIN = "answerable_begin"
"""The execution option that says how a transaction of SQLite begins."""

PATIENCE = "answerable_patience"
"""The execution option that says for how many milliseconds a transaction waits for another writer."""

WRITERS_LOCK = 0x616E_7377
"""The advisory lock under which writers of PostgreSQL take turns."""


def open_engine(address: Address, patience: float) -> Engine:
    """The engine of an address; ``patience`` is in seconds; raises MissingExtra without a driver."""
    return _file_engine(address, patience) if address.is_file else _server_engine(address, patience)


def reading(connection: Connection) -> Connection:
    """A connection whose next transaction is one consistent view that changes nothing."""
    if connection.dialect.name == "sqlite":
        return connection.execution_options(**{BEGIN: "BEGIN"})
    return connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def writing(connection: Connection) -> Connection:
    """A connection whose next transaction writes, alone in SQLite; ``take_turns`` makes it so in PostgreSQL."""
    return (
        connection.execution_options(**{BEGIN: "BEGIN IMMEDIATE"})
        if connection.dialect.name == "sqlite"
        else connection
    )


def take_turns(connection: Connection) -> None:
    """Waits for other writers of PostgreSQL, because the audit trail is one chain; SQLite waited already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITERS_LOCK})


def _file_engine(address: Address, patience: float) -> Engine:
    engine = create_engine(address.url, connect_args={"timeout": patience})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions begin where we say so, below, and not where the driver does
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",  # what is erased is overwritten
            "temp_store=MEMORY",
            "cache_size=-65536",  # 64 MiB, so that a million links are sorted without reading the file twice
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        connection.exec_driver_sql(f"PRAGMA busy_timeout={options.get(PATIENCE, round(patience * 1000))}")
        connection.exec_driver_sql(options.get(BEGIN, "BEGIN"))

    return engine


def _server_engine(address: Address, patience: float) -> Engine:
    given = {"connect_timeout": "10", "application_name": "answerable"}
    url = address.url.update_query_dict({name: value for name, value in given.items() if name not in address.url.query})
    try:
        engine = create_engine(url, pool_pre_ping=True)
    except ImportError:
        raise MissingExtra(
            "PostgreSQL needs a driver that is not installed; run: pip install 'answerable[postgresql]'."
        ) from None

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {round(patience * 1000)}")

    return engine
