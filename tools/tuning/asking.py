"""Learns whether a question asks for yes or no, by the tuned encoder's vector and by grammatical form."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from answerable.domain.twins.plain import plainly
from answerable.domain.twins.relation import SPREAD
from answerable.domain.twins.wording import is_closed
from answerable.usecases.ports import Meaning
from tools.tuning.pairs import KEPT_BACK, Taught


def asking(meaning: Meaning, personas: Sequence[Taught]) -> tuple[NDArray[np.float32], float]:
    """Weights of a vector (dimensions + 1,), the intercept last, and the weight of the form: a logistic regression."""
    asked = [one for persona in personas if persona.slug not in KEPT_BACK for one in persona.asked if one.answers]
    vectors = meaning.embed([plainly(one.text) for one in asked])
    form = np.array([[float(is_closed(one.text)), 1.0] for one in asked])
    rows = np.hstack([SPREAD * vectors, form])
    sign = np.array([1.0 if one.verdict else -1.0 for one in asked])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = sign * (rows @ weights)
        slope = -rows.T @ (sign / (1.0 + np.exp(scores)))
        return float(np.logaddexp(0.0, -scores).sum() + weights @ weights / 2), slope + weights

    found = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B").x
    return np.delete(found, -2).astype(np.float32), float(found[-2])
