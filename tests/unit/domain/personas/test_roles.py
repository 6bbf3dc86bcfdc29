"""Roles are told from other words, and from each other."""

import pytest

from answerable.domain.personas.roles import (
    is_current,
    is_personal,
    lists_roles,
    names_role,
    role_inside,
    roles_named,
    titles_listed,
)


@pytest.mark.parametrize("text", ["CIO", "VP Ops", "Head of Plants", "Software Developer", "Deputy CISO"])
def test_titles_name_roles(text: str) -> None:
    assert names_role(text)


@pytest.mark.parametrize("text", ["Step 1: Discovery", "Problem", "User Personas", "", "DevSecOps", "manager " * 20])
def test_other_words_do_not(text: str) -> None:
    assert not names_role(text)


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("CIO or VP IT", ("CIO", "VP IT")),
        ("CISO and VP Security", ("CISO", "VP Security")),
        ("VP Apps/Development", ("VP Apps/Development",)),
        ("CIO or VP, Platform / Infrastructure", ("CIO or VP, Platform / Infrastructure",)),
        ("Director or VP App Development", ("Director or VP App Development",)),
        ("Release and Change Manager", ("Release and Change Manager",)),
    ],
)
def test_a_line_names_several_roles_only_where_each_is_one_by_itself(line: str, roles: tuple[str, ...]) -> None:
    assert roles_named(line) == roles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Systems Engineer, IT Consultant, Consultant", ("Systems Engineer", "IT Consultant", "Consultant")),
        ("Security Consultant, or an AppSec Specialist", ("Security Consultant", "AppSec Specialist")),
        ("Sr. Manager, DevSecOps", ("Sr. Manager, DevSecOps",)),
        ("Manager, Release Manager", ("Manager, Release Manager",)),
        ("Head of Lines (also: Shift Lead, Site Lead)", ("Head of Lines (also: Shift Lead, Site Lead)",)),
    ],
)
def test_commas_separate_whole_titles_only(text: str, titles: tuple[str, ...]) -> None:
    assert titles_listed(text) == titles


def test_the_role_behind_a_name_is_found() -> None:
    assert role_inside("Petra (Plant Manager)") == "Plant Manager"
    assert role_inside("Petra (since 2021)") is None
    assert role_inside("Plant Manager Petra") is None


def test_headings_tell_whom_a_page_is_about() -> None:
    assert is_current("List of User Personas")
    assert is_current("Our current customers")
    assert not is_current("Buyer personas")
    assert not is_current("Users of this page")
    assert is_personal("Sacha persona snippets")
    assert not is_personal("Personal notes")
    assert lists_roles("Who cares about what?")
    assert not lists_roles("Meeting notes")
