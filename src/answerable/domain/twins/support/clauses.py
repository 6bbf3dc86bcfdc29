"""Sentences and claims in the parts that are judged one by one, so that a true half carries no false one."""

import re

_ENDS = re.compile(r"[;:!?()“”\"]|,(?!\d)|\.(?!\d)|\s[–—-]+\s|—|–(?!\d)")
_BACK = re.compile(r"\b(above|over|beyond|below|under|up to|more than|less than) (?:that|this|it)\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"[€$£]? ?\d[\d.,]*\d ?(?:k|m|mn|bn|thousand|million|billion)?\b ?(?:€|%|euros?|dollars?|pounds?|eur|usd|gbp)?|\d",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"\b(?:but|while|whereas|because|so|since|although|though|therefore|however|hence|thus)\b", re.IGNORECASE
)
_JOINS = re.compile(r"\b(?:and|or|as well as|plus)\b|\s&\s", re.IGNORECASE)


def segments(text: str) -> list[str]:
    """A claim in the parts between its marks and turns; "above that" names the amount that it refers to."""
    return _parts(_TURNS.sub(";", _BACK.sub(_amount_before, text)))


def _amount_before(found: re.Match[str]) -> str:
    amounts = list(_AMOUNT.finditer(found.string, 0, found.start()))
    return f"{found[1]} {amounts[-1].group().strip()}" if amounts else found.group()


def clauses(text: str) -> list[str]:
    """A sentence in the parts between its marks, turns and joins."""
    return _parts(_JOINS.sub(";", _TURNS.sub(";", text)))


def joined(text: str) -> list[str]:
    """A part of a claim in what its "and" and "or" join."""
    return _parts(_JOINS.sub(";", text))


def groups(text: str) -> list[str]:
    """A claim in what stands for itself: the parts between its semicolons and full stops."""
    return [part.strip() for part in re.split(r"[;!?]|\.(?!\d)", text) if part.strip()]


def _parts(text: str) -> list[str]:
    return [part.strip() for part in _ENDS.split(text) if part and part.strip()]
