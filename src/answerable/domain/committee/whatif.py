"""How likely an objection is raised and left standing, as an offer exposes its stake more or less."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from answerable.domain.committee.draws import beta_draws
from answerable.domain.committee.intervals import LEVEL
from answerable.domain.committee.odds import raised_share
from answerable.domain.model.archetype import Objection

USUAL_EXPOSURE = 0.5
"""How far an offer of which nothing else is known exposes a stake (assumed)."""

_QUANTILES = (np.arange(256) + 0.5) / 256
_FAMILIAR = 1.0


@dataclass(frozen=True, slots=True)
class Standing:
    """P(raised and left standing) per deal: the mean over the prior and its 90% interval."""

    mean: float
    low: float
    high: float


def left_standing(objection: Objection, exposure: float, proofs: Collection[str] = ()) -> Standing:
    """The chance at an exposure of 0 to 1 with some kinds of proof at hand.

    The rate varies over its Beta prior, taken at 256 quantiles; settling counts by its prior means. Needs no random
    numbers, so that equal premises give equal chances.
    """
    raised = raised_share(beta_draws(objection.rate, _QUANTILES), exposure, _FAMILIAR)
    unsettled = 1.0 - objection.unaided.mean
    for settlement in objection.settled_by:
        if settlement.proof in proofs:
            unsettled *= 1.0 - settlement.settles.mean
    left = raised * unsettled
    low, high = np.quantile(left, [(1.0 - LEVEL) / 2.0, (1.0 + LEVEL) / 2.0])
    return Standing(float(left.mean()), float(low), float(high))
