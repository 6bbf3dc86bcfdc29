"""The records of a CSV file."""

import csv
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from itertools import islice
from typing import TextIO

from answerable.adapters.sources.evidence.columns import REQUIRED, named, twice
from answerable.adapters.sources.evidence.lines import TOO_LONG, BoundedLines, LineTooLongError
from answerable.errors import InvalidInput
from answerable.usecases.ports import BadRow, EvidenceMap

DELIMITERS = ",;\t|"
Opener = Callable[[], AbstractContextManager[TextIO]]
Record = tuple[int, dict[str, str]]
"""The line on which a record begins, and its values by our columns."""

_REASONS = {
    "field larger": "a value of it has more than 131,072 characters; perhaps a quotation mark is never closed",
    "unexpected end": "its quotation mark is never closed; close it, or write it twice inside a quoted text",
    "expected after": "a quotation mark stands inside a quoted text; write it twice",
}


class Table:
    """A CSV file whose header was understood.

    Of comma, semicolon, tab and bar that one separates the values under which most headers are known. Raises
    InvalidInput where the header leaves no way to a single observation.
    """

    def __init__(self, opener: Opener, name: str, mapping: EvidenceMap) -> None:
        self._open = opener
        self._delimiter, self._header = _best_header(opener, name, mapping.columns)
        found = named(self._header, mapping.columns)
        _check(self._header, found, name, mapping)
        self._places = {ours: self._header.index(header) for ours, header in found.items()}
        self.unused = tuple(header for header in self._header if header and header not in found.values())

    def records(self) -> Iterator[Record | BadRow]:
        """Record after record below the header."""
        with self._open() as file:
            for line, values in islice(_parsed(BoundedLines(file), self._delimiter), 1, None):
                if isinstance(values, str):
                    yield BadRow(line, values)
                elif len(values) != len(self._header):
                    wanted = len(self._header)
                    yield BadRow(line, f"it has {len(values)} values where the header has {wanted} columns")
                else:
                    yield line, {ours: values[place].strip() for ours, place in self._places.items()}


def _best_header(opener: Opener, name: str, mapped: Mapping[str, str]) -> tuple[str, list[str]]:
    """The delimiter under which most headers are known, and the headers."""
    headers = {delimiter: _header(opener, name, delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=lambda delimiter: len(named(headers[delimiter], mapped)))
    return best, headers[best]


def _header(opener: Opener, name: str, delimiter: str) -> list[str]:
    with opener() as file:
        first = next(_parsed(BoundedLines(file), delimiter), None)
    if first is None:
        raise InvalidInput(f"{name} is empty; its first line must name the columns.")
    if isinstance(first[1], str):
        raise InvalidInput(f"{name} cannot be read from its first line on: {first[1]}.")
    return [header.strip() for header in first[1]]


def _check(header: list[str], found: Mapping[str, str], name: str, mapping: EvidenceMap) -> None:
    if repeated := twice(header):
        raise InvalidInput(f"{name} has two columns called {repeated[:80]!r}; rename one of them.")
    has = ", ".join(header)[:200]
    for ours, theirs in mapping.columns.items():
        if ours not in found:
            raise InvalidInput(f"The map says that {ours} is in {theirs!r}, but {name} has these columns: {has}.")
    missing = [column for column in REQUIRED if column not in found and column not in mapping.constants]
    if missing == ["function"]:
        raise InvalidInput(f"{name} does not say which function recorded it; add a column, or pass --function.")
    if missing:
        lacks = ", ".join(missing)
        raise InvalidInput(f"{name} has no column for {lacks}; name it in a map (--map). Its columns: {has}.")


def _parsed(lines: BoundedLines, delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """The line on which each record that is not blank begins, with its values or what is wrong with it."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.begin()
        line = lines.number + 1
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, next((told for said, told in _REASONS.items() if said in str(error)), str(error))
        except LineTooLongError:
            yield line, TOO_LONG
        else:
            if any(value.strip() for value in values):
                yield line, values
