"""Whatever the committee and the offer, the simulation keeps its word."""

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.domain.committee.scene import scenario_of
from answerable.domain.committee.seating import Sitter
from answerable.domain.model.power import Power
from answerable.domain.model.prior import Prior
from answerable.domain.model.stage import Order, Stage
from tests.fakes.committee import concern, scene, simulated, sitter, walked, won

STAKES = ("capital", "continuity", "security")
SHARES = st.floats(0.0, 1.0)


@st.composite
def sitters(draw: st.DrawFn) -> list[Sitter]:
    """One to four seats with up to two concerns each."""
    made = []
    for number in range(draw(st.integers(1, 4))):
        concerns = [
            concern(
                f"fear-{index}",
                draw(st.sampled_from(STAKES)),
                rate=Prior(mean=draw(SHARES), strength=draw(st.floats(0.5, 50.0)), source="assumed"),
                stages=dict.fromkeys(draw(st.sets(st.sampled_from(Stage), min_size=1)), 1.0),
                origin=f"test-{number}",
            )
            for index in range(draw(st.integers(0, 2)))
        ]
        made.append(
            sitter(
                f"seat-{number}",
                draw(st.sampled_from(Power)),
                *concerns,
                met=draw(st.booleans()),
                threshold=draw(st.sampled_from([None, 50_000.0, 200_000.0])),
                person=draw(st.sampled_from([None, "Ada"])),
            )
        )
    return made


EXPOSES = st.dictionaries(st.sampled_from(STAKES), SHARES, min_size=1)
STAGES = st.sets(st.sampled_from(Stage), min_size=1).map(lambda some: tuple(s for s in Stage if s in some))


@settings(max_examples=25)
@given(sitters(), EXPOSES, STAGES, st.sampled_from(Order))
def test_endings_sum_to_one_inside_their_intervals(
    seats: list[Sitter], exposes: dict[str, float], stages: tuple[Stage, ...], order: Order
) -> None:
    result = simulated(scene(*seats, exposes=exposes, stages=stages, order=order), paths=1_000)
    endings = (result.won, result.lost, result.no_decision)
    assert abs(sum(each.mean for each in endings) - 1.0) < 1e-9
    assert all(0.0 <= each.low <= each.mean <= each.high <= 1.0 for each in endings)
    assert all(-1.0 <= lift.gain.low <= lift.gain.mean <= lift.gain.high <= 1.0 for lift in result.lifts)
    assert sum(blocker.share for blocker in result.blockers) <= 1.0 - result.won.mean + 1e-9
    assert all(-1.0 <= cell.effect <= 1.0 for cell in result.friction)


@settings(max_examples=25)
@given(sitters(), EXPOSES, st.randoms(use_true_random=False))
def test_the_order_of_seats_is_irrelevant(seats: list[Sitter], exposes: dict[str, float], random: object) -> None:
    shuffled = list(seats)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert simulated(scene(*seats, exposes=exposes), 1_000) == simulated(scene(*shuffled, exposes=exposes), 1_000)


@settings(max_examples=40)
@given(sitters(), EXPOSES)
def test_no_help_ever_costs_a_win(seats: list[Sitter], exposes: dict[str, float]) -> None:
    of = scene(*seats, exposes=exposes)
    today = scenario_of(of)
    before = won(walked(of, today))
    for better in (
        today.with_proof("pilot"),
        today.with_amount(10.0),
        *(today.with_met(seat.role) for seat in seats),
        *(today.with_cut(stake, 0.5) for stake in exposes),
    ):
        assert not (before & ~won(walked(of, better))).any()
