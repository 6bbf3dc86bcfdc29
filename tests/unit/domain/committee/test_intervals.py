import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.special import betaincinv

from answerable.domain.committee.intervals import estimate

PATHS = 20


def _simulated(shares: NDArray[np.float64], seed: int = 1) -> NDArray[np.float64]:
    generator = np.random.default_rng(seed)
    return (generator.random((len(shares), PATHS)) < shares[:, None]).astype(np.float64)


def test_the_interval_is_the_posteriors_and_not_the_simulations() -> None:
    shares = np.random.default_rng(2).beta(4.0, 6.0, 2_000)
    found = estimate(_simulated(shares))
    true = betaincinv(4.0, 6.0, [0.05, 0.95])
    assert (found.low, found.high) == pytest.approx(true, abs=0.03)
    naive = np.quantile(_simulated(shares).mean(axis=1), [0.05, 0.95])
    assert found.high - found.low < 0.9 * (naive[1] - naive[0])


def test_a_known_probability_has_an_interval_near_nothing() -> None:
    found = estimate(_simulated(np.full(2_000, 0.3)))
    assert found.high - found.low < 0.1
    assert found.mean == pytest.approx(0.3, abs=4.0 * found.monte_carlo_error)


def test_the_monte_carlo_error_shrinks_with_more_draws() -> None:
    few = estimate(_simulated(np.full(100, 0.3))).monte_carlo_error
    many = estimate(_simulated(np.full(10_000, 0.3))).monte_carlo_error
    assert many == pytest.approx(few / 10.0, rel=0.3)


def test_equal_values_have_no_width() -> None:
    found = estimate(np.zeros((500, PATHS)))
    assert (found.mean, found.low, found.high, found.monte_carlo_error) == (0.0, 0.0, 0.0, 0.0)


def test_the_mean_lies_in_the_interval() -> None:
    values = np.zeros((500, PATHS))
    values[:3] = 1.0
    found = estimate(values)
    assert found.low <= found.mean <= found.high
