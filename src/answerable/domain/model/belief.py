"""Three quantities that are never mixed: a belief, a rate, a duration."""

from datetime import date
from typing import Annotated

from pydantic import Field

from answerable.domain.model.claim import ClaimId
from answerable.domain.model.function import Function
from answerable.domain.model.noun import Line, Noun, Share
from answerable.domain.model.prior import Prior

Positive = Annotated[float, Field(gt=0.0)]
Count = Annotated[float, Field(ge=0.0)]


class Belief(Noun):
    """Credence that a claim holds, on a date: posterior mean, 90% interval and what carries it.

    ``size`` is the effective sample size (the sum of decayed units), ``freshness`` the share of the undecayed
    units that is left (0 without evidence), ``observed`` whether any evidence bears on the claim at all, and
    ``about_users`` the share of ``size`` that comes from customers although the persona is a target buyer.
    """

    claim: ClaimId
    mean: Share
    low: Share
    high: Share
    size: Count
    freshness: Share
    observed: bool
    last_observed: date | None = None
    about_users: Share = 0.0
    function: Function | None = None
    prior: Prior

    @property
    def standing(self) -> str:
        """How the claim stands: ``observed``, or ``asserted, unobserved``."""
        return "observed" if self.observed else "asserted, unobserved"


class Rate(Noun):
    """How often something happens per exposure, with its interval and the events that it rests on."""

    mean: Share
    low: Share
    high: Share
    events: Count = 0.0
    exposures: Count = 0.0
    source: Line

    @property
    def prior_only(self) -> bool:
        """Whether nothing was learned yet."""
        return self.exposures == 0.0


class Duration(Noun):
    """How long something takes: a Weibull with this shape and this median in days, and its source."""

    median_days: Positive
    shape: Positive = 1.3
    source: Line
