"""Every rule catches the bad examples and passes the near misses; what stands in the table stands in the reference."""

from typing import Any

import pytest

from answerable.domain.personas.lint.rulebook import RULES
from tests.linting import examples, findings_of

CODES = [rule.code for rule in RULES]


def _cases(kind: str) -> list[Any]:
    return [
        pytest.param(code, example, id=f"{code}-{number}")
        for code, sides in examples().items()
        for number, example in enumerate(sides[kind], start=1)
    ]


@pytest.mark.parametrize(("code", "example"), _cases("bad"))
def test_a_bad_example_is_caught(code: str, example: Any) -> None:
    assert code in {finding.rule for finding in findings_of(example)}


@pytest.mark.parametrize(("code", "example"), _cases("good"))
def test_a_near_miss_is_not_caught(code: str, example: Any) -> None:
    assert [finding.what for finding in findings_of(example) if finding.rule == code] == []


def test_every_rule_has_at_least_two_examples_of_either_kind() -> None:
    assert len(set(CODES)) == len(CODES)
    assert set(examples()) == set(CODES)
    assert [code for code, sides in examples().items() if len(sides["bad"]) < 2 or len(sides["good"]) < 2] == []
