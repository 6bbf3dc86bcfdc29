"""A prediction locked before the fact, what happened, and the score of the one against the other."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from answerable.domain.model.noun import Day, Line, Noun, Share, Slug


class Ending(StrEnum):
    """How a deal ended."""

    WON = "won"
    LOST = "lost to another"
    NO_DECISION = "no decision"


class Forecast(Noun):
    """The probabilities of the three endings of a deal by a day, locked at a time; they sum to 1."""

    deal: Slug
    locked_at: datetime
    horizon: Day
    won: Share
    lost: Share
    no_decision: Share
    model: Line

    @model_validator(mode="after")
    def _sums_to_one(self) -> Self:
        if abs(self.won + self.lost + self.no_decision - 1.0) > 1e-6:
            raise ValueError("won, lost and no decision must sum to 1")
        if self.horizon <= self.locked_at.date():
            raise ValueError("a forecast is locked before its horizon")
        return self


class Outcome(Noun):
    """What happened to a deal, and when."""

    deal: Slug
    ending: Ending
    on: Day


class Baseline(Noun):
    """The naive forecast that has to be beaten, by name, with its score."""

    name: Line
    log_loss: Annotated[float, Field(ge=0.0)]


class Scorecard(Noun):
    """Forecasts scored against outcomes, always beside their baselines."""

    deals: Annotated[int, Field(ge=1)]
    log_loss: Annotated[float, Field(ge=0.0)]
    brier: Share
    baselines: Annotated[tuple[Baseline, ...], Field(min_length=1)]
