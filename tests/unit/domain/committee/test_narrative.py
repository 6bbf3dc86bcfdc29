from answerable.domain.model.power import Power
from tests.fakes.committee import concern, scene, simulated, sitter


def test_the_lead_is_the_stake_on_which_the_group_gains_most() -> None:
    told = simulated(scene(sitter("cmo", Power.CHAMPION), sitter("cfo"))).narrative
    assert told.lead.startswith("Lead with growth, for which cfo and cmo answer")


def test_each_exposed_seat_gets_the_proof_that_settles_its_worry_best() -> None:
    (need,) = simulated(scene(sitter("cfo", Power.DECIDER, concern()), sitter("it", Power.USER))).narrative.needs
    assert (need.seat, need.stake, need.proof, need.at_hand) == ("cfo", "capital", "pilot", False)
    (need,) = simulated(scene(sitter("cfo", Power.DECIDER, concern()), proofs=("pilot",))).narrative.needs
    assert need.at_hand


def test_a_framing_that_exposes_another_seat_is_warned_of() -> None:
    seats = (sitter("cfo", weights={"capital": 1.0}), sitter("cmo", Power.CHAMPION, weights={"growth": 1.0}))
    (warning,) = simulated(scene(*seats)).narrative.warnings
    assert warning == "Growth, said to cmo, is heard by cfo as a risk to capital; say both in one breath."


def test_a_table_without_champion_or_decider_is_warned_of() -> None:
    warnings = " ".join(simulated(scene(sitter("it", Power.USER))).narrative.warnings)
    assert "known to decide" in warnings
    assert "champion" in warnings


def test_an_offer_that_helps_nobody_has_no_lead() -> None:
    told = simulated(scene(sitter("cfo", weights={"capital": 1.0}))).narrative
    assert "advances nothing" in told.lead
