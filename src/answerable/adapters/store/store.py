"""A workspace's database: opened, read, written, closed."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from types import MappingProxyType

from sqlalchemy import Connection, Engine

from answerable.adapters.store.address import Address, address_of
from answerable.adapters.store.engine import PATIENCE, open_engine, reading, take_turns, writing
from answerable.adapters.store.failures import translated
from answerable.adapters.store.reader import DatabaseReader
from answerable.adapters.store.schema import bring_up_to_date
from answerable.adapters.store.vectors import cached, keep
from answerable.adapters.store.work import DatabaseWork
from answerable.errors import StoreFailure
from answerable.usecases.context import Context
from answerable.usecases.ports import Vector

PATIENCE_SECONDS = 30.0
"""How long a writer waits for another one by default."""

CACHE_PATIENCE = 250
"""How many milliseconds the cache of vectors waits for a writer; it can do without."""


def open_database(url: str, patience: float = PATIENCE_SECONDS) -> "DatabaseStore":
    """The workspace at a URL, brought to the newest form; a file that is not there yet is made.

    ``patience`` is how many seconds a writer waits for another. Raises StoreFailure, or MissingExtra where
    PostgreSQL's driver is not installed; no message shows a password.
    """
    address = address_of(url)
    engine = open_engine(address, patience)
    try:
        with translated(engine, address):
            bring_up_to_date(engine, address.place)
    except BaseException:
        engine.dispose()
        raise
    return DatabaseStore(engine, address)


class DatabaseStore:
    """Fulfils the port Store on SQLite and PostgreSQL; safe to share between threads."""

    def __init__(self, engine: Engine, address: Address) -> None:
        self._engine = engine
        self._address = address

    @property
    def place(self) -> str:
        """Where the workspace is kept, as people read it, without a password."""
        return self._address.place

    @contextmanager
    def read(self) -> Iterator[DatabaseReader]:
        """One consistent view of the workspace."""
        with self._transaction(reading) as connection, closing(DatabaseReader(connection)) as reader:
            yield reader

    @contextmanager
    def write(self, context: Context) -> Iterator[DatabaseWork]:
        """One transaction with its audit records; others wait for its end before they write."""
        with self._transaction(writing) as connection:
            take_turns(connection)
            with closing(DatabaseWork(connection, context)) as work:
                yield work
                work.finish()

    def vectors(self, model: str, digests: Collection[str]) -> Mapping[str, Vector]:
        """Cached vectors of a meaning model by text digest; those not cached are absent."""
        with self._transaction(reading) as connection:
            return cached(connection, model, digests)

    def keep_vectors(self, model: str, vectors: Mapping[str, Vector]) -> None:
        """Caches vectors, unless the database is busy or takes no changes: a cache can be done without."""
        with suppress(StoreFailure), self._transaction(writing, {PATIENCE: CACHE_PATIENCE}) as connection:
            keep(connection, model, vectors)

    @contextmanager
    def _transaction(
        self, kind: Callable[[Connection], Connection], options: Mapping[str, int] = MappingProxyType({})
    ) -> Iterator[Connection]:
        with (
            translated(self._engine, self._address),
            self._engine.connect() as connection,
            kind(connection.execution_options(**options)).begin(),
        ):
            yield connection

    def close(self) -> None:
        """Lets go of the database; the store is not used afterwards."""
        self._engine.dispose()
