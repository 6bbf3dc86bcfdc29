from dataclasses import replace

import numpy as np
import pytest

from answerable.domain.committee.paths import LOST, NO_DECISION
from answerable.domain.committee.scene import scenario_of
from answerable.domain.model.power import Power
from answerable.domain.model.prior import Prior
from answerable.domain.model.stage import Order, Stage
from tests.fakes.committee import PRIOR, concern, scene, sitter, walked, won

CERTAIN = Prior(mean=1.0, strength=1.0, source="assumed")
NEVER = Prior(mean=0.0, strength=1.0, source="assumed")
HOPELESS = concern("hopeless", rate=CERTAIN, unaided=NEVER, settled_by=())


def test_a_proof_can_turn_a_stop_into_a_win_and_never_the_reverse() -> None:
    of = scene(*(sitter(power.value, power, concern()) for power in Power))
    before, after = won(walked(of)), won(walked(of, scenario_of(of).with_proof("pilot")))
    assert not (before & ~after).any()
    assert (after & ~before).any()


@pytest.mark.parametrize("power", [Power.DECIDER, Power.APPROVER, Power.GATEKEEPER])
def test_exposing_more_hurts(power: Power) -> None:
    shares = [
        won(walked(scene(sitter("one", power, concern()), sitter("d"), exposes={"capital": size}))).mean()
        for size in (0.1, 0.5, 1.0)
    ]
    assert shares[0] > shares[1] > shares[2]


def test_an_objection_is_raised_at_most_once_per_deal() -> None:
    events = walked(scene(sitter("cfo", Power.DECIDER, concern(), concern("too-late")))).events
    pairs = events.item * 10_000 + events.path
    assert len(np.unique(pairs)) == len(pairs)


def test_an_unexposed_stake_is_silent() -> None:
    of = scene(sitter("cfo", Power.DECIDER, concern(rate=CERTAIN)), exposes={"security": 1.0})
    assert len(walked(of).events.item) == 0


def test_a_certain_objection_at_full_exposure_is_always_raised() -> None:
    of = scene(sitter("cfo", Power.USER, HOPELESS), exposes={"capital": 1.0})
    assert len(walked(of).events.item) == 2_000


def test_a_person_on_two_seats_raises_once_from_the_stronger() -> None:
    seats = [sitter("money", Power.INFLUENCER, concern(), person="Ada"), sitter("it", Power.DECIDER, concern())]
    apart = scene(*seats)
    together = scene(seats[0], sitter("it", Power.DECIDER, concern(), person="Ada"))
    assert len(apart.items) == 2
    assert [item.sitter.role for item in together.items] == ["it"]


def test_only_powers_that_say_no_stop_a_deal_at_once() -> None:
    for power in Power:
        done = walked(scene(sitter("one", power, HOPELESS), exposes={"capital": 1.0}))
        stops = (done.stopper >= 0).any()
        assert stops == (power in {Power.DECIDER, Power.APPROVER, Power.GATEKEEPER})


def test_a_lost_champion_slows_the_deal() -> None:
    stages = (Stage.REQUIREMENTS, Stage.SELECTION, Stage.VALIDATION)
    calm = walked(scene(sitter("it", Power.CHAMPION), stages=stages))
    lost = walked(scene(sitter("it", Power.CHAMPION, HOPELESS), exposes={"capital": 1.0}, stages=stages))
    both = won(calm) & won(lost)
    assert lost.days[both].mean() > calm.days[both].mean()


def test_a_champion_nobody_met_does_not_carry() -> None:
    decider = sitter("cfo", Power.DECIDER, concern())
    carried = won(walked(scene(decider, sitter("it", Power.CHAMPION))))
    unmet = won(walked(scene(decider, sitter("it", Power.CHAMPION, met=False))))
    assert not (unmet & ~carried).any()
    assert carried.mean() > unmet.mean()


def test_a_lost_influencer_moves_the_decider() -> None:
    decider = sitter("cfo", Power.DECIDER, concern("late", stages={Stage.APPROVAL: 1.0}))
    calm = won(walked(scene(decider, sitter("lead", Power.INFLUENCER), exposes={"capital": 1.0})))
    early = concern("hopeless", rate=CERTAIN, unaided=NEVER, settled_by=(), stages={Stage.PROBLEM: 1.0})
    swayed = won(walked(scene(decider, sitter("lead", Power.INFLUENCER, early), exposes={"capital": 1.0})))
    assert calm.mean() > swayed.mean()


def test_resisting_users_weigh_more_on_a_renewal_than_on_a_first_order() -> None:
    late = concern("hopeless", rate=CERTAIN, unaided=NEVER, settled_by=(), stages={Stage.APPROVAL: 1.0})
    always = PRIOR.model_copy(update={"acts": {**PRIOR.acts, Power.USER: CERTAIN}})

    def drop(order: Order) -> float:
        shares = [
            won(walked(replace(scene(sitter("cfo"), user, order=order, stages=(Stage.APPROVAL,)), prior=always))).mean()
            for user in (sitter("desk", Power.USER), sitter("desk", Power.USER, late))
        ]
        return float(shares[0] - shares[1])

    assert drop(Order.RENEWAL) > drop(Order.FIRST) > 0.0


def test_a_renewal_is_easier_and_faster_than_a_first_order() -> None:
    first, renewal = (
        walked(scene(sitter("cfo", Power.DECIDER, concern()), order=order)) for order in (Order.FIRST, Order.RENEWAL)
    )
    assert won(renewal).mean() > won(first).mean()
    assert renewal.days[won(renewal)].mean() < first.days[won(first)].mean()


def test_an_amount_above_a_threshold_takes_longer_and_is_sometimes_refused() -> None:
    of = scene(sitter("cfo", Power.APPROVER, threshold=80_000.0), sitter("ceo"))
    above, below = walked(of), walked(of, scenario_of(of).with_amount(80_000.0))
    assert not (won(above) & ~won(below)).any()
    both = won(above) & won(below)
    assert (above.days[both] > below.days[both]).all()


def test_who_nobody_met_is_harder_to_answer() -> None:
    of = scene(sitter("cfo", Power.DECIDER, concern(), met=False))
    before, after = won(walked(of)), won(walked(of, scenario_of(of).with_met("cfo")))
    assert not (before & ~after).any()
    assert after.mean() > before.mean()


def test_every_path_ends_in_a_stage_of_the_deal_after_some_days() -> None:
    stages = (Stage.VALIDATION, Stage.APPROVAL)
    done = walked(scene(sitter("cfo", Power.DECIDER, concern()), stages=stages))
    assert set(done.stage[(done.ending == LOST) | (done.ending == NO_DECISION)]) <= {0, 1}
    assert (done.days > 0.0).all()
    assert done.arrived[0] == 2_000


def test_a_deal_already_approved_needs_no_decision() -> None:
    of = scene(sitter("cfo"), stages=(Stage.PROCUREMENT,))
    assert of.decision_stage is None
    assert won(walked(of)).mean() > 0.9
