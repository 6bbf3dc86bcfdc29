"""A text as the words and numbers that its support is judged by."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from answerable.domain.twins.support.listing import listed

_CONTRACTED = (
    (re.compile(r"\bcan['’]?t\b|\bcannot\b"), "can not"),
    (re.compile(r"\bwon['’]t\b"), "will not"),
    (re.compile(r"n['’]t\b"), " not"),
    (re.compile(r"\b(i)['’]m\b"), r"\1 am"),
    (re.compile(r"\b(it|that|there|what|who|he|she|here|where)['’]s\b"), r"\1 is"),
    (re.compile(r"['’](re|ve|ll|d)\b"), r" \1"),
    (re.compile(r"['’]s\b|s['’](?=\s|$)"), lambda found: "s" if found.group().startswith("s") else ""),
    (re.compile(r"\bno one\b"), "nobody"),
    (re.compile(r"\bper ?cent\b|\bpercent\b|\bpct\b"), "%"),
)
_TOKEN = re.compile(
    r"(?P<money>[€$£])|(?P<number>\d+(?:[.,]\d{3})+(?!\d)|\d+[.,]\d+|\d+)(?P<scale>k|m|mn|bn)?(?![a-z0-9])"
    r"|(?P<percent>%)|(?P<word>[^\W_]+)"
)
_MONEY = {
    "€": "€", "eur": "€", "euro": "€", "euros": "€", "$": "$", "usd": "$", "dollar": "$", "dollars": "$",
    "£": "£", "gbp": "£", "pound": "£", "pounds": "£", "chf": "chf", "francs": "chf",
}  # fmt: skip
_SCALES = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000}
_MULTIPLIERS = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_UNITS = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
_TENS = {
    word: 10 * tens for tens, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
_HUNDRED = "hundred"


def plain(text: str) -> str:
    """A text in compatibility form, lower case, its contractions written out."""
    lowered = unicodedata.normalize("NFKC", text).lower()
    for pattern, instead in _CONTRACTED:
        lowered = pattern.sub(instead, lowered)
    return lowered


def tokens(text: str) -> list[str]:
    """Words in lower case, numbers as ``#`` and their value however written, units of money and ``%`` after them.

    "€200k", "200,000 euros" and "two hundred thousand euros" are all ``["#200000", "€"]``. A lone "one" is a word.
    """
    return list(_money_last(_spelled_numbers(list(_raw(plain(text))))))


def is_number(token: str) -> bool:
    """Whether a token is a number."""
    return token.startswith("#")


def _raw(text: str) -> Iterator[str]:
    for found in _TOKEN.finditer(text):
        if found["number"]:
            yield _number(_value(found["number"]) * _SCALES.get(found["scale"] or "", 1))
        elif found["word"]:
            yield _MONEY.get(found["word"], found["word"])
        else:
            yield found.group()


def _value(digits: str) -> Decimal:
    if re.fullmatch(r"\d+(?:[.,]\d{3})+", digits) and not digits.startswith("0"):
        return Decimal(re.sub(r"[.,]", "", digits))
    return Decimal(digits.replace(",", "."))


def _number(value: Decimal | int) -> str:
    return f"#{Decimal(value).normalize():f}"


def _spelled_numbers(raw: list[str]) -> Iterator[str]:
    place = 0
    while place < len(raw):
        value, length = _spelled(raw[place:])
        if length:
            yield _number(value)
            place += length
        else:
            yield raw[place]
            place += 1


def _spelled(raw: list[str]) -> tuple[Decimal, int]:
    """The value of a number at the beginning and how many tokens it takes, 0 where there is none."""
    value, length, total = Decimal(0), 0, Decimal(0)
    for token in raw:
        if is_number(token) and length == 0:
            value = Decimal(token[1:])
        elif token in _UNITS or token in _TENS:
            value += _UNITS.get(token, 0) + _TENS.get(token, 0)
        elif token == _HUNDRED and length:
            value *= 100
        elif token in _MULTIPLIERS and length:
            total, value = total + value * _MULTIPLIERS[token], Decimal(0)
        else:
            break
        length += 1
    return (total + value, 0 if length == 1 and raw[0] == "one" else length)


def _money_last(raw: Iterator[str]) -> Iterator[str]:
    """The same tokens with a sign of money after its number, wherever it stood."""
    waiting, before = "", ""
    for token in raw:
        if token in _MONEY.values() and not is_number(before):
            waiting = token
        else:
            yield token
            if waiting:
                yield waiting
            waiting = ""
        before = token
