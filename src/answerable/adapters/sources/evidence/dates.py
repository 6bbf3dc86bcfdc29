"""Dates as people and tools write them; one that may mean two days is refused, not guessed."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import StrEnum

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = r"(?:[T, ]+\d{1,2}:\d{2}.*)?"
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})" + _TIME)
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})" + _TIME)
_UNSAID = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})" + _TIME)
_DAY_NAMED = re.compile(r"(\d{1,2})[. -]+([A-Za-z]{3,9})\.?[, -]+(\d{4})" + _TIME)
_MONTH_NAMED = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})" + _TIME)


class Order(StrEnum):
    """Which comes first where a date is two numbers and a year."""

    DAY = "day-first"
    MONTH = "month-first"


class Dates:
    """Reads the dates of one file.

    ``wish`` is what the mapping says: an order, a pattern, or None. Without it the first date that may mean two days
    makes ``settle`` look at all the dates of the file once: one that can only be read in one order settles the rest.
    """

    def __init__(self, wish: str | None, settle: Callable[[], Order | None]) -> None:
        self._pattern = wish if wish and "%" in wish else None
        self._order = Order(wish) if wish and not self._pattern else None
        self._settle: Callable[[], Order | None] | None = None if self._order else settle

    def read(self, text: str) -> date:
        """The day; raises ValueError with the reason."""
        text = text.strip()
        if self._pattern:
            return self._patterned(text, self._pattern)
        try:
            return datetime.fromisoformat(text).date()
        except ValueError:
            return self._other(text)

    def _patterned(self, text: str, pattern: str) -> date:
        try:
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007 - only the day is kept, as it was written
        except ValueError:
            raise ValueError(f"observed_on {text!r} is not in the form {pattern} that the map names") from None

    def _other(self, text: str) -> date:
        if found := _YEAR_FIRST.fullmatch(text):
            return _day(text, found[1], found[2], found[3])
        if found := _DOTTED.fullmatch(text):
            return _day(text, found[3], found[2], found[1])
        if found := _DAY_NAMED.fullmatch(text):
            return _day(text, found[3], _month(text, found[2]), found[1])
        if found := _MONTH_NAMED.fullmatch(text):
            return _day(text, found[3], _month(text, found[1]), found[2])
        if found := _UNSAID.fullmatch(text):
            return self._unsaid(text, found[1], found[2], found[3])
        raise ValueError(f"observed_on {text[:40]!r} is no date; write it as YYYY-MM-DD")

    def _unsaid(self, text: str, first: str, second: str, year: str) -> date:
        order = self._order or told(first, second)
        if order is None and first != second:
            order = self._settled()
        if order is None and first != second:
            raise ValueError(
                f"observed_on {text!r} may mean two days; write YYYY-MM-DD, or say 'dates: day-first' in a map"
            )
        return _day(text, year, first, second) if order is Order.MONTH else _day(text, year, second, first)

    def _settled(self) -> Order | None:
        if self._settle is not None:
            self._order, self._settle = self._settle(), None
        return self._order


def settled_by(texts: Iterable[str]) -> Order | None:
    """The order in which all dates can be read when at least one can be read in no other, else None."""
    orders = set()
    for text in texts:
        found = _UNSAID.fullmatch(text.strip())
        if found and (order := told(found[1], found[2])):
            orders.add(order)
    return orders.pop() if len(orders) == 1 else None


def told(first: str, second: str) -> Order | None:
    """The only order in which two numbers can be a day and a month, or None."""
    if int(first) > 12 >= int(second):
        return Order.DAY
    return Order.MONTH if int(second) > 12 >= int(first) else None


def _month(text: str, name: str) -> str:
    start = name[:3].lower()
    if start not in _MONTHS:
        raise ValueError(f"observed_on {text!r} names no month in English; write it as YYYY-MM-DD")
    return str(_MONTHS.index(start) + 1)


def _day(text: str, year: str, month: str, day: str) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise ValueError(f"observed_on {text!r} is no day of the calendar; write it as YYYY-MM-DD") from None
