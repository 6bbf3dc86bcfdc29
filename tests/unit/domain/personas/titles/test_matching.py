"""Personas fit titles by accountability, level and words; when none fits, none is the answer."""

from collections.abc import Sequence

import pytest

from answerable.adapters.library.title_weights import load_title_weights
from answerable.domain.personas.titles.matching import LISTED, Match, match_titles, profile
from answerable.domain.personas.titles.reading import read_titles
from answerable.domain.personas.titles.weights import TitleWeights

PERSONAS = {
    "finance-chief": ["CFO", "VP Finance", "Finance Director"],
    "security-chief": ["CISO", "Head of Information Security", "Security Manager"],
    "security-analyst": ["Security Analyst", "Security Engineer"],
    "field-technician": ["Service Engineer", "Field Technician"],
    "systems-head": ["CIO", "Head of IT"],
}


@pytest.fixture(scope="module")
def weights() -> TitleWeights:
    return load_title_weights()


def matched(weights: TitleWeights, titles: Sequence[str]) -> list[Match]:
    profiles = [profile(slug, read_titles(listed, weights)) for slug, listed in PERSONAS.items()]
    return match_titles(read_titles(titles, weights), profiles)


def answer(match: Match) -> str:
    slug, share = match.personas[0]
    return slug if share > match.none else "none"


@pytest.mark.parametrize(
    ("title", "persona"),
    [
        ("Deputy CISO", "security-chief"),
        ("Leiter Informationssicherheit", "security-chief"),
        ("Junior Security Analyst", "security-analyst"),
        ("Group CFO", "finance-chief"),
        ("Kaufmännischer Geschäftsführer", "finance-chief"),
        ("IT-Leiterin", "systems-head"),
        ("Head of Cloud", "systems-head"),
        ("Senior Service Engineer", "field-technician"),
        ("Registered Nurse", "none"),
        ("Marketing Director", "none"),
        ("CEO", "none"),
        ("CIO", "systems-head"),
        ("Chief Information Security Officer", "security-chief"),
        ("Accounts Payable Clerk", "none"),
        ("Director", "none"),
        ("n/a", "none"),
    ],
)
def test_a_title_finds_its_persona_or_none(weights: TitleWeights, title: str, persona: str) -> None:
    assert answer(matched(weights, [title])[0]) == persona


def test_probabilities_sum_to_one_and_come_in_order(weights: TitleWeights) -> None:
    for match in matched(weights, ["CISO", "CFO & CIO", "Nurse", "", "Head of Wizardry"]):
        shares = [share for _, share in match.personas]
        assert sum(shares) + match.none == pytest.approx(1.0)
        assert shares == sorted(shares, reverse=True)


def test_a_listed_title_is_its_personas_own(weights: TitleWeights) -> None:
    (match,) = matched(weights, ["Head of IT"])
    assert match.none == pytest.approx(1 - LISTED)


def test_the_company_of_other_titles_changes_nothing(weights: TitleWeights) -> None:
    alone, beside = matched(weights, ["Deputy CISO"])[0], matched(weights, ["CFO", "Deputy CISO", "Nurse"])[1]
    assert alone.personas[0][0] == beside.personas[0][0]
    assert alone.none == pytest.approx(beside.none)


def test_without_personas_it_is_certainly_none(weights: TitleWeights) -> None:
    assert match_titles(read_titles(["CFO"], weights), []) == [Match((), 1.0)]


def test_a_title_of_two_roles_is_only_half_of_either(weights: TitleWeights) -> None:
    (match,) = matched(weights, ["CFO & CIO"])
    assert {slug for slug, _ in match.personas[:2]} == {"finance-chief", "systems-head"}
    assert 0.3 < match.none < 0.6
