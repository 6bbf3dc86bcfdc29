"""Dated states find their days and their order."""

from datetime import date
from itertools import pairwise, permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.domain.personas.history import MOST_PER_DAY, day_of, moments_of, ordered


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2022-09-30_04c7.md", date(2022, 9, 30)),
        ("page.2022-11-08.md", date(2022, 11, 8)),
        ("2022-13-40.md", None),
        ("12022-01-01.md", None),
        ("0001-01-01.md", None),
        ("page.md", None),
    ],
)
def test_the_day_stands_in_the_name(name: str, day: date | None) -> None:
    assert day_of(name) == day


def test_states_of_one_day_are_a_second_apart() -> None:
    days = [date(2022, 9, 30), date(2022, 9, 30), date(2022, 10, 1)]
    assert [moment.isoformat() for moment in moments_of(days)] == [
        "2022-09-30T00:00:00+00:00",
        "2022-09-30T00:00:01+00:00",
        "2022-10-01T00:00:00+00:00",
    ]


def test_days_go_before_likeness() -> None:
    far = np.array([[0.0, 9.0], [9.0, 0.0]])
    assert ordered([date(2022, 2, 1), date(2022, 1, 1)], far) == (1, 0)


@given(st.integers(1, 5), st.integers(0, 2), st.integers(0, 10**6))
def test_the_order_within_days_changes_the_least(first: int, second: int, seed: int) -> None:
    days = [date(2022, 1, 1)] * first + [date(2022, 1, 2)] * second
    words = np.random.default_rng(seed).integers(0, 9, (len(days), 3)).astype(float)
    far = np.abs(words[:, None] - words[None]).sum(axis=2)
    cost = {
        path: sum(far[a, b] for a, b in pairwise(path))
        for path in permutations(range(len(days)))
        if all(place < first for place in path[:first])
    }
    assert cost[ordered(days, far)] == min(cost.values())


def test_many_states_of_one_day_keep_their_order() -> None:
    days = [date(2022, 1, 1)] * (MOST_PER_DAY + 1)
    assert ordered(days, np.ones((len(days), len(days)))) == tuple(range(len(days)))
