from datetime import date

import pytest

from answerable.edges.web.words import capital, counted, day, money, percent, points


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.0, "0%"), (0.004, "<1%"), (0.01, "1%"), (0.5, "50%"), (0.989, "99%"), (0.997, ">99%"), (1.0, "100%")],
)
def test_only_certainty_is_shown_as_certain(share: float, shown: str) -> None:
    assert percent(share) == shown


@pytest.mark.parametrize(("gain", "shown"), [(0.0, "0 points"), (0.051, "+5.1 points"), (-0.02, "−2.0 points")])
def test_a_gain_carries_its_sign_unless_it_is_exactly_nothing(gain: float, shown: str) -> None:
    assert points(gain) == shown


def test_numbers_and_days_read_as_people_write_them() -> None:
    assert day(date(2026, 3, 1)) == "1 March 2026"
    assert (counted(1, "claim"), counted(0, "claim"), counted(1200, "piece")) == ("1 claim", "0 claims", "1,200 pieces")
    assert (money(310_000, "EUR"), money(0.5, "USD")) == ("EUR 310,000", "USD 0.50")
    assert capital("iPhone users") == "IPhone users"
