"""What a database complains of becomes one sentence that names the place and never the password."""

import sqlite3

import pytest

from answerable.adapters.store.address import address_of
from answerable.adapters.store.failures import failure
from answerable.errors import AnswerableError, Conflict, InvalidInput, StoreFailure

SERVER = address_of("postgresql://ada:hunter2@db.example/team")
FILE = address_of("sqlite:///team.db")


class ServerError(Exception):
    """An error as a PostgreSQL driver raises it."""

    def __init__(self, sentence: str, state: str | None = None) -> None:
        super().__init__(sentence)
        self.sqlstate = state


class UniqueViolation(ServerError):
    """What PostgreSQL says of a second row under the same key."""


def file_error(name: str) -> sqlite3.Error:
    error = sqlite3.OperationalError("unknown to people")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (file_error("SQLITE_BUSY_SNAPSHOT"), "busy with another writer"),
        (file_error("SQLITE_FULL"), "no room left"),
        (file_error("SQLITE_READONLY_DBMOVED"), "cannot be written"),
        (file_error("SQLITE_IOERR_WRITE"), "its disk"),
        (file_error("SQLITE_SOMETHING_NEW"), "failed: unknown to people"),
    ],
)
def test_a_file_says_what_is_wrong_with_it(error: sqlite3.Error, says: str) -> None:
    told = failure(error, FILE)
    assert isinstance(told, StoreFailure)
    assert str(told).startswith("The database team.db ")
    assert says in str(told)


@pytest.mark.parametrize(
    ("error", "says", "kind"),
    [
        (ServerError("canceling statement due to lock timeout", "55P03"), "busy with another writer", StoreFailure),
        (ServerError("could not extend file", "53100"), "no room left", StoreFailure),
        (ServerError("permission denied for schema public", "42501"), "administrator", StoreFailure),
        (ServerError("password hunter2 is wrong\nDETAIL: hunter2"), "cannot be reached", StoreFailure),
        (ServerError("something new about hunter2.", "XX000"), "failed: something new about ….", StoreFailure),
        (UniqueViolation("duplicate key", "23505"), "at the same time", Conflict),
    ],
)
def test_a_server_says_what_is_wrong_with_it(error: ServerError, says: str, kind: type[AnswerableError]) -> None:
    told = failure(error, SERVER)
    assert type(told) is kind
    assert says in str(told)
    assert "hunter2" not in str(told)
    assert "\n" not in str(told)


def test_a_value_that_cannot_be_kept_is_a_bad_input() -> None:
    class DataError(ServerError):
        """A value out of range."""

    assert isinstance(failure(DataError("too long", "22001"), SERVER), InvalidInput)
