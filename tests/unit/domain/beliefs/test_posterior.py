"""Beliefs follow from units: what one account says once, how it fades, and what each function sees alone."""

from datetime import date

import pytest
from scipy.special import betaincinv

from answerable.domain.beliefs.posterior import beliefs, beliefs_by_function
from answerable.domain.beliefs.subject import Subject, subjects_of
from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.evidence import Population, Reporter
from answerable.domain.model.facet import Facet
from answerable.domain.model.function import Function
from answerable.domain.model.persona import Pace, Persona, PersonaKind
from answerable.domain.model.prior import ASSERTION, Prior
from tests.unit.domain.beliefs.tallies import CLAIM, OTHER, Seen, tally_of

ON = date(2026, 1, 15)
TARGET = Subject(CLAIM, ASSERTION)
CURRENT = Subject(CLAIM, ASSERTION, PersonaKind.CURRENT)
USERS = (Population.CUSTOMER, Population.CHURNED)


def belief(*observations: Seen, subject: Subject = TARGET, on: date = ON) -> Belief:
    return beliefs(tally_of(observations), [subject], on)[0]


def test_a_claim_without_evidence_is_asserted_and_unobserved() -> None:
    held = belief()
    assert held.standing == "asserted, unobserved"
    assert held.mean == pytest.approx(ASSERTION.mean)
    assert (held.size, held.freshness, held.last_observed, held.about_users) == (0.0, 0.0, None, 0.0)


def test_one_observation_of_a_buyer_today_is_one_unit() -> None:
    held = belief(Seen())
    assert held.size == pytest.approx(1.0)
    assert held.mean == pytest.approx((1.2 + 1.0) / 3.0)
    assert held.low == pytest.approx(betaincinv(2.2, 0.8, 0.05))
    assert held.high == pytest.approx(betaincinv(2.2, 0.8, 0.95))
    assert (held.standing, held.freshness, held.last_observed) == ("observed", 1.0, ON)


def test_ten_quotes_of_one_account_in_one_month_count_as_one() -> None:
    assert belief(*[Seen()] * 10).size == pytest.approx(1.0)


def test_an_account_is_one_voice_over_functions_and_populations() -> None:
    said = [Seen(function=function) for function in Function] + [Seen(function=Function.PRODUCT)]
    assert belief(*said).size == pytest.approx(1.0)


def test_a_month_splits_into_support_and_contradiction_by_weight() -> None:
    held = belief(Seen(), Seen(supports=False, reporter=Reporter.INFERRED))
    assert held.size == pytest.approx(0.65)
    assert held.mean == pytest.approx((1.2 + 0.5) / 2.65)


def test_a_seller_weighs_less_than_a_buyer() -> None:
    assert belief(Seen(reporter=Reporter.SELLER)).size == pytest.approx(0.6)


def test_an_account_weighs_three_units_at_most_and_its_newest_months_count() -> None:
    old = [Seen(on=date(2025, month, 15), supports=False) for month in (1, 2, 3)]
    new = [Seen(on=date(2025, month, 15)) for month in (10, 11, 12)]
    assert belief(*old, *new) == belief(*new)
    assert belief(*new, Seen(account=2)).size > belief(*new).size


def test_a_partly_used_month_fills_the_cap() -> None:
    said = [Seen(on=date(2026, 1, day), reporter=Reporter.SELLER, account=1) for day in (1,)]
    said += [Seen(on=date(2025, month, 15), reporter=Reporter.SELLER) for month in range(1, 13)]
    tally = tally_of(said)
    fresh = beliefs(tally, [Subject(CLAIM, ASSERTION, pace=Pace.STABLE)], date(2026, 1, 15))[0]
    assert fresh.size / fresh.freshness == pytest.approx(3.0)


@pytest.mark.parametrize(("pace", "days"), [(Pace.FAST, 180), (Pace.MODERATE, 365), (Pace.STABLE, 730)])
def test_evidence_weighs_half_after_a_half_life(pace: Pace, days: int) -> None:
    then = date.fromordinal(ON.toordinal() + days)
    held = belief(Seen(), subject=Subject(CLAIM, ASSERTION, pace=pace), on=then)
    assert held.size == pytest.approx(0.5)
    assert held.freshness == pytest.approx(0.5)


def test_a_month_that_has_only_begun_is_not_of_negative_age() -> None:
    assert belief(Seen(on=date(2026, 1, 2)), on=date(2026, 1, 2)).size == pytest.approx(1.0)


def test_evidence_of_later_months_is_not_there_yet() -> None:
    assert belief(Seen(), on=date(2025, 12, 31)) == belief()


@pytest.mark.parametrize("population", USERS)
def test_users_weigh_half_on_a_target_buyer_and_are_marked(population: Population) -> None:
    held = belief(Seen(population=population), Seen(account=2))
    assert held.size == pytest.approx(1.5)
    assert held.about_users == pytest.approx(1 / 3)


@pytest.mark.parametrize("population", USERS)
def test_users_weigh_in_full_on_a_current_user_and_prospects_half(population: Population) -> None:
    held = belief(Seen(population=population), Seen(account=2), subject=CURRENT)
    assert held.size == pytest.approx(1.5)
    assert held.about_users == 0.0


def test_a_function_believes_on_its_own_evidence_alone() -> None:
    said = [Seen(), Seen(function=Function.MARKETING, supports=False, account=2)]
    by = beliefs_by_function(tally_of(said), [TARGET], ON)
    assert by[Function.SALES][0].mean == belief(said[0]).mean
    assert by[Function.MARKETING][0].mean == belief(said[1]).mean
    assert by[Function.SALES][0].function is Function.SALES
    assert not by[Function.PRODUCT][0].observed


def test_beliefs_come_in_the_order_asked_and_others_do_not_leak_in() -> None:
    tally = tally_of([Seen(claim=OTHER), Seen(claim=OTHER, account=2), Seen(supports=False)])
    held = beliefs(tally, [Subject("c-cccccccc", ASSERTION), TARGET, Subject(OTHER, ASSERTION)], ON)
    assert [round(one.size) for one in held] == [0, 1, 2]
    assert [one.claim for one in held] == ["c-cccccccc", CLAIM, OTHER]


@pytest.mark.parametrize("mean", [0.0, 1.0])
def test_a_certain_prior_still_gives_an_interval(mean: float) -> None:
    prior = Prior(mean=mean, strength=1.0, source="assumed")
    for held in (belief(subject=Subject(CLAIM, prior)), belief(Seen(), subject=Subject(CLAIM, prior))):
        assert 0.0 <= held.low <= held.mean <= held.high <= 1.0


def test_no_claims_give_no_beliefs() -> None:
    assert beliefs(tally_of([Seen()]), [], ON) == ()


def test_a_persona_lends_its_claims_their_kind_and_pace() -> None:
    claim = Claim(id=CLAIM, facet=Facet.GOAL, text="Grow", order=1)
    persona = Persona(slug="a", name="A", kind=PersonaKind.CURRENT, pace=Pace.FAST, claims=(claim,))
    assert subjects_of(persona) == (Subject(CLAIM, ASSERTION, PersonaKind.CURRENT, Pace.FAST),)
