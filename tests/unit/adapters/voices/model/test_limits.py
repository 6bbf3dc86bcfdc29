import threading
import time

import pytest

from answerable.adapters.voices.model.deadline import within
from answerable.adapters.voices.model.json_text import documents
from answerable.adapters.voices.model.limits import FAILURES_BEFORE_REST, REST, Purse
from answerable.errors import ModelFailure


def test_tokens_that_were_not_used_are_put_back() -> None:
    purse = Purse(100)
    purse.draw(80)
    purse.settle(80, used=30)
    assert purse.left == 70
    purse.draw(60)
    purse.settle(60, used=None)
    assert purse.left == 10


def test_a_run_spends_no_more_than_its_budget() -> None:
    purse = Purse(100)
    purse.draw(100)
    with pytest.raises(ModelFailure, match="ANSWERABLE_MODEL_BUDGET"):
        purse.draw(1)


def test_a_model_that_fails_in_a_row_is_left_alone_for_a_while() -> None:
    now = [0.0]
    purse = Purse(100, clock=lambda: now[0])
    for _ in range(FAILURES_BEFORE_REST):
        purse.draw(1)
        purse.fail()
    with pytest.raises(ModelFailure, match="left alone"):
        purse.draw(1)
    now[0] = REST + 1
    purse.draw(1)


def test_a_success_forgives_an_earlier_failure() -> None:
    purse = Purse(100)
    for _ in range(FAILURES_BEFORE_REST + 2):
        purse.fail()
        purse.settle(0, used=0)
    purse.draw(1)


def test_work_in_time_is_returned_and_its_errors_raised() -> None:
    assert within(5, lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 // 0)


def test_work_that_blocks_is_given_up_in_time() -> None:
    release = threading.Event()
    began = time.monotonic()
    with pytest.raises(TimeoutError):
        within(0.1, release.wait)
    assert time.monotonic() - began < 3
    release.set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"a": 1}', [{"a": 1}]),
        ('```json\n{"a": [1]}\n``` done', [{"a": [1]}]),
        ('Sure! {"a": 1} and [2]', [{"a": 1}, [2]]),
        ('{"a": [{"b": 1}, {"b": "cut', [{"b": 1}, {"a": [{"b": 1}, {}]}]),
        ("{broken {", []),
        ("no braces", []),
        ("[" * 100_000, []),
        ("{" * 1_000 + '"a": 1}', []),
    ],
)
def test_documents_are_found_between_other_words(text: str, found: list[object]) -> None:
    assert list(documents(text)) == found
