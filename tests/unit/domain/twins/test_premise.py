import pytest

from answerable.domain.twins.outlook import Lever
from answerable.domain.twins.premise import premise_of


@pytest.mark.parametrize(
    ("text", "lever", "factor"),
    [
        ("what if the price doubles", Lever.PRICE, 2.0),
        ("what if it costs 30% more", Lever.PRICE, 1.3),
        ("suppose the budget is cut by 20 percent", Lever.PRICE, 0.8),
        ("what if we are late", Lever.TIME, 1.0),
        ("suppose the scope is three times as large", Lever.SCOPE, 3.0),
        ("what if we had a reference", Lever.PROOF, 1.0),
    ],
)
def test_a_premise_turns_one_lever_by_so_much(text: str, lever: Lever, factor: float) -> None:
    found = premise_of(text)
    assert found is not None
    assert found.lever is lever
    assert found.factor == pytest.approx(factor)


def test_sums_and_proofs_are_kept() -> None:
    priced = premise_of("what if it costs €300k")
    proven, failed = premise_of("what if the pilot works"), premise_of("what if the pilot fails")
    assert priced is not None
    assert (priced.amount, priced.currency) == (300_000.0, "EUR")
    assert proven is not None
    assert proven.proof == "pilot"
    assert failed is not None
    assert failed.proof is None


def test_a_premise_that_turns_nothing_known_is_none() -> None:
    assert premise_of("what if pigs could fly") is None
