"""The prior predictive is sane, and what must not matter does not."""

import pytest

from answerable.domain.committee.scene import Scene
from answerable.domain.committee.seating import Sitter
from answerable.domain.model.power import Power
from answerable.domain.model.stage import Order
from tests.fakes.committee import concern, scene, simulated, sitter


def _typical(**fields: object) -> Scene:
    seats = [
        sitter("cfo", Power.APPROVER, concern("too-dear"), concern("no-return")),
        sitter("coo", Power.DECIDER, concern("stops-work", "continuity"), concern("no-hands", "capacity")),
        sitter("cio", Power.GATEKEEPER, concern("fragile", "integration")),
        sitter("cmo", Power.CHAMPION, concern("too-slow", "growth")),
    ]
    exposes = {"capital": 0.5, "continuity": 0.6, "capacity": 0.5, "integration": 0.4}
    return scene(*seats, **{"exposes": exposes, "proofs": ("pilot",), **fields})


def test_a_typical_first_order_is_won_as_often_as_published_figures_say() -> None:
    result = simulated(_typical(), paths=10_000)
    assert 0.10 < result.won.mean < 0.50  # Ebsta and Pavilion: 19% to 29%
    assert 0.30 < result.no_decision.mean < 0.65  # HBR excerpt: 40% to 60%
    assert result.days.won is not None
    assert 100 < result.days.won.mean < 365  # Ebsta and Pavilion: 4.9 to 6.5 months


def test_a_larger_committee_with_more_to_lose_wins_less() -> None:
    wins = []
    for size in (1, 3, 6):
        seats = [sitter(f"seat-{n}", Power.DECIDER, concern(f"fear-{n}")) for n in range(size)]
        wins.append(simulated(scene(*seats)).won.mean)
    assert wins[0] > wins[1] > wins[2]


def test_a_first_order_is_harder_than_an_expansion_and_that_harder_than_a_renewal() -> None:
    wins = [simulated(_typical(order=order)).won.mean for order in (Order.FIRST, Order.EXPANSION, Order.RENEWAL)]
    assert wins == sorted(wins)


def test_the_endings_sum_to_one_and_lie_in_their_intervals() -> None:
    result = simulated(_typical())
    endings = (result.won, result.lost, result.no_decision)
    assert sum(each.mean for each in endings) == pytest.approx(1.0)
    assert all(0.0 <= each.low <= each.mean <= each.high <= 1.0 for each in endings)
    ended = sum(stage.lost + stage.no_decision for stage in result.stages)
    assert ended == pytest.approx(result.lost.mean + result.no_decision.mean)


def test_the_same_seed_gives_the_same_result_and_another_seed_another() -> None:
    assert simulated(_typical()) == simulated(_typical())
    assert simulated(_typical(), seed=2).won != simulated(_typical()).won


def test_the_order_of_seats_does_not_matter() -> None:
    seats = [sitter("cfo", Power.DECIDER, concern(), concern("slow")), sitter("it", Power.GATEKEEPER, concern())]
    swapped = [seats[1], sitter("cfo", Power.DECIDER, concern("slow"), concern())]
    assert simulated(scene(*seats)) == simulated(scene(*swapped))


@pytest.mark.parametrize("power", [Power.INFLUENCER, Power.USER, Power.GATEKEEPER, Power.APPROVER])
def test_a_seat_with_nothing_at_stake_changes_nothing(power: Power) -> None:
    seat = sitter("cfo", Power.DECIDER, concern())
    extra: Sitter = sitter("extra", power, concern("leaks", "security"), weights={"security": 1.0})
    alone, beside = simulated(scene(seat)), simulated(scene(seat, extra))
    assert (alone.won, alone.lost, alone.days, alone.lifts) == (beside.won, beside.lost, beside.days, beside.lifts)


def test_paths_are_rounded_up_to_whole_draws_and_more_paths_mean_less_noise() -> None:
    few, many = simulated(_typical(), paths=1_001), simulated(_typical(), paths=12_000)
    assert (few.paths, many.paths) == (1_500, 12_000)
    assert many.monte_carlo_error.won < few.monte_carlo_error.won


def test_every_number_is_named_with_its_source_and_said_to_be_prior_only() -> None:
    result = simulated(_typical())
    assert all(source.prior_only and source.source for source in result.sources)
    assert "prior only" in result.assumptions[0]
    assert any("not measured effects" in each for each in result.assumptions)


def test_a_committee_without_any_objection_is_simulated_too() -> None:
    result = simulated(scene(sitter("cfo")))
    assert result.won.mean > 0.4
    assert result.seats[0].raised == 0.0
