"""The one table from purchasing roles to powers, and how the kind of order changes it.

A role text may carry a qualifier: "for renewals" restricts it to renewals, "not for the first order" excludes
first orders; a mention without "for" ("this group is the first-order purchaser") restricts nothing. Where a power
does not apply to the order at hand, the seat still has a voice: it influences.
"""

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from answerable.domain.model.power import Power
from answerable.domain.model.stage import Order

ROLES: Mapping[str, Power] = {
    # Handbook pages. Raising the need or gathering facts moves whoever decides, and decides nothing by itself.
    "champion": Power.CHAMPION,
    "sponsor": Power.CHAMPION,
    "decision maker": Power.DECIDER,
    "decider": Power.DECIDER,
    "approver": Power.APPROVER,
    "buyer": Power.APPROVER,
    "purchaser": Power.APPROVER,
    "gatekeeper": Power.GATEKEEPER,
    "influencer": Power.INFLUENCER,
    "recommender": Power.INFLUENCER,
    "initiator": Power.INFLUENCER,
    "identifier of need": Power.INFLUENCER,
    "researcher": Power.INFLUENCER,
    "user": Power.USER,
    # HubSpot's hs_buying_role.
    "blocker": Power.GATEKEEPER,
    "budget holder": Power.APPROVER,
    "end user": Power.USER,
    "executive sponsor": Power.CHAMPION,
    "legal and compliance": Power.GATEKEEPER,
    # Salesforce's OpportunityContactRole.
    "business user": Power.USER,
    "economic buyer": Power.APPROVER,
    "economic decision maker": Power.DECIDER,
    "evaluator": Power.INFLUENCER,
    "technical buyer": Power.GATEKEEPER,
    "other": Power.INFLUENCER,
}
"""Purchasing roles of handbook pages and of CRMs (lower case, words only), each with its power (assumed)."""

STRENGTH = (Power.DECIDER, Power.APPROVER, Power.GATEKEEPER, Power.CHAMPION, Power.INFLUENCER, Power.USER)
"""Powers from the strongest: who holds several roles acts by the strongest that applies to the order."""

CLOSE_ENOUGH = 85.0
"""Similarity (0 to 100) from which a misspelt role counts as the role (assumed: "decison maker" has 96)."""

_ORDER_WORDS = {
    Order.FIRST: r"first[- ]orders?|new business|initial (?:order|purchase)s?|first purchases?",
    Order.EXPANSION: r"expansions?|upsells?|upgrades?",
    Order.RENEWAL: r"renewals?",
}
_ANY_ORDER = "|".join(_ORDER_WORDS.values())
_LIST = rf"(?:the\s+)?(?:{_ANY_ORDER})(?:\s*(?:,|and|or|&|/)\s*(?:the\s+)?(?:{_ANY_ORDER}))*"
_EXCLUDED = re.compile(rf"\b(?:not|never|except|excluding|but no)\b[^,;.)]*?({_LIST})", re.IGNORECASE)
_RESTRICTED = re.compile(rf"\b(?:for|on|at|in|of)\s+({_LIST})(?:\s+only)?|({_LIST})\s+only", re.IGNORECASE)


def power_of_role(text: str, order: Order) -> Power | None:
    """The power that one purchasing role gives on this kind of order, or None for a role the table does not know.

    Spelling, case, hyphens and underscores do not matter; the longest role named in the text wins.
    """
    power = _named_power(text)
    if power is None or power is Power.USER or order in orders_of_role(text):
        return power
    return Power.INFLUENCER


def power_of_roles(texts: Sequence[str], order: Order) -> Power | None:
    """The strongest power that any of a seat's purchasing roles gives on this kind of order, or None."""
    powers = {power for text in texts if (power := power_of_role(text, order))}
    return next((power for power in STRENGTH if power in powers), None)


def orders_of_role(text: str) -> frozenset[Order]:
    """The kinds of order for which a role text claims its power: all, unless a qualifier restricts or excludes."""
    excluded = _mentioned(_EXCLUDED, text)
    restricted = _mentioned(_RESTRICTED, _EXCLUDED.sub(" ", text))
    return (restricted or frozenset(Order)) - excluded


def _mentioned(pattern: re.Pattern[str], text: str) -> frozenset[Order]:
    lists = " ".join(group for found in pattern.finditer(text) for group in found.groups() if group)
    return frozenset(order for order, words in _ORDER_WORDS.items() if re.search(words, lists, re.IGNORECASE))


def _named_power(text: str) -> Power | None:
    role = " ".join(re.findall(r"[a-z]+", text.partition("(")[0].lower()))
    exact = [name for name in ROLES if re.search(rf"\b{name}s?\b", role)]
    if exact:
        return ROLES[max(exact, key=len)]
    close = process.extractOne(role, list(ROLES), scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH)
    if close is None:
        trimmed = re.sub(r"\b(?:for|on|at|but)\b.*", "", role).strip()
        close = process.extractOne(trimmed, list(ROLES), scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH)
    return ROLES[close[0]] if close else None
