"""Numbers and names as people read them."""

from collections.abc import Callable
from datetime import date
from types import MappingProxyType
from typing import Any


def percent(share: float) -> str:
    """A share as a whole percentage; shares that are not quite 0 or 1 never round to them."""
    if 0.0 < share < 0.01:
        return "<1%"
    if 0.99 < share < 1.0:
        return ">99%"
    return f"{share:.0%}"


def points(gain: float) -> str:
    """A difference of shares in percentage points, with its sign; a difference of exactly nothing is a plain 0."""
    if gain == 0.0:
        return "0 points"
    text = f"{gain * 100:+.1f}".replace("-", "−")
    return f"{text} points"


def day(when: date) -> str:
    """A day such as ``3 March 2026``."""
    return f"{when.day} {when:%B %Y}"


def counted(number: float, one: str, many: str | None = None) -> str:
    """A number with its noun, such as ``1 claim`` and ``3 claims``."""
    return f"{number:,.0f} {one if number == 1 else many or one + 's'}"


def money(amount: float, currency: str) -> str:
    """An amount such as ``EUR 120,000``."""
    return f"{currency} {amount:,.0f}" if amount == round(amount) else f"{currency} {amount:,.2f}"


def spaced(name: str) -> str:
    """A hyphenated name as words, such as ``customer success``."""
    return name.replace("-", " ")


def capital(text: str) -> str:
    """The text with a capital letter first and the rest as it is."""
    return text[:1].upper() + text[1:]


FILTERS: MappingProxyType[str, Callable[..., Any]] = MappingProxyType(
    {
        "percent": percent,
        "points": points,
        "day": day,
        "counted": counted,
        "money": money,
        "spaced": spaced,
        "capital": capital,
    }
)
"""What templates may call."""
