"""The highest word of rank counts; deputies sit one level lower; who manages things manages no people."""

import pytest

from answerable.domain.model.seniority import Seniority
from answerable.domain.personas.titles.ranks import Sign, levels, rank_of
from answerable.domain.personas.titles.words import words_of


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("CTO & Co-Founder", "chief"),
        ("Founder", "owner"),
        ("Deputy CISO", "vice-president"),
        ("AVP Marketing", "director"),
        ("stellv. Leiter Einkauf", "manager"),
        ("Assistant Plant Manager", "lead"),
        ("Chief Architect", "director"),
        ("Chief of Staff", "director"),
        ("Vorstandsassistentin", "junior"),
        ("Assistant to the Managing Director", "junior"),
        ("Mitglied der Geschäftsleitung", "chief"),
        ("Product Owner", "professional"),
        ("Senior Product Manager", "senior"),
        ("Associate Product Manager", "junior"),
        ("Marketing Manager", "manager"),
        ("Lead Generation Specialist", "professional"),
        ("HR Business Partner", "professional"),
        ("Partner", "owner"),
        ("Vice Chair", "owner"),
        ("Staff Engineer", "senior"),
        ("Circuit Board Inspector", "professional"),
    ],
)
def test_a_title_names_one_level(title: str, level: str) -> None:
    assert rank_of(words_of(title))[0] == level


@pytest.mark.parametrize("title", ["", "-", "n/a", "unknown", "???", "42"])
def test_what_names_no_office_has_no_level(title: str) -> None:
    assert rank_of(words_of(title)) == (None, Sign.NOTHING)


def test_probabilities_of_levels_sum_to_one_and_peak_at_the_level_read() -> None:
    for level in Seniority:
        for sign in (Sign.RANK, Sign.UNDER, Sign.THINGS, Sign.OFFICE):
            spread = levels(level, sign)
            assert sum(spread) == pytest.approx(1.0)
            assert spread.index(max(spread)) == level.place
    assert sum(levels(None, Sign.NOTHING)) == pytest.approx(1.0)


def test_the_lowest_level_has_none_below() -> None:
    assert Seniority.JUNIOR.below() is Seniority.JUNIOR
    assert Seniority.CHIEF.below() is Seniority.VICE_PRESIDENT
