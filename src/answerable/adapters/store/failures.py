"""What databases complain of, as one sentence of ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from answerable.adapters.store.address import Address
from answerable.errors import AnswerableError, Conflict, InvalidInput, StoreFailure

_SQLITE_SENTENCES = {
    "SQLITE_BUSY": "is busy with another writer; wait until that one has finished and try again",
    "SQLITE_LOCKED": "is busy with another writer; wait until that one has finished and try again",
    "SQLITE_FULL": "has no room left; free some space on its disk and try again",
    "SQLITE_READONLY": "cannot be written; give yourself the right to write the file and its folder",
    "SQLITE_CANTOPEN": "cannot be opened; check that its folder exists and may be written",
    "SQLITE_NOTADB": "is not a SQLite database; name another file",
    "SQLITE_CORRUPT": "is damaged; restore it from a backup",
    "SQLITE_IOERR": "cannot be read or written because of its disk; check the disk and try again",
    "SQLITE_TOOBIG": "cannot keep a value that long; shorten it",
}

_POSTGRESQL_SENTENCES = {
    "55P03": "is busy with another writer; wait until that one has finished and try again",
    "40001": "is busy with another writer; wait until that one has finished and try again",
    "40P01": "is busy with another writer; wait until that one has finished and try again",
    "53100": "has no room left; free some space on its disk and try again",
    "53300": "has no connection free; close other programs that use it and try again",
    "25006": "cannot be written; it takes no changes at present",
    "42501": "may not be changed by this user; ask its administrator for the right to create and change tables",
}


@contextmanager
def translated(engine: Engine, address: Address) -> Iterator[None]:
    """Turns errors of the database into StoreFailure, Conflict or InvalidInput, one sentence each."""
    try:
        yield
    except NoConnectionFree:
        raise StoreFailure(f"The database {address.place} has no connection free; try again.") from None
    except DBAPIError as error:
        raise failure(error.orig or error, address) from error
    except engine.dialect.loaded_dbapi.Error as error:
        raise failure(error, address) from error


def failure(error: BaseException, address: Address) -> AnswerableError:
    """The error of ours for an error of a database's driver."""
    kind = type(error).__name__
    if kind in {"IntegrityError", "UniqueViolation"}:
        return Conflict(f"Somebody else changed {address.place} at the same time; look at it again and repeat.")
    if kind in {"DataError", "UntranslatableCharacter"}:
        return InvalidInput(f"A value cannot be kept in {address.place}: {_first_line(error, address)}.")
    return StoreFailure(f"The database {address.place} {_sentence(error, address)}.")


def _sentence(error: BaseException, address: Address) -> str:
    if isinstance(error, sqlite3.Error):
        name = getattr(error, "sqlite_errorname", "") or ""
        known = next((told for code, told in _SQLITE_SENTENCES.items() if name.startswith(code)), None)
    else:
        state = getattr(error, "sqlstate", None) or ""
        known = _POSTGRESQL_SENTENCES.get(state) or (None if state else _unreachable(error, address))
    return known or f"failed: {_first_line(error, address)}"


def _unreachable(error: BaseException, address: Address) -> str:
    return f"cannot be reached; check its address, its server and your password ({_first_line(error, address)})"


def _first_line(error: BaseException, address: Address) -> str:
    line = next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
    return (line.replace(str(address.url.password), "…") if address.url.password else line).rstrip(".")
