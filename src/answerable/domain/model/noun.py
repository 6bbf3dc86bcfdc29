"""What all nouns share: frozen values, no unknown fields, and a few checked kinds of text and number."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

EARLIEST = date(1970, 1, 1)
LATEST = date(2200, 1, 1)


class Noun(BaseModel):
    """A frozen, validated value; equal when its fields are equal."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


def _in_living_memory(day: date) -> date:
    if not EARLIEST <= day <= LATEST:
        raise ValueError(f"must lie between {EARLIEST} and {LATEST}")
    return day


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""A short name for addresses and commands: lower-case letters and digits, joined by single hyphens."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
"""A non-empty piece of prose of at most 2,000 characters."""

Prose = Annotated[str, StringConstraints(max_length=200_000)]
"""Free text, possibly empty, of at most 200,000 characters."""

Share = Annotated[float, Field(ge=0.0, le=1.0)]
"""A share or probability, from 0 to 1."""

Amount = Annotated[float, Field(ge=0.0, le=1e15)]
"""An amount of money, not negative, in the currency named beside it."""

Day = Annotated[date, AfterValidator(_in_living_memory)]
"""A calendar day between 1970 and 2200."""
