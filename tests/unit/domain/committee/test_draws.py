import numpy as np
import pytest

from answerable.adapters.engines.randomness import KeyedRandomness
from answerable.domain.committee.draws import beta_draws, draw_parameters, factor_draws, stage_weights
from answerable.domain.model.committee_prior import Factor
from answerable.domain.model.power import Power
from answerable.domain.model.prior import Prior
from answerable.domain.model.stage import Stage
from tests.fakes.committee import concern, scene, sitter

EVEN = (np.arange(4_000) + 0.5) / 4_000


def test_shares_have_the_mean_and_the_variance_of_their_beta() -> None:
    drawn = beta_draws(Prior(mean=0.3, strength=4.0, source="assumed"), EVEN)
    assert drawn.mean() == pytest.approx(0.3, abs=1e-3)
    assert drawn.var() == pytest.approx(0.3 * 0.7 / 5.0, abs=1e-3)


@pytest.mark.parametrize("mean", [0.0, 1.0])
def test_a_certain_prior_draws_certainty(mean: float) -> None:
    assert set(beta_draws(Prior(mean=mean, strength=4.0, source="assumed"), EVEN)) == {mean}


def test_factors_have_their_median_and_the_width_of_their_interval() -> None:
    drawn = factor_draws(Factor(median=2.0, low=1.0, high=4.0, source="assumed"), EVEN)
    np.testing.assert_allclose(np.quantile(drawn, [0.05, 0.5, 0.95]), [1.0, 2.0, 4.0], rtol=0.01)


def test_a_uniform_of_zero_draws_a_number() -> None:
    assert np.isfinite(factor_draws(Factor(median=2.0, low=1.0, high=4.0, source="assumed"), np.zeros(1))).all()


def test_a_skipped_stage_leaves_its_weight_to_the_next_and_a_past_one_is_past() -> None:
    weights = {Stage.PROBLEM: 1.0, Stage.REQUIREMENTS: 2.0, Stage.SELECTION: 3.0, Stage.PROCUREMENT: 4.0}
    assert stage_weights(weights, [Stage.EXPLORATION, Stage.SELECTION, Stage.APPROVAL]) == (1.0, [0.0, 5.0, 4.0])


def test_stage_shares_sum_to_one_and_a_parameter_does_not_depend_on_others() -> None:
    uniforms = KeyedRandomness().keyed(3)
    one = concern("one", "capital")
    alone = draw_parameters(scene(sitter("cfo", Power.DECIDER, one)), uniforms, 50)
    other = sitter("a-first", Power.USER, concern("another"))
    beside = draw_parameters(scene(other, sitter("cfo", Power.DECIDER, one)), uniforms, 50)
    np.testing.assert_allclose(alone.concerns[0].stages.sum(axis=0), 1.0)
    np.testing.assert_array_equal(alone.concerns[0].rate, beside.concerns[1].rate)
    np.testing.assert_array_equal(alone.pace, beside.pace)


def test_seats_of_one_archetype_share_its_unknown_rate() -> None:
    both = scene(sitter("a", Power.DECIDER, concern()), sitter("b", Power.USER, concern()))
    drawn = draw_parameters(both, KeyedRandomness().keyed(3), 50).concerns
    np.testing.assert_array_equal(drawn[0].rate, drawn[1].rate)
