"""Understands conditions: which lever a premise turns, and by how much."""

import re

from answerable.domain.twins.outlook import Lever, Premise
from answerable.domain.twins.quantity import Kind, quantities

_FACTORS = (
    (r"\b(?:doubl\w*|twice|two times|2x)\b", 2.0),
    (r"\b(?:tripl\w*|three times|3x|thrice)\b", 3.0),
    (r"\b(?:half|halv\w*)\b", 0.5),
    (r"\b(?:slashed|cut|reduced|lower|cheaper|less|drop\w*|discount\w*)\b", 0.8),
    (r"\b(?:rais\w+|increas\w+|higher|more|goes up|went up|rises?|expensive|dearer|overruns?|over budget)\b", 1.25),
)
_LEVERS = (
    (
        Lever.PROOF,
        r"\b(?:proof|prove|reference|pilot|trial|certif\w*|guarantee|audit|case stud\w+|fixed price|exit|benchmark)\b",
    ),
    (
        Lever.PRICE,
        r"\b(?:price|cost\w*|quote\w*|bill|fee\w*|budget|money|pay|cheap\w*|expensive|licen[cs]e|discount\w*|funds?)\b",
    ),
    (
        Lever.TIME,
        r"\b(?:late\w*|delay\w*|slip\w*|deadline|weeks?|months?|years?|fortnight|longer|time|schedule|date|overruns?)\b",
    ),
    (
        Lever.PEOPLE,
        r"\b(?:people|staff|team|engineers?|hands|colleague\w*|boss|chief|legal|security|finance|champion)\b",
    ),
    (
        Lever.SCOPE,
        r"\b(?:scope|bigger|smaller|start small|sites?|everything|all at once|users?|roll\w*|phase\w*|half of it)\b",
    ),
)
_PROOFS = (
    ("pilot", r"\b(?:pilot|trial|test)\b"),
    ("customer-case", r"\b(?:reference|case stud\w+|another customer)\b"),
    ("fixed-price", r"\b(?:fixed price|price cap|capped)\b"),
    ("exit-terms", r"\b(?:exit|way out|leave early|cancel)\b"),
    ("roi-model", r"\b(?:roi|return|calculation|business case)\b"),
    ("certificate", r"\b(?:certif\w*)\b"),
)
_MISSING = re.compile(r"\b(?:no|not|without|fail\w*|never|badly|nothing|cannot|can't|let\w* us down)\b", re.IGNORECASE)


def premise_of(text: str) -> Premise | None:
    """The premise of a question in plain words; None where none of the levers is named.

    Numbers are read where they stand; "doubles" is 2, "half" .5, and a bare rise or fall is taken as a quarter more or
    a fifth less (assumed).
    """
    lever = next((lever for lever, words in _LEVERS if re.search(words, text, re.IGNORECASE)), None)
    if lever is None:
        return None
    amounts = quantities(text)
    money = next((each.amount for each in amounts if each.kind is Kind.MONEY), None)
    days = next((each.amount for each in amounts if each.kind is Kind.DAYS), None)
    percent = next((each.amount for each in amounts if each.kind is Kind.PERCENT), None)
    factor = _factor(text, percent)
    proof = next((kind for kind, words in _PROOFS if re.search(words, text, re.IGNORECASE)), None)
    has_proof = lever is Lever.PROOF and not _MISSING.search(text)
    return Premise(
        lever=lever,
        understood=_understood(lever, factor, money, days, proof if has_proof else None),
        factor=factor,
        amount=money,
        currency=_currency(text) if money else None,
        proof=proof if has_proof else None,
        days=days,
    )


def _factor(text: str, percent: float | None) -> float:
    named = next((factor for words, factor in _FACTORS if re.search(words, text, re.IGNORECASE)), 1.0)
    if percent is None:
        return named
    return 1.0 - min(percent, 95.0) / 100.0 if named < 1.0 else 1.0 + percent / 100.0


def _currency(text: str) -> str | None:
    marks = (("EUR", "€|euro|eur"), ("USD", r"\$|dollar|usd"), ("GBP", "£|pound|gbp"))
    return next((code for code, words in marks if re.search(words, text, re.IGNORECASE)), None)


def _understood(lever: Lever, factor: float, money: float | None, days: float | None, proof: str | None) -> str:
    if proof:
        return f"there were {proof.replace('-', ' ')} as proof"
    if money:
        return f"it came to {money:,.0f}"
    if factor != 1.0:
        return f"the {lever} were {factor:g} times what it is"
    return f"it took {days:,.0f} days" if days and lever is Lever.TIME else f"something changed about the {lever}"
