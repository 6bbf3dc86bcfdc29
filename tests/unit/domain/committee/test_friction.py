from answerable.domain.committee.friction import collisions, friction_map
from answerable.domain.model.power import Power
from tests.fakes.committee import scene, sitter

MONEY = {"capital": 1.0, "growth": 0.2}
SALES = {"growth": 1.0}


def test_an_effect_is_weighed_by_what_the_seat_answers_for() -> None:
    of = scene(sitter("cfo", Power.APPROVER, weights=MONEY), exposes={"capital": 0.8})
    assert {(t.stake, round(t.effect, 6)) for t in friction_map(of)} == {("capital", -0.8), ("growth", 0.12)}


def test_a_seat_that_answers_for_nothing_touched_has_no_cell() -> None:
    assert friction_map(scene(sitter("it", Power.USER, weights={"security": 1.0}))) == ()


def test_seats_that_the_offer_drives_apart_collide() -> None:
    of = scene(sitter("cfo", Power.APPROVER, weights=MONEY), sitter("cmo", Power.CHAMPION, weights=SALES))
    (found,) = collisions(of.sitters, friction_map(of))
    assert (found.gains, found.gained, found.exposed, found.at_stake) == ("cmo", "growth", "cfo", "capital")
    assert abs(found.strength - 0.48) < 1e-9


def test_seats_that_gain_and_lose_alike_do_not_collide() -> None:
    of = scene(sitter("one", weights=MONEY), sitter("two", weights=MONEY))
    assert collisions(of.sitters, friction_map(of)) == ()


def test_one_person_does_not_collide_with_themselves() -> None:
    seats = (sitter("cfo", weights=MONEY, person="Ada"), sitter("cmo", weights=SALES, person="Ada"))
    of = scene(*seats)
    assert collisions(of.sitters, friction_map(of)) == ()
