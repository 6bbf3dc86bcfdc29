"""The records of a JSONL file: one object per line."""

import json
from collections.abc import Iterator, Mapping
from typing import NoReturn

from answerable.adapters.sources.evidence.columns import COLUMNS, named, plain
from answerable.adapters.sources.evidence.lines import TOO_LONG, BoundedLines, LineTooLongError
from answerable.adapters.sources.evidence.table import Opener, Record
from answerable.usecases.ports import BadRow, EvidenceMap


class Objects:
    """A file with one JSON object per line; names of an object are headers."""

    def __init__(self, opener: Opener, mapping: EvidenceMap) -> None:
        self._open = opener
        self._mapped = mapping.columns
        self._known = {plain(name) for ours, others in COLUMNS.items() for name in (ours, *others)}
        self._known |= {plain(theirs) for theirs in mapping.columns.values()}
        self.unused: tuple[str, ...] = ()

    def records(self) -> Iterator[Record | BadRow]:
        """Record after record; blank lines are passed over."""
        with self._open() as file:
            lines = BoundedLines(file)
            while True:
                lines.begin()
                try:
                    text = next(lines)
                    if text.strip():
                        yield lines.number, self._record(text)
                except StopIteration:
                    return
                except LineTooLongError:
                    yield BadRow(lines.number, TOO_LONG)
                except ValueError as error:
                    yield BadRow(lines.number, str(error))

    def _record(self, text: str) -> dict[str, str]:
        told = {name: value for name, value in _parsed(text).items() if plain(name) in self._known}
        return {ours: _text(ours, told[theirs]) for ours, theirs in named(told, self._mapped).items()}


def _parsed(text: str) -> Mapping[str, object]:
    try:
        value = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise ValueError(f"it is no JSON object ({error.msg.lower()} at character {error.colno})") from None
    except RecursionError:
        raise ValueError("it is nested too deep to be an observation") from None
    if isinstance(value, dict):
        return value
    raise ValueError("it is no JSON object; every line must be one, in curly brackets")


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"it holds {name}, which is no value; leave it out or write null")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("it names one value twice; keep one of them")
    return found


def _text(column: str, value: object) -> str:
    """A value as a CSV file would have it; lists only of claims."""
    if column == "claims" and isinstance(value, list):
        return " ".join(_text("an item of claims", item) for item in value)
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case str():
            return value.strip()
        case int() | float():
            return str(value)
        case _:
            raise ValueError(f"{column} is a {'list' if isinstance(value, list) else 'nested object'}; give it as text")
