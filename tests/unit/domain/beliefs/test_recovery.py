"""Beliefs recover the truth of worlds that were made from a known one."""

import numpy as np
import pytest

from answerable.domain.beliefs.posterior import beliefs
from answerable.domain.beliefs.units import ACCOUNT_CAP
from tests.unit.domain.beliefs.worlds import ON, World, world


def coverage(made: World, cap: float) -> tuple[float, float]:
    """The share of truths inside their intervals, and the mean width of the intervals."""
    held = beliefs(made.tally, made.subjects, ON, cap=cap)
    inside = [belief.low <= truth <= belief.high for belief, truth in zip(held, made.truth, strict=True)]
    return float(np.mean(inside)), float(np.mean([belief.high - belief.low for belief in held]))


@pytest.mark.parametrize("accounts", [2, 8, 30, 100])
def test_nine_intervals_in_ten_cover_the_truth_when_each_account_speaks_once(accounts: int) -> None:
    covered, _ = coverage(world(np.random.default_rng(7), 2_000, accounts, months=1), ACCOUNT_CAP)
    assert covered == pytest.approx(0.9, abs=0.025)


def test_fewer_accounts_leave_wider_intervals() -> None:
    widths = [coverage(world(np.random.default_rng(7), 200, accounts, 1), ACCOUNT_CAP)[1] for accounts in (2, 8, 30)]
    assert widths == sorted(widths, reverse=True)


def test_a_cap_of_one_unit_keeps_the_coverage_when_accounts_of_one_mind_repeat_themselves() -> None:
    assert coverage(world(np.random.default_rng(7), 2_000, 30, months=6), 1.0)[0] == pytest.approx(0.9, abs=0.025)


def test_the_default_cap_trusts_accounts_of_one_mind_too_much_and_by_how_much_is_known() -> None:
    """Three units for what one account decides make intervals too narrow by the square root of three: two in three
    cover the truth, however many months they speak (decision 0004)."""
    for months in (3, 6):
        covered, _ = coverage(world(np.random.default_rng(7), 2_000, 30, months), ACCOUNT_CAP)
        assert covered == pytest.approx(0.68, abs=0.05)
