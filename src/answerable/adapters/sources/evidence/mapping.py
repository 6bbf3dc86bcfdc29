"""The file that says how another file's columns become ours."""

from collections.abc import Mapping
from pathlib import Path
from typing import Self

from pydantic import Field, ValidationError, field_validator, model_validator

from answerable.adapters.sources.evidence.columns import COLUMNS
from answerable.adapters.sources.evidence.dates import Order
from answerable.adapters.sources.files import read_text
from answerable.adapters.sources.yaml_file import load_yaml
from answerable.domain.model.complaint import complaint
from answerable.domain.model.noun import Line, Noun
from answerable.errors import InvalidInput
from answerable.usecases.ports import EvidenceMap

LIMIT = 100_000
"""Bytes of a mapping file (assumed ample)."""


class _MapFile(Noun):
    columns: dict[str, Line] = Field(default_factory=dict)
    constants: dict[str, Line] = Field(default_factory=dict)
    values: dict[str, dict[Line, Line]] = Field(default_factory=dict)
    dates: Line | None = None

    @field_validator("dates")
    @classmethod
    def _is_an_order_or_a_pattern(cls, wish: str | None) -> str | None:
        if wish is not None and wish not in tuple(Order) and "%" not in wish:
            raise ValueError(f"must be day-first, month-first or a pattern such as %d.%m.%y; it is {wish!r}")
        return wish

    @model_validator(mode="after")
    def _names_our_columns(self) -> Self:
        for part in (self.columns, self.constants, self.values):
            for column in part:
                if column not in COLUMNS:
                    raise ValueError(f"{column[:40]!r} is none of our columns; they are {', '.join(COLUMNS)}")
        return self


def read_mapping(path: Path) -> EvidenceMap:
    """The mapping in a YAML file; raises InvalidInput, TooLarge or NotFound."""
    value = load_yaml(read_text(path, LIMIT)[0], str(path))
    if not isinstance(value, Mapping):
        raise InvalidInput(f"{path} holds no mapping; it must name columns, such as 'columns: {{text: Verbatim}}'.")
    try:
        told = _MapFile.model_validate(value)
    except ValidationError as error:
        raise InvalidInput(f"{path}: {complaint(error)}.") from None
    return EvidenceMap(columns=told.columns, constants=told.constants, values=told.values, dates=told.dates)
