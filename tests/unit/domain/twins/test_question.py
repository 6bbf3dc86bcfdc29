import numpy as np
import pytest

from answerable.domain.twins.manner import Manner
from answerable.domain.twins.question import Question


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("What if the price doubles?", Manner.CONDITIONAL),
        ("suppose we are late", Manner.CONDITIONAL),
        ("Do you decide?", Manner.CLOSED),
        ("What do you decide?", Manner.OPEN),
    ],
)
def test_the_manner_is_told_by_how_a_question_is_built(text: str, manner: Manner) -> None:
    assert Question(text, np.zeros(3, dtype=np.float32), (), np.zeros(0)).manner is manner
