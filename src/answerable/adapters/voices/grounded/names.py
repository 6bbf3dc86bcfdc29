"""How a persona speaks of claims that are names: titles, superiors, metrics, sources and the like, in one sentence."""

import re
from collections.abc import Callable, Mapping, Sequence

from answerable.adapters.voices.grounded.forms import inside, listed, plain
from answerable.adapters.voices.grounded.words import words
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, SourceRank

_ARTICLE = re.compile(r"^(the|a|an|my|our|own|all|every|any|some|other)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"^(head|director|vp|svp|evp|vice president|chief|c[a-z]{1,3}o|manager|person|controller) (of|for|or|who)\b|"
    r"\b(officer|director|head|manager|lead|leader|chief|president|owner|founder|partner|controller|architect|vp|svp|evp|"
    r"auditor|counsel|team|board|council|committee|pmo|cto|cio|ciso|ceo|cfo|coo|cmo|clo|chro|c-suite|c-level|desk|office|"
    r"c[a-z]?[a-z]o)$|^(vp|svp|evp|cto|cio|ciso|ceo|cfo|coo|cmo|clo|chro|board|director)\b",
    re.IGNORECASE,
)
_ROLE_ALONE = re.compile(
    r"^(approver|champion|decider|decision[- ]?maker|gatekeeper|influencer|initiator|researcher|user|evaluator|sponsor|"
    r"blocker|identifier|buyer|signer|payer)\b",
    re.IGNORECASE,
)
_VOWEL = re.compile(r"^[aeio]", re.IGNORECASE)
_ORDINARY = words(
    """
    board building catalogs chief code committee councils deals demos developers events executive groups head identifier
    incidents maker media meetups mitigate need newsletters officer people press purchase releases reports
    researcher respond reviews sites stories studies updates videos visits
    """
)
"""Common nouns that lists like to write with a capital."""
_CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")


def told_together(facet: Facet, claims: Sequence[Claim]) -> str:
    """One sentence about all of some claims of a facet of names."""
    return _TOLD[facet](claims)


def _titles(claims: Sequence[Claim]) -> str:
    return f"You'd find me as {listed([plain(claim.text) for claim in claims], 'or')}."


def _superiors(claims: Sequence[Claim]) -> str:
    names = [_with_article(plain(claim.text)) for claim in claims]
    depends = ", depending on the company" if len(names) > 1 else ""
    return f"I report to {listed(names, 'or')}{depends}."


def _metrics(claims: Sequence[Claim]) -> str:
    return f"I'm measured by {listed([_value(claim.text) for claim in claims])}."


def _sources(claims: Sequence[Claim]) -> str:
    """The sources in the order of how much the persona relies on them."""
    first = [_value(claim.text) for claim in claims if claim.rank in (None, SourceRank.PRIMARY)]
    second = [_value(claim.text) for claim in claims if claim.rank is SourceRank.SECONDARY]
    third = [_value(claim.text) for claim in claims if claim.rank is SourceRank.TERTIARY]
    if first and (second or third):
        return f"First of all I go by {listed(first)}, then by {listed([*second, *third])}."
    if first:
        return f"I go by {listed(first)}."
    return f"I go by {listed([*second, *third])}, but not in the first place."


def _influencers(claims: Sequence[Claim]) -> str:
    return f"Inside the company I listen to {listed([_with_article(plain(claim.text)) for claim in claims])}."


def _purchasing_roles(claims: Sequence[Claim]) -> str:
    return f"In a purchase I'm {listed([_as_role(claim.text) for claim in claims])}."


def _segments(claims: Sequence[Claim]) -> str:
    return f"I speak for {listed([_value(claim.text) for claim in claims])}."


def _value(text: str) -> str:
    """A value as it stands in a list, common nouns small: "events & Meetups" becomes "events & meetups"."""
    return _CAPITALISED.sub(lambda word: word[0].lower() if word[0].lower() in _ORDINARY else word[0], inside(text))


def _with_article(name: str) -> str:
    """A role with its article ("the CTO"); groups and whatever has an article already go without."""
    if _ARTICLE.match(name):
        return inside(name)
    if _OFFICE.search(name):
        return f"the {name}"
    return name if len(_CAPITALISED.findall(name)) > 1 else inside(name)


def _as_role(text: str) -> str:
    role = _value(text)
    if not _ROLE_ALONE.match(role):
        return role
    if role.casefold().startswith(("decision", "approver", "decider")):
        return f"the {role}"
    return f"an {role}" if _VOWEL.match(role) else f"a {role}"


_TOLD: Mapping[Facet, Callable[[Sequence[Claim]], str]] = {
    Facet.TITLE: _titles,
    Facet.REPORTS_TO: _superiors,
    Facet.METRIC: _metrics,
    Facet.SOURCE: _sources,
    Facet.INFLUENCER: _influencers,
    Facet.PURCHASING_ROLE: _purchasing_roles,
    Facet.SEGMENT: _segments,
}

NAMES = frozenset(_TOLD)
"""Facets whose claims are names."""
