from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.domain.twins.relation import VERDICTS, Relation

DIMENSIONS, FEATURES = 4, 2


def relation(seed: int = 0) -> Relation:
    drawn = np.random.default_rng(seed)

    def some(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return drawn.normal(size=shape).astype(np.float32)

    wide = VERDICTS * FEATURES
    return Relation(
        some(DIMENSIONS + 1, wide),
        some(DIMENSIONS + 1, wide),
        some(DIMENSIONS + 1, VERDICTS),
        some(DIMENSIONS + 1),
        some(DIMENSIONS + 1),
        by_form=1.0,
        sharpness=8.0,
    )


NEAR = np.eye(DIMENSIONS, dtype=np.float32)


def test_a_claim_near_the_question_raises_the_odds_that_it_is_answered() -> None:
    told = relation()
    assert told.margin(NEAR[0], NEAR[:2] @ NEAR[0]) > told.margin(NEAR[0], NEAR[1:3] @ NEAR[0])


def test_more_claims_never_lower_the_odds_that_one_answers() -> None:
    told = relation()
    assert told.margin(NEAR[0], NEAR[1:4] @ NEAR[0]) > told.margin(NEAR[0], NEAR[1:3] @ NEAR[0])


def test_the_form_of_a_question_counts_beside_its_meaning() -> None:
    told = replace(relation(), closed=np.zeros(DIMENSIONS + 1, dtype=np.float32))
    assert told.is_closed(NEAR[0], in_form=True)
    assert not told.is_closed(NEAR[0], in_form=False)


@given(st.integers(0, 1000))
def test_the_odds_of_a_verdict_sum_to_one_for_each_claim(seed: int) -> None:
    odds = relation(seed).odds(NEAR[0], NEAR[1:])
    assert odds.shape == (3, VERDICTS)
    assert odds.sum(axis=1) == pytest.approx(np.ones(3))
    assert (odds >= 0.0).all()


def test_packing_loses_nothing() -> None:
    told = relation()
    again = Relation.unpacked(told.packed(), DIMENSIONS)
    np.testing.assert_array_equal(again.packed(), told.packed())
    np.testing.assert_allclose(again.odds(NEAR[0], NEAR), told.odds(NEAR[0], NEAR))
    assert again.margin(NEAR[0], NEAR[0]) == pytest.approx(told.margin(NEAR[0], NEAR[0]))
