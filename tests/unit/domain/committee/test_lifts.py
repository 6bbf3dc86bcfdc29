from dataclasses import replace

from answerable.adapters.engines.randomness import KeyedRandomness
from answerable.domain.committee.lifts import Action, candidate_actions, give_proof
from answerable.domain.committee.scene import Scene, scenario_of
from answerable.domain.committee.simulation import gain_of
from answerable.domain.model.power import Power
from tests.fakes.committee import concern, scene, simulated, sitter


def _gain(of: Scene, action: Action) -> tuple[float, float, float]:
    found = gain_of(of, KeyedRandomness().keyed(1), action, per_draw=4)
    return found.mean, found.low, found.high


def test_a_proof_that_settles_nothing_here_gains_exactly_nothing() -> None:
    of = scene(sitter("cfo", Power.DECIDER, concern()))
    assert _gain(of, give_proof(scenario_of(of), "choir")) == (0.0, 0.0, 0.0)


def test_a_proof_that_is_at_hand_already_gains_exactly_nothing() -> None:
    of = scene(sitter("cfo", Power.DECIDER, concern()), proofs=("pilot",))
    assert _gain(of, give_proof(scenario_of(of), "pilot")) == (0.0, 0.0, 0.0)


def test_a_proof_that_settles_an_objection_gains() -> None:
    of = scene(sitter("cfo", Power.DECIDER, concern()))
    mean, low, high = _gain(of, give_proof(scenario_of(of), "pilot"))
    assert 0.0 < low <= mean <= high


def test_candidates_are_what_could_matter() -> None:
    of = scene(
        sitter("cfo", Power.APPROVER, concern(), threshold=80_000.0),
        sitter("it", Power.GATEKEEPER, concern("leaks", "security"), met=False),
        sitter("lead", Power.CHAMPION, met=False),
        exposes={"capital": 0.8, "brand": 0.5},
    )
    kinds = {(action.kind, action.target) for action in candidate_actions(of, scenario_of(of))}
    assert kinds == {("proof", "pilot"), ("amount", "80000"), ("seat", "lead"), ("scope", "capital")}


def test_a_threshold_far_below_the_amount_is_no_candidate() -> None:
    of = scene(sitter("cfo", Power.APPROVER, threshold=10_000.0))
    assert candidate_actions(of, scenario_of(of)) == ()


def test_lifts_are_ranked_and_none_hurts() -> None:
    of = scene(sitter("cfo", Power.APPROVER, concern(), threshold=80_000.0, met=False), sitter("ceo"))
    gains = [lift.gain.mean for lift in simulated(of).lifts]
    assert gains == sorted(gains, reverse=True)
    assert len(gains) == 4
    assert min(gains) >= 0.0


def test_a_lift_is_the_difference_that_a_second_simulation_finds() -> None:
    of = scene(sitter("cfo", Power.DECIDER, concern()))
    with_pilot = replace(of, deal=scene(proofs=("pilot",)).deal)
    (lift,) = [each for each in simulated(of).lifts if each.kind == "proof"]
    difference = simulated(with_pilot).won.mean - simulated(of).won.mean
    assert abs(lift.gain.mean - difference) < 1e-12
