"""What a command works with: the settings, the store and the context of its run."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from answerable.edges.context import new_context
from answerable.errors import InvalidInput
from answerable.settings import Settings
from answerable.usecases.context import Context
from answerable.usecases.ports import AsOf, Store
from answerable.wiring import open_store


@dataclass(frozen=True, slots=True)
class Session:
    """One run of a command on one workspace."""

    settings: Settings
    store: Store
    context: Context


def open_session(database: str | None) -> Session:
    """The session on a database, given on the command line or by the settings."""
    settings = run_settings(database)
    return Session(settings, open_store(settings), new_context(settings.actor))


def run_settings(database: str | None) -> Settings:
    """The settings of this run: the environment's, with the database that the command line names, if any."""
    settings = Settings.from_environment()
    return replace(settings, database=database) if database else settings


def as_of(observed_by: str | None, known_by: str | None) -> AsOf:
    """Both dates of a question as given on the command line; raises InvalidInput."""
    known = _day(known_by, "--known-by")
    return AsOf(
        observed_by=_day(observed_by, "--observed-by"),
        known_by=datetime.combine(known, time.max, UTC) if known else None,
    )


def _day(text: str | None, option: str) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidInput(f"{option} {text!r} is no date; write it as YYYY-MM-DD, such as 2026-03-31.") from None
