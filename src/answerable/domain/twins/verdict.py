"""Yes, no, or that it depends: what a persona's claims say to a question for yes or no."""

import re
from collections.abc import Sequence

from answerable.domain.model.answer import Verdict
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.leaning import Group, group_of
from answerable.domain.twins.quantity import quantities
from answerable.domain.twins.question import Question
from answerable.domain.twins.retrieval import Ranking
from answerable.domain.twins.tones import tones
from answerable.domain.twins.wording import content, shared

BELIEVED_FROM = 0.5
"""The belief below which an observed claim decides the other way: more likely false than true."""

SPEAKS_FROM = 0.12
"""How near in meaning a claim is, at least, that decides a question without sharing a word with it (development)."""

DEPENDS_WITHIN = 0.12
"""How near P(yes) lies to one half where a claim that sets a condition leaves the question open (assumed)."""

_EXCLUSIVE = frozenset({Facet.REPORTS_TO, Facet.TITLE})
_CONDITION = re.compile(
    r"\b(?:as long as|only if|unless|provided|with a date|up to|a little|some|within|for a (?:week|day)|knowingly)\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(r"\b(?:decision[- ]?maker|decider|approver|approves|buyer|signs|last word)\b", re.IGNORECASE)
_DECIDING = re.compile(
    r"\b(?:decid\w*|decision|sign\w*|approv\w*|close|call|final|last word|yours|alone|on your own|pick|choose)\b",
    re.IGNORECASE,
)
_ORDERS = (r"\bfirst\b", r"\brenew", r"\bexpan")
_ONLY = re.compile(r"\b(?:only|just|merely|no more than)\b", re.IGNORECASE)


def verdict_of(
    question: Question, ranking: Ranking, found: Sequence[Finding], kin: Sequence[Finding]
) -> Verdict | None:
    """What the claims found say, most relevant first; None where they do not decide it.

    ``kin`` are all the persona's claims of the first one's facet. A claim that evidence speaks against decides the
    other way. The verdict comes from claims and numbers alone.
    """
    first = found[0]
    if ranking.nearness < SPEAKS_FROM and ranking.overlap == 0.0 and first.claim.facet not in _EXCLUSIVE:
        return None
    verdict = _by_rule(question, first, kin)
    if verdict is None:
        verdict = _by_leaning(question, first)
    return _turned(verdict) if _is_contradicted(first) else verdict


def _is_contradicted(first: Finding) -> bool:
    return first.belief is not None and first.belief.observed and first.mean < BELIEVED_FROM


def _by_rule(question: Question, first: Finding, kin: Sequence[Finding]) -> Verdict | None:
    facet = first.claim.facet
    if facet in _EXCLUSIVE:
        named = any(shared(question.content, content(other.claim.text)) > 0.0 for other in kin)
        return Verdict.YES if named else Verdict.NO
    if facet is Facet.SOURCE:
        return _by_rank(question, first)
    if facet is Facet.PURCHASING_ROLE and _DECIDING.search(question.text):
        return _by_role(question, kin)
    return _by_amount(question, first)


def _by_rank(question: Question, first: Finding) -> Verdict:
    """A source is used; whether it is the best of them is a matter of its rank."""
    if "<most>" not in tones(question.plain):
        return Verdict.YES
    return Verdict.YES if first.claim.rank in {None, SourceRank.PRIMARY} else Verdict.NO


def _by_role(question: Question, kin: Sequence[Finding]) -> Verdict:
    """Who decides on some kind of order may only be heard on another; roles that name no kind hold for all."""
    about = [role for role in kin if _same_order(question, role)] or list(kin)
    deciding = [bool(_DECIDES.search(role.claim.text)) and not _is_denied(question, role) for role in about]
    if all(deciding):
        return Verdict.YES
    if not any(deciding):
        return Verdict.NO
    return Verdict.NO if _ONLY.search(question.text) else Verdict.YES


def _same_order(question: Question, role: Finding) -> bool:
    return any(
        re.search(order, question.plain, re.IGNORECASE) and re.search(order, role.claim.text, re.IGNORECASE)
        for order in _ORDERS
    )


def _is_denied(question: Question, role: Finding) -> bool:
    """Whether a role is held for other orders but not for the one asked about ("renewals, but not first orders")."""
    return any(
        re.search(order, question.plain, re.IGNORECASE)
        and re.search(rf"\bnot\b[^,;)]*{order}", role.claim.text, re.IGNORECASE)
        for order in _ORDERS
    )


def _by_amount(question: Question, first: Finding) -> Verdict | None:
    """An amount beyond the one that a claim bounds is a no, one within it a yes."""
    if group_of(first.claim.facet) is not Group.BOUND and first.claim.facet is not Facet.PRESSURE:
        return None
    held = {each.kind: each.amount for each in quantities(first.claim.text)}
    for asked in quantities(question.plain):
        if asked.kind in held:
            return Verdict.YES if asked.amount <= held[asked.kind] else Verdict.NO
    return None


def _by_leaning(question: Question, first: Finding) -> Verdict:
    yes = question.lean.towards(first.claim.facet)
    is_open = abs(yes - 0.5) < DEPENDS_WITHIN
    if is_open and group_of(first.claim.facet) is Group.BOUND and _CONDITION.search(first.claim.text):
        return Verdict.DEPENDS
    return Verdict.YES if yes >= 0.5 else Verdict.NO


def _turned(verdict: Verdict) -> Verdict:
    return {Verdict.YES: Verdict.NO, Verdict.NO: Verdict.YES, Verdict.DEPENDS: Verdict.DEPENDS}[verdict]
