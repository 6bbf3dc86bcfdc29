"""Where a workspace is kept: a URL that was checked, and its name for people without a password."""

from dataclasses import dataclass

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from answerable.errors import StoreFailure

_POSTGRESQL = {"postgresql", "postgres", "postgresql+psycopg"}
_SQLITE = {"sqlite", "sqlite+pysqlite"}
_FORMS = "sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME"


@dataclass(frozen=True, slots=True)
class Address:
    """A database's URL with its driver, and ``place``, which may be shown to anybody."""

    url: URL
    place: str

    @property
    def is_file(self) -> bool:
        """Whether the database is a file of SQLite."""
        return self.url.get_backend_name() == "sqlite"


def address_of(text: str) -> Address:
    """The address that a URL gives; raises StoreFailure with the forms that are understood, never with a password."""
    try:
        url = make_url(text.strip())
    except (ArgumentError, ValueError):
        raise StoreFailure(f"The database address is not a URL that can be read; write {_FORMS}.") from None
    if url.drivername in _POSTGRESQL:
        return _server(url)
    if url.drivername in _SQLITE:
        return _file(url)
    raise StoreFailure(f"Databases of the kind {url.drivername!r} are not supported; write {_FORMS}.")


def _server(url: URL) -> Address:
    if not url.database:
        raise StoreFailure("The PostgreSQL address names no database; write postgresql://USER:PASSWORD@HOST/NAME.")
    bare = URL.create("postgresql", username=url.username, host=url.host, port=url.port, database=url.database)
    return Address(url.set(drivername="postgresql+psycopg"), bare.render_as_string(hide_password=True))


def _file(url: URL) -> Address:
    if url.host or url.query:
        raise StoreFailure("The SQLite address holds more than a file; write sqlite:///FILE, with three slashes.")
    if not url.database or url.database == ":memory:":
        raise StoreFailure("The SQLite address names no file; write sqlite:///FILE, such as sqlite:///answerable.db.")
    return Address(url.set(drivername="sqlite+pysqlite"), url.database)
