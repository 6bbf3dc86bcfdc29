import pytest

from answerable.domain.twins.support.kindred import SAME
from answerable.domain.twins.support.spelling import alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("stop", "stopping"), ("close", "closing"), ("migrate", "migration"), ("study", "studies"), ("lose", "lost"),
        ("deploy", "deployment"), ("fix", "fixes"), ("vendor", "suppliers"), ("decide", "decisions"),
        ("ship", "shipping"),
    ],
)  # fmt: skip
def test_forms_of_one_word_and_named_equals_are_alike(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("contract", "contractor"), ("increase", "decrease"), ("plan", "planes"), ("careful", "careless"),
        ("employ", "employee"), ("fast", "faster"), ("#5", "#50"), ("q3", "q4"), ("internal", "external"),
    ],
)  # fmt: skip
def test_words_that_merely_begin_alike_are_not(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)


def test_no_word_is_in_one_group_with_what_undoes_it() -> None:
    opposite = [("increase", "reduce"), ("raise", "lower"), ("start", "end"), ("build", "remove"), ("easy", "hard")]
    assert [pair for pair in opposite if any(set(pair) <= group for group in SAME)] == []
