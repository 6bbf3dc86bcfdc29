"""Nouns kept whole under their slug, as they are now: groups and deals."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import Connection, Table, delete, select

from answerable.adapters.store.rows import add_row
from answerable.domain.model.noun import Noun

Kept = TypeVar("Kept", bound=Noun)


def all_bodies(connection: Connection, table: Table, kind: type[Kept]) -> Sequence[Kept]:
    """All nouns of a table, by slug."""
    rows = connection.execute(select(table.c.slug, table.c.body))
    return [kind.model_validate_json(row.body) for row in sorted(rows, key=lambda row: row.slug)]


def one_body(connection: Connection, table: Table, kind: type[Kept], slug: str) -> Kept | None:
    """The noun under a slug, or None."""
    body = connection.scalar(select(table.c.body).where(table.c.slug == slug))
    return None if body is None else kind.model_validate_json(body)


def put_body(connection: Connection, table: Table, slug: str, noun: Noun) -> None:
    """Sets the noun under a slug."""
    connection.execute(delete(table).where(table.c.slug == slug))
    add_row(connection, table, (slug, noun.model_dump_json()))
