"""Functions contest a claim beyond chance only, with enough evidence each, on comparable buyers."""

from datetime import date

import numpy as np
import pytest
from scipy.special import betainc

from answerable.domain.beliefs.cells import aligned
from answerable.domain.beliefs.contest import contests, probability_above, splits
from answerable.domain.beliefs.posterior import Posteriors, judged
from answerable.domain.beliefs.subject import Subject
from answerable.domain.model.evidence import Population
from answerable.domain.model.function import Function
from answerable.domain.model.persona import PersonaKind
from answerable.domain.model.prior import ASSERTION, Prior
from tests.unit.domain.beliefs.tallies import CLAIM, Seen, tally_of

ON = date(2026, 1, 15)
SUBJECT = Subject(CLAIM, ASSERTION)


def said(
    function: Function, supports: int, contradicts: int, population: Population = Population.PROSPECT
) -> list[Seen]:
    first = 100 * list(Function).index(function)
    return [
        Seen(account=first + number, supports=number < supports, function=function, population=population)
        for number in range(supports + contradicts)
    ]


def posterior(alpha: float, beta: float) -> Posteriors:
    prior = Prior(mean=alpha / (alpha + beta), strength=alpha + beta, source="assumed")
    return judged(aligned(tally_of([]), [Subject(CLAIM, prior)]), [Subject(CLAIM, prior)], ON)


def test_functions_that_plainly_disagree_contest_a_claim() -> None:
    tally = tally_of(said(Function.SALES, 12, 0) + said(Function.MARKETING, 1, 11))
    (contest,) = contests(tally, [SUBJECT], ON)
    assert (contest.higher, contest.lower) == (Function.SALES, Function.MARKETING)
    assert contest.probability > 0.95


def test_functions_that_agree_do_not_contest() -> None:
    assert contests(tally_of(said(Function.SALES, 12, 2) + said(Function.MARKETING, 11, 2)), [SUBJECT], ON) == ()


def test_less_than_five_units_are_too_few_to_contest() -> None:
    assert contests(tally_of(said(Function.SALES, 40, 0) + said(Function.MARKETING, 0, 4)), [SUBJECT], ON) == ()


def test_prospects_against_customers_is_a_split_and_no_contest() -> None:
    users = said(Function.CUSTOMER_SUCCESS, 0, 12, Population.CUSTOMER)
    tally = tally_of(said(Function.SALES, 12, 0) + users)
    assert contests(tally, [SUBJECT], ON) == ()
    (split,) = splits(tally, [SUBJECT], ON)
    assert split.prospects > 0.8
    assert split.users < 0.2
    assert split.probability > 0.95


def test_a_current_persona_is_contested_by_those_who_saw_users() -> None:
    users = said(Function.CUSTOMER_SUCCESS, 0, 12, Population.CUSTOMER) + said(
        Function.PRODUCT, 12, 0, Population.CHURNED
    )
    (contest,) = contests(tally_of(users), [Subject(CLAIM, ASSERTION, PersonaKind.CURRENT)], ON)
    assert (contest.higher, contest.lower) == (Function.PRODUCT, Function.CUSTOMER_SUCCESS)
    assert contests(tally_of(users), [SUBJECT], ON) == ()


@pytest.mark.parametrize(("a", "b"), [((8.0, 2.0), (2.0, 8.0)), ((3.0, 3.0), (3.0, 3.0)), ((1.2, 0.8), (9.0, 30.0))])
@pytest.mark.parametrize("margin", [0.0, 0.1])
def test_the_probability_agrees_with_an_integral_over_a_fine_grid(
    a: tuple[float, float], b: tuple[float, float], margin: float
) -> None:
    edges = np.linspace(0.0, 1.0, 200_001)
    mass = np.diff(betainc(*b, edges))
    expected = float(np.sum(mass * (1 - betainc(*a, np.clip((edges[1:] + edges[:-1]) / 2 + margin, 0.0, 1.0)))))
    assert float(probability_above(posterior(*a), posterior(*b), margin)[0]) == pytest.approx(expected, abs=1e-3)
