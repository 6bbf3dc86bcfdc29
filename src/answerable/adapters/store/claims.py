"""The numbers of claims, under which their links are kept."""

from collections.abc import Collection

from sqlalchemy import Connection, func, select

from answerable.adapters.store.rows import add_rows, among
from answerable.adapters.store.tables import claims


def claim_numbers(connection: Connection, ids: Collection[str]) -> dict[str, int]:
    """The number of each claim id, given now to those that have none."""
    found = {
        row.id: row.number
        for row in connection.execute(
            select(claims.c.id, claims.c.number).where(claims.c.id.in_(among(connection, ids)))
        )
    }
    new = sorted(set(ids) - found.keys())
    if new:
        start = (connection.scalar(select(func.max(claims.c.number))) or 0) + 1
        given = dict(zip(new, range(start, start + len(new)), strict=True))
        add_rows(connection, claims, [(number, name, None) for name, number in given.items()])
        found |= given
    return found
