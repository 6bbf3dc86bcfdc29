"""One observation out of the values of one record."""

import re
from collections.abc import Mapping
from datetime import date

from pydantic import ValidationError

from answerable.adapters.sources.evidence.columns import REQUIRED
from answerable.adapters.sources.evidence.dates import Dates
from answerable.adapters.sources.evidence.encoding import Encoding
from answerable.adapters.sources.evidence.words import USUAL_POPULATION, USUAL_REPORTER, understood
from answerable.domain.model.complaint import complaint
from answerable.domain.model.evidence import EvidenceRow, Link
from answerable.domain.model.function import Function
from answerable.domain.personas.identity import evidence_id
from answerable.usecases.ports import EvidenceMap

LONGEST_VALUE = 2_000
"""Characters of one value; the nouns hold no more in a line of prose."""

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,79}")
_CLAIM = re.compile(r"c-[a-z2-7]{8}")
_BETWEEN = re.compile(r"[\s,;|]+")
_HINTS = {"function": "; add a column, or name it with --function"}


class RowBuilder:
    """Builds observations from the records of one file; ``name`` is the source of rows that name none."""

    def __init__(self, name: str, mapping: EvidenceMap, dates: Dates, encoding: Encoding) -> None:
        self._name = name[:LONGEST_VALUE]
        self._mapping = mapping
        self._dates = dates
        self._broken = None if encoding.is_checked else "\ufffd"
        self._codec = encoding.codec

    def build(self, record: Mapping[str, str]) -> EvidenceRow:
        """The observation that our columns' values tell, empty ones counting as absent; raises ValueError."""
        values = dict(self._mapping.constants) | {column: value for column, value in record.items() if value}
        for column, value in values.items():
            _check_text(column, value)
            if self._broken and self._broken in value:
                raise ValueError(f"{column} has a letter that cannot be read as {self._codec}")
        for column in REQUIRED:
            if column not in values:
                raise ValueError(f"{column} is missing{_HINTS.get(column, '')}")
        values = {column: understood(column, value, self._mapping.values) for column, value in values.items()}
        observed_on = self._dates.read(values["observed_on"])
        try:
            return self._row(values, observed_on)
        except ValidationError as error:
            raise ValueError(complaint(error)) from None

    def _row(self, values: Mapping[str, str], observed_on: date) -> EvidenceRow:
        function = Function(values["function"])
        told = {
            "observed_on": observed_on,
            "function": function,
            "text": values["text"],
            "source": values.get("source", self._name),
            "reporter": values.get("reporter", USUAL_REPORTER),
            "population": values.get("population", USUAL_POPULATION[function]),
            **{name: values.get(name) for name in ("account", "deal", "speaker", "persona")},
        }
        links = _links(values)
        parts = [str(value) for value in told.values()] + [f"{link.claim} {link.supports}" for link in links]
        return EvidenceRow.model_validate({"id": _id(values) or evidence_id(*parts), "links": links, **told})


def _id(values: Mapping[str, str]) -> str | None:
    given = values.get("id")
    if given is not None and not _ID.fullmatch(given):
        raise ValueError(f"id {given[:90]!r} may have at most 80 letters, digits and . _ : - only")
    return given


def _links(values: Mapping[str, str]) -> tuple[Link, ...]:
    names = dict.fromkeys(name for name in _BETWEEN.split(values.get("claims", "")) if name)
    for name in names:
        if not _CLAIM.fullmatch(name):
            raise ValueError(f"claims {name[:40]!r} is no claim id; a claim id is such as c-abcd2345")
    supports = values.get("supports", "yes") == "yes"
    return tuple(Link(claim=name, supports=supports) for name in names)


def _check_text(column: str, value: str) -> None:
    if len(value) > LONGEST_VALUE:
        raise ValueError(f"{column} has {len(value):,} characters; at most {LONGEST_VALUE:,} are kept, so shorten it")
    if "\0" in value:
        raise ValueError(f"{column} holds a NUL byte; remove it")
    if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
        raise ValueError(f"{column} holds half a letter (a lone surrogate); remove it")
