"""How seats are resolved: from a persona, an archetype or a title, and on whose word."""

from pathlib import Path
from typing import Any

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.domain.committee import assumptions
from answerable.domain.committee.seating import Sitter
from answerable.domain.model.claim import Claim
from answerable.domain.model.deal import Seat
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona, PersonaStatus
from answerable.domain.model.power import Power
from answerable.domain.model.stage import Order
from answerable.errors import InvalidInput
from answerable.usecases.seats import resolve_seats
from tests.fakes.committee import deal
from tests.workspaces import persona_from, workspace

LIBRARY = BuiltInLibrary()
FINANCE = LIBRARY.archetype("finance")


@pytest.fixture
def resolve(tmp_path: Path, empty_database: Path) -> Any:
    """Resolves one seat in a workspace of these personas."""

    def resolved(seat: Seat, *personas: Persona, order: Order = Order.FIRST) -> Sitter:
        store = workspace(tmp_path, personas, empty_database)
        with store.read() as reader:
            (sitter,) = resolve_seats(reader, LIBRARY, deal(seats=(seat,), order=order))
        store.close()
        return sitter

    return resolved


def _claim(number: int, facet: Facet, text: str, **fields: Any) -> Claim:
    return Claim(id=f"c-aaaaaaa{'abcdefgh'[number]}", facet=facet, text=text, order=number + 1, **fields)


def _persona(*claims: Claim, **fields: Any) -> Persona:
    return Persona(slug="ada", name="Ada", claims=claims, **fields)


def test_an_archetype_gives_its_objections_stakes_and_power(resolve: Any) -> None:
    sitter = resolve(Seat(role="cfo", archetype="finance"))
    assert {concern.slug for concern in sitter.concerns} == {objection.slug for objection in FINANCE.objections}
    assert (sitter.power, sitter.weights["capital"]) == (Power.APPROVER, 0.95)
    assert "assumed" in sitter.because


def test_a_title_speaks_for_its_archetype_and_that_is_said(resolve: Any) -> None:
    sitter = resolve(Seat(role="cfo", title="Chief Financial Officer"))
    assert (sitter.archetype, sitter.name) == ("finance", "Chief Financial Officer")
    assert any("inferred from the title" in remark for remark in sitter.remarks)


def test_a_title_that_speaks_for_nobody_is_refused_with_what_to_add(resolve: Any) -> None:
    with pytest.raises(InvalidInput, match=r"seat odd: the title 'Head of Biscuits' .* add 'archetype:'"):
        resolve(Seat(role="odd", title="Head of Biscuits"))


def test_an_objection_that_the_persona_retired_is_not_raised(resolve: Any) -> None:
    whole = persona_from(FINANCE)
    gone = FINANCE.objections[0].slug
    kept = tuple(claim for claim in whole.claims if claim.origin != f"archetype/finance/{gone}")
    sitter = resolve(Seat(role="cfo", persona="finance"), whole.model_copy(update={"claims": kept}))
    assert {c.slug for c in sitter.concerns} == {o.slug for o in FINANCE.objections} - {gone}
    assert (sitter.persona, sitter.version) == ("finance", 1)


def test_a_page_persona_with_an_archetype_holds_all_of_its_objections(resolve: Any) -> None:
    page = _persona(_claim(0, Facet.GOAL, "Order"), archetype="finance")
    sitter = resolve(Seat(role="cfo", persona="ada"), page)
    assert len(sitter.concerns) == len(FINANCE.objections)


def test_what_somebody_wrote_has_the_assumed_rate_and_the_proofs_usual_for_its_stake(resolve: Any) -> None:
    page = _persona(_claim(0, Facet.OBJECTION, "Too dear for us", stakes=("capital",)))
    (concern,) = resolve(Seat(role="cfo", persona="ada"), page).concerns
    assert (concern.rate, concern.slug) == (assumptions.CLAIM_RATE, "c-aaaaaaaa")
    assert "roi-model" in {settlement.proof for settlement in concern.settled_by}


def test_the_own_archetype_says_what_settles_a_written_objection_and_no_other_role_weakens_it(resolve: Any) -> None:
    page = _persona(_claim(0, Facet.OBJECTION, "Too dear for us", stakes=("capital",)), archetype="finance")
    concern = resolve(Seat(role="cfo", persona="ada"), page).concerns[-1]
    own = [each for objection in FINANCE.objections if objection.stake == "capital" for each in objection.settled_by]
    lowest = {proof: min(each.settles.mean for each in own if each.proof == proof) for proof in {o.proof for o in own}}
    assert concern.slug == "c-aaaaaaaa"
    assert {each.proof: each.settles.mean for each in concern.settled_by} == lowest


def test_written_objections_without_stakes_are_said_to_be_out_of_reach(resolve: Any) -> None:
    page = _persona(
        _claim(0, Facet.OBJECTION, "Too dear for us", stakes=("capital",)), _claim(1, Facet.RISK, "Something breaks")
    )
    sitter = resolve(Seat(role="cfo", persona="ada"), page)
    assert len(sitter.concerns) == 1
    assert any(remark.startswith("1 written") for remark in sitter.remarks)


def test_weights_without_an_archetype_follow_what_decision_claims_name(resolve: Any) -> None:
    page = _persona(
        _claim(0, Facet.OBJECTION, "Too dear", stakes=("capital",)),
        _claim(1, Facet.RISK, "Dearer later", stakes=("capital", "forecast")),
        _claim(2, Facet.GOAL, "Fame", stakes=("brand",)),
    )
    assert resolve(Seat(role="cfo", persona="ada"), page).weights == {"capital": 1.0, "forecast": 0.5}


def test_a_persona_of_which_nothing_decides_is_refused_with_what_to_add(resolve: Any) -> None:
    with pytest.raises(InvalidInput, match=r"the persona ada has no archetype and no objections .* add 'archetype:'"):
        resolve(Seat(role="cfo", persona="ada"), _persona(_claim(0, Facet.GOAL, "Order")))


def test_titles_of_a_persona_speak_for_an_archetype_too(resolve: Any) -> None:
    page = _persona(_claim(0, Facet.TITLE, "Chief Financial Officer"))
    sitter = resolve(Seat(role="cfo", persona="ada"), page)
    assert sitter.archetype == "finance"
    assert any("inferred" in remark for remark in sitter.remarks)


def test_an_unknown_persona_is_refused_with_the_nearest_one(resolve: Any) -> None:
    with pytest.raises(InvalidInput, match="'finanse' is no known persona of this workspace; did you mean 'finance'"):
        resolve(Seat(role="cfo", persona="finanse"), persona_from(FINANCE))


def test_an_unknown_archetype_is_refused_with_the_nearest_one(resolve: Any) -> None:
    with pytest.raises(InvalidInput, match="did you mean 'technology'"):
        resolve(Seat(role="cio", archetype="technologie"))


@pytest.mark.parametrize(("order", "power"), [(Order.FIRST, Power.INFLUENCER), (Order.RENEWAL, Power.DECIDER)])
def test_purchasing_roles_give_the_power_by_the_kind_of_order(resolve: Any, order: Order, power: Power) -> None:
    role = _claim(0, Facet.PURCHASING_ROLE, "Decision-Maker for renewals (but not likely for first order)")
    sitter = resolve(Seat(role="cfo", persona="ada"), _persona(role, archetype="finance"), order=order)
    assert sitter.power is power


def test_a_power_given_in_the_deal_wins(resolve: Any) -> None:
    role = _claim(0, Facet.PURCHASING_ROLE, "Decision-Maker")
    seat = Seat(role="cfo", persona="ada", power=Power.USER)
    assert resolve(seat, _persona(role, archetype="finance")).power is Power.USER


def test_an_approver_without_a_threshold_has_the_lowest_of_its_archetype(resolve: Any) -> None:
    lowest = min(threshold.amount for threshold in FINANCE.thresholds)
    assert resolve(Seat(role="cfo", archetype="finance")).threshold == lowest
    assert resolve(Seat(role="cfo", archetype="finance", threshold=5.0)).threshold == 5.0
    assert resolve(Seat(role="cfo", archetype="finance", power=Power.USER)).threshold is None


def test_a_deprecated_persona_sits_with_a_remark(resolve: Any) -> None:
    old = persona_from(FINANCE).model_copy(update={"status": PersonaStatus.DEPRECATED, "successor": "fin"})
    remarks = resolve(Seat(role="cfo", persona="finance"), old).remarks
    assert "the persona finance is deprecated; its successor is fin" in remarks
