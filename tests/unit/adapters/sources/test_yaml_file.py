"""YAML is loaded within bounds, and every complaint names its line."""

from datetime import date

import pytest

from answerable.adapters.sources.yaml_file import load_yaml
from answerable.errors import InvalidInput, TooLarge


def test_plain_values_are_loaded() -> None:
    text = "name: x\nwhen: 2026-03-01\nseats: [{a: 1}, {b: 2.5}]\nbase: &b [1]\nagain: *b\n"
    assert load_yaml(text, "deal.yaml") == {
        "name": "x",
        "when": date(2026, 3, 1),
        "seats": [{"a": 1}, {"b": 2.5}],
        "base": [1],
        "again": [1],
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: [1, 2", "line 1"),
        ("a: 1\nb: 2\na: 3", "line 3, column 1: the key 'a' stands twice"),
        ("a: 0000-01-01", "year 0"),
        ("a: 2026-13-45", "month"),
        ("a: b: c", "line 1"),
        ("a: \x01", "special characters"),
        ("{[1]: 2}", "unhashable"),
        ("--- a\n--- b", "another document"),
        ("a: !!python/object:os.system x", "tags"),
        ("a: *b", "undefined alias"),
    ],
)
def test_broken_yaml_is_refused(text: str, told: str) -> None:
    with pytest.raises(InvalidInput, match=r"^deal\.yaml") as caught:
        load_yaml(text, "deal.yaml")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 60 + "]" * 60,
        "[" * 200_000,
        "a: &a [x]\nb: [" + ", ".join(["*a"] * 21) + "]",
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
        "&a [*a]",
        "\n".join(f"- {number}" for number in range(200_001)),
    ],
)
def test_bombs_and_circles_are_refused(text: str) -> None:
    with pytest.raises(TooLarge, match=r"^deal\.yaml, line \d+ "):
        load_yaml(text, "deal.yaml")
