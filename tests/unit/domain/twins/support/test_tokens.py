import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.domain.twins.support.tokens import tokens


@pytest.mark.parametrize("text", ["€200k", "200,000 euros", "200.000 EUR", "two hundred thousand euros", "€ 200,000"])
def test_an_amount_reads_the_same_however_it_is_written(text: str) -> None:
    assert tokens(text) == ["#200000", "€"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("thirty days", ["#30", "days"]),
        ("twenty five", ["#25"]),
        ("one million", ["#1000000"]),
        ("one vendor", ["one", "vendor"]),
        ("99.99%", ["#99.99", "%"]),
        ("4 percent", ["#4", "%"]),
        ("$3.1m, then", ["#3100000", "$", "then"]),
        ("I can't; he won't", ["i", "can", "not", "he", "will", "not"]),
        ("the auditors' and the CFO's", ["the", "auditors", "and", "the", "cfo"]),
        ("Q3 and B2B", ["q3", "and", "b2b"]),
        ("no one", ["nobody"]),
    ],
)
def test_words_and_numbers_are_told_apart(text: str, read: list[str]) -> None:
    assert tokens(text) == read


def test_letters_that_only_look_alike_stay_apart() -> None:
    assert tokens("раy") != tokens("pay")
    assert tokens("ｆｕｌｌ") == ["full"]


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert all(token for token in tokens(text))
