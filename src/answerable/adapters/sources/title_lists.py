"""Lists of job titles: a text file with one title a line, or a table with a column of titles."""

import csv
from collections.abc import Sequence
from pathlib import Path

from answerable.adapters.sources.evidence.columns import plain, twice
from answerable.adapters.sources.files import read_text
from answerable.errors import InvalidInput, TooLarge

LIST_LIMIT = 20_000_000
MOST_TITLES = 200_000
"""Bytes of a list and titles in it (assumed ample: ten thousand titles have 300 kB)."""

TABLES = {".csv", ".tsv"}
HEADERS = (
    "title", "job_title", "jobtitle", "titles", "position", "job_position", "role", "job_role", "job", "occupation",
    "titel", "stellenbezeichnung", "stelle", "berufsbezeichnung", "jobtitel", "funktion", "hs_job_title",
)  # fmt: skip
"""Headers under which other tools keep titles (compared without case, spaces and marks), the likeliest first."""

_DELIMITERS = ",;\t|"


class TitleListFiles:
    """Implements the port ``TitleLists``."""

    def read(self, path: Path, column: str | None = None) -> Sequence[str]:
        """The titles in a file, in order; raises InvalidInput, TooLarge or NotFound.

        A ``.csv`` or ``.tsv`` file, or any file when ``column`` is given, is a table: one title for each row, empty
        where the cell is. Other files have one title a line; blank lines are passed over.
        """
        text, _ = read_text(path, LIST_LIMIT)
        if column is not None or path.suffix.lower() in TABLES:
            titles = _column(text, path, column)
        else:
            titles = [line.strip() for line in text.splitlines() if line.strip()]
        if not any(titles):
            raise InvalidInput(
                f"{path} holds no title; write one on each line, or name a table's column with --column."
            )
        if len(titles) > MOST_TITLES:
            raise TooLarge(f"{path} holds {len(titles):,} titles; at most {MOST_TITLES:,} are read at once: split it.")
        return titles


def _column(text: str, path: Path, column: str | None) -> list[str]:
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    rows = _rows(text, delimiter, path)
    if not rows:
        raise InvalidInput(f"{path} is empty; its first line must name the columns.")
    header = [name.strip() for name in rows[0]]
    place = _place(header, path, column)
    return [row[place].strip() if place < len(row) else "" for row in rows[1:]]


def _rows(text: str, delimiter: str, path: Path) -> list[list[str]]:
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    try:
        return [row for row in reader if any(value.strip() for value in row)]
    except csv.Error as error:
        raise InvalidInput(
            f"{path}, line {reader.line_num} cannot be read as a table ({error}); close or double its quotation marks."
        ) from None


def _place(header: Sequence[str], path: Path, column: str | None) -> int:
    names = [plain(name) for name in header]
    has = ", ".join(header)[:200]
    if repeated := twice(header):
        raise InvalidInput(f"{path} has two columns called {repeated[:80]!r}; rename one of them.")
    if column is not None:
        if plain(column) not in names:
            raise InvalidInput(f"{path} has no column {column!r}; its columns: {has}.")
        return names.index(plain(column))
    known = next((name for name in HEADERS if name in names), None)
    if known is None:
        raise InvalidInput(f"{path} has no column of titles that is known; name one with --column. Its columns: {has}.")
    return names.index(known)
