"""A metric series of one function, and a shift that was found in it."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from answerable.domain.model.function import Function
from answerable.domain.model.noun import Day, Line, Noun, Share, Slug


class SignalKind(StrEnum):
    """What the points of a series are."""

    COUNTS = "counts out of exposures"
    VALUES = "values"
    MIX = "mix of categories"


class Point(Noun):
    """One day of a series: a value, or a count with its exposure, or the count of one category."""

    on: Day
    value: float
    exposure: Annotated[float, Field(gt=0.0)] | None = None
    category: Line | None = None


class Signal(Noun):
    """A series that a function keeps; every point fits the kind of the series."""

    slug: Slug
    name: Line
    function: Function
    kind: SignalKind
    points: tuple[Point, ...] = ()

    @model_validator(mode="after")
    def _points_fit(self) -> Self:
        for point in self.points:
            if self.kind is SignalKind.COUNTS and (point.exposure is None or not 0 <= point.value <= point.exposure):
                raise ValueError(f"the count of {point.on} must lie between 0 and its exposure")
            if self.kind is SignalKind.MIX and (point.category is None or point.value < 0):
                raise ValueError(f"the point of {point.on} needs a category and a count of at least 0")
        return self


class Shift(Noun):
    """A change that was found in a signal: when, from what to what, and how surely."""

    signal: Slug
    on: Day
    before: float
    after: float
    probability: Share
