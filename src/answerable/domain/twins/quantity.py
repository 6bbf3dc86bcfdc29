"""Amounts of time, money and share that a text names."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What an amount is one of; amounts of different kinds cannot be compared."""

    DAYS = "days"
    MONEY = "money"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount: days, money in whatever currency, or percent."""

    kind: Kind
    amount: float


_WORDS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "eighteen": 18,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "hundred": 100,
    "half a": 0.5,
    "half an": 0.5,
    "a couple of": 2,
    "a few": 3,
}
_DAYS = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "shift": 1 / 3,
    "afternoon": 0.25,
    "morning": 0.25,
    "day": 1.0,
    "weekend": 2.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 30.4,
    "quarter": 91.3,
    "half-year": 182.6,
    "season": 91.3,
    "year": 365.25,
    "decade": 3652.5,
}
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "mn": 1e6, "bn": 1e9, "billion": 1e9, "hundred": 1e2}

_NUMBER = r"(?:\d[\d,.]*|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_TIME = re.compile(rf"\b({_NUMBER})[\s-]*({'|'.join(_DAYS)})s?\b", re.IGNORECASE)
_PER = re.compile(
    rf"(?:\b(?:per|each|every)|/)\s*(?:{'|'.join(_DAYS)})\b"
    r"|\b(?<!for )(?<!in )(?<!after )(?<!within )an?\s+(?:year|month|quarter)\b"
)
"""How often money is paid, which is no amount of time."""

_PERCENT = re.compile(rf"\b({_NUMBER})\s*(?:%|percent|per cent)", re.IGNORECASE)
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_MONEY = re.compile(
    rf"(?:[€$£]\s*(\d[\d,.]*)\s*({_SCALE})?\b)"
    rf"|(?:\b({_NUMBER})\s*({_SCALE})?\s*(?:€|\$|£|euros?\b|eur\b|dollars?\b|usd\b|pounds?\b|gbp\b))"
    rf"|(?:\b({_NUMBER})\s*(k|thousand|million|mn)\b)",
    re.IGNORECASE,
)


def quantities(text: str) -> tuple[Quantity, ...]:
    """The amounts in a text, kind by kind, in their order: money, share, time; "a year" in "40k a year" is no time."""
    plain = _PER.sub(" ", re.sub(r"(?<=\d),(?=\d{3})", "", text.lower()))
    days = [Quantity(Kind.DAYS, _number(n) * _DAYS[unit]) for n, unit in _TIME.findall(plain)]
    shares = [Quantity(Kind.PERCENT, _number(n)) for n in _PERCENT.findall(plain)]
    money = []
    for groups in _MONEY.findall(plain):
        number, scale = next((groups[i], groups[i + 1]) for i in (0, 2, 4) if groups[i])
        money.append(Quantity(Kind.MONEY, _number(number) * _SCALES.get(scale, 1.0)))
    return (*money, *shares, *days)


def _number(text: str) -> float:
    if text in _WORDS:
        return float(_WORDS[text])
    plain = text.rstrip(".,")
    parts = plain.split(".")
    grouped = len(parts) > 2 or (len(parts) == 2 and len(parts[1]) == 3)
    return float("".join(parts) if grouped else plain)
