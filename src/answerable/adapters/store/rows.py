"""Many rows at once: written by the fastest way that a database has, and asked for by many names."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select, text
from sqlalchemy.types import Text

from answerable.errors import InvalidInput

NUL = "\x00"


def add_row(connection: Connection, table: Table, row: tuple[Any, ...]) -> None:
    """Adds one row; raises InvalidInput for a NUL in its text, which SQLite would keep and PostgreSQL refuse."""
    if any(isinstance(value, str) and NUL in value for value in row):
        raise InvalidInput("A text holds the character NUL, which databases do not keep; remove it.")
    add_rows(connection, table, [row])


def add_rows(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Adds rows, their values in the order of the table's columns: by COPY in PostgreSQL, else by a prepared insert."""
    if not rows:
        return
    names = ", ".join(column.name for column in table.columns)
    if connection.dialect.name == "postgresql":
        _copy(connection, f"COPY {table.name} ({names}) FROM STDIN", rows)
        return
    marks = ", ".join("?" * len(table.columns))
    connection.exec_driver_sql(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", list(rows))  # noqa: S608 - our names


def _copy(connection: Connection, command: str, rows: Iterable[tuple[Any, ...]]) -> None:
    driver: Any = connection.connection
    with driver.cursor() as cursor, cursor.copy(command) as copy:
        for row in rows:
            copy.write_row(row)


def among(connection: Connection, values: Iterable[str]) -> Select[Any]:
    """A subquery of these texts, however many, as one parameter: the right side of an IN."""
    listed = json.dumps(list(values))
    if connection.dialect.name == "postgresql":
        return select(func.jsonb_array_elements_text(text("CAST(:listed AS jsonb)").bindparams(listed=listed)))
    return select(text("value")).select_from(func.json_each(listed, type_=Text).alias("listed"))
