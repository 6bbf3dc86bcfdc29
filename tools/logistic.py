"""Logistic regression with a small ridge, for the few weights that are fitted on graded questions."""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Array = NDArray[np.float64]


def logistic(rows: Array, truth: Array, shares: Array | None = None) -> Array:
    """Weights (columns,) of P(truth is 1) by rows of signs; ``shares`` is how much each row counts (1 by default)."""
    counts = np.ones(len(rows)) if shares is None else shares

    def loss(weights: Array) -> tuple[float, Array]:
        scores = rows @ weights
        wrong = counts * (1.0 / (1.0 + np.exp(-scores)) - truth)
        total = float((counts * np.logaddexp(0.0, -(2.0 * truth - 1.0) * scores)).sum())
        return total + float(weights @ weights) / 2, rows.T @ wrong + weights

    return np.asarray(minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B").x)
