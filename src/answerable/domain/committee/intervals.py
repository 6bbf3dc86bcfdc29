"""Intervals of probabilities that were estimated by simulation."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LEVEL = 0.90
"""The share of the posterior between low and high."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over K draws, its posterior interval without simulation noise, and the noise of the mean itself."""

    mean: float
    low: float
    high: float
    monte_carlo_error: float


def estimate(values: NDArray[np.float64]) -> Estimate:
    """The estimate from values of shape (K, M): K parameter draws, M paths under each.

    The variance of the K row means is that of the posterior plus that of M paths (law of total variance); the second
    part, estimated within the rows, is taken off by shrinking the row means towards their mean, and the 5% and 95%
    quantiles of the shrunken means are the interval. ``monte_carlo_error`` is the standard error of the mean over
    draws and paths. Equal values give an interval of no width. Needs K and M of at least 2.
    """
    rows = values.mean(axis=1)
    mean, spread = float(rows.mean()), float(rows.var(ddof=1))
    noise = float(values.var(axis=1, ddof=1).mean()) / values.shape[1]
    left = np.sqrt(max(0.0, spread - noise) / spread) if spread > 0.0 else 0.0
    shrunken = mean + left * (rows - mean)
    low, high = np.quantile(shrunken, [(1.0 - LEVEL) / 2.0, (1.0 + LEVEL) / 2.0])
    return Estimate(mean, min(float(low), mean), max(float(high), mean), float(np.sqrt(spread / len(rows))))
