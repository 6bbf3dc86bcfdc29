"""What is held about every committee before a workspace has closed a deal."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from answerable.domain.model.belief import Duration
from answerable.domain.model.noun import Line, Noun
from answerable.domain.model.power import Power
from answerable.domain.model.prior import Prior
from answerable.domain.model.stage import Stage

Positive = Annotated[float, Field(gt=0.0)]


class Factor(Noun):
    """A multiplier by its median and 90% interval (log-normal between them), with the source of all three."""

    median: Positive
    low: Positive
    high: Positive
    source: Line

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if not self.low <= self.median <= self.high:
            raise ValueError("a factor's low, median and high must rise in this order")
        return self


class CommitteePrior(Noun):
    """Rates and durations of committees that no archetype owns.

    ``cycle_days`` is the whole journey, ``stage_days`` the time in each stage without any objection, ``no_decision``
    the share of deals that end without one, ``champion_leaves`` P(the champion is lost during a deal),
    ``champion_slows`` how many times longer everything takes afterwards, ``acts`` P(a seat of this power acts
    against the deal while one of its objections stands unsettled), ``sways`` how many times the decider's odds of
    refusing grow with one unsettled influencer.
    """

    cycle_days: Duration
    stage_days: dict[Stage, Duration]
    no_decision: Prior
    champion_leaves: Prior
    champion_slows: Factor
    acts: dict[Power, Prior]
    sways: Factor

    @model_validator(mode="after")
    def _complete(self) -> Self:
        missing = [*(set(Stage) - set(self.stage_days)), *(set(Power) - set(self.acts))]
        if missing:
            raise ValueError(f"{sorted(missing)[0]} has no prior; every stage and every power needs one")
        return self
