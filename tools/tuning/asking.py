"""Learns whether a question asks for yes or no, by the tuned encoder's vector and by grammatical form."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from answerable.domain.twins.plain import plainly
from answerable.domain.twins.relation import SPREAD
from answerable.domain.twins.wording import is_closed
from answerable.usecases.ports import Meaning
from tools.logistic import logistic
from tools.tuning.pairs import KEPT_BACK, Taught


def asking(meaning: Meaning, personas: Sequence[Taught]) -> tuple[NDArray[np.float32], float]:
    """Weights of a vector (dimensions + 1,), the intercept last, and the weight of the form: a logistic regression."""
    asked = [one for persona in personas if persona.slug not in KEPT_BACK for one in persona.asked if one.answers]
    vectors = meaning.embed([plainly(one.text) for one in asked])
    form = np.array([[float(is_closed(one.text)), 1.0] for one in asked])
    truth = np.array([float(one.verdict is not None) for one in asked])
    *meant, by_form, always = logistic(np.hstack([SPREAD * vectors, form]), truth)
    return np.array([*meant, always], dtype=np.float32), float(by_form)
