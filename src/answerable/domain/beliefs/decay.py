"""How evidence fades: by half for every half-life of its age, the half-life following the market's pace."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.persona import Pace

HALF_LIVES = {Pace.FAST: 180.0, Pace.MODERATE: 365.0, Pace.STABLE: 730.0}
"""Days after which an observation weighs half (assumed: half a year, a year, two years)."""

MID_MONTH = 15
"""The day of its month on which all of a cell's evidence is taken to have been observed."""

_EPOCH_MONTH = 1970 * 12
_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()


def ages(month: NDArray[np.int64], on: date) -> NDArray[np.int64]:
    """Days from the fifteenth of each month (year * 12 + month - 1) to the day ``on``, never negative.

    Cells hold months, not days; the middle of the month errs by half a month at most, and a month that has only
    begun is of age 0.
    """
    first = (month - _EPOCH_MONTH).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    age: NDArray[np.int64] = np.maximum(on.toordinal() - (first + _EPOCH_ORDINAL + MID_MONTH - 1), 0)
    return age


def remaining(age: NDArray[np.int64], half_life: NDArray[np.float64]) -> NDArray[np.float64]:
    """The share of an observation's weight that is left: ``2 ** (-age / half_life)``, both in days."""
    share: NDArray[np.float64] = np.exp2(-age / half_life)
    return share
