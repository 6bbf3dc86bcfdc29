"""Every kind has a code of its own, and none of them ever changes."""

from answerable.adapters.store.codes import FUNCTIONS, POPULATIONS, REPORTERS
from answerable.domain.model.evidence import Population, Reporter
from answerable.domain.model.function import Function


def test_codes_stay_as_they_were_released() -> None:
    assert {kind.value: code for kind, code in FUNCTIONS.items()} == {
        "marketing": 1,
        "sales": 2,
        "product": 3,
        "customer-success": 4,
    }
    assert {kind.value: code for kind, code in REPORTERS.items()} == {
        "buyer": 1,
        "seller": 2,
        "observed": 3,
        "inferred": 4,
    }
    assert {kind.value: code for kind, code in POPULATIONS.items()} == {"prospect": 1, "customer": 2, "churned": 3}


def test_every_kind_has_a_code() -> None:
    assert set(FUNCTIONS) == set(Function)
    assert set(REPORTERS) == set(Reporter)
    assert set(POPULATIONS) == set(Population)
