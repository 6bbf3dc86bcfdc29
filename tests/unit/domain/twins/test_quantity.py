import pytest

from answerable.domain.twins.quantity import Kind, Quantity, quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A payback of up to eighteen months", [Quantity(Kind.DAYS, 18 * 30.4)]),
        ("in three years", [Quantity(Kind.DAYS, 3 * 365.25)]),
        ("half a day", [Quantity(Kind.DAYS, 0.5)]),
        ("ten percent more", [Quantity(Kind.PERCENT, 10.0)]),
        ("€250k", [Quantity(Kind.MONEY, 250_000.0)]),
        ("1,200 euros", [Quantity(Kind.MONEY, 1_200.0)]),
        ("2.5 million dollars", [Quantity(Kind.MONEY, 2_500_000.0)]),
        ("1.200 euros", [Quantity(Kind.MONEY, 1_200.0)]),
        ("300k", [Quantity(Kind.MONEY, 300_000.0)]),
        ("two sites and many people", []),
        ("...", []),
    ],
)
def test_amounts_are_read_where_they_stand(text: str, expected: list[Quantity]) -> None:
    found = quantities(text)
    assert [each.kind for each in found] == [each.kind for each in expected]
    assert [each.amount for each in found] == pytest.approx([each.amount for each in expected])
