"""How well an answer stands: in the buyers' own words, with the functions that disagree, observed or only asserted."""

import re
from collections.abc import Iterator, Sequence

from answerable.adapters.voices.grounded.telling import Told, chosen, is_doubted, is_observed, is_weak
from answerable.domain.model.evidence import Evidence, Reporter
from answerable.domain.model.facet import Facet
from answerable.domain.twins.finding import Finding

LONGEST_QUOTE = 220
"""Characters of a quotation at most; a longer one is cut after a sentence, or left out."""

SURE_FROM = 0.8
"""Belief from which a persona says that it is sure (assumed; only words hang on it)."""

_QUOTED = ("One of us put it like this: “{}”", "In the words of one of us: “{}”", "As one of us said: “{}”")
_UNSEEN = (
    "That's what is written about me; nobody has checked it with a buyer yet.",
    "Take it as said of me rather than seen: there is no evidence on it yet.",
    "Mind you, that's on paper only; nobody has observed it yet.",
)
_MIXED = (
    "I wouldn't swear to all of that; what has been seen is mixed.",
    "I'm not sure of it all; the evidence is mixed.",
)
_SURE = ("That has been observed, not just written down.", "People have seen that of me more than once.")
_SEEN = ("That's what people have seen of me so far.", "So it looks, from what has been seen so far.")
_HEARD = ("That's how I've been heard to put it.",)
_SPOKEN = frozenset({Facet.NARRATIVE, Facet.INTERNAL_QUESTION, Facet.OWN_WORDS, Facet.OBJECTION})
_NUMBERS = ("None", "One", "Two", "Three", "Four", "Five", "Six")


def in_own_words(told: Sequence[Finding], seed: str) -> Iterator[Told]:
    """A buyer's own words for what was told, where evidence has them."""
    for finding in told:
        if is_doubted(finding):
            continue
        for piece in finding.evidence:
            words = _quotable(piece, finding.claim.id)
            if words and words.casefold().rstrip(".") not in finding.claim.text.casefold():
                yield Told(chosen(_QUOTED, seed).format(words), (finding,))
                return


def in_dispute(told: Sequence[Finding]) -> Iterator[Told]:
    """That two functions disagree about the first claim that they contest."""
    finding = next((finding for finding in told if finding.dissent), None)
    if finding and (dissent := finding.dissent):
        higher, lower = (function.value.replace("-", " ") for function in (dissent.higher, dissent.lower))
        shares = f"{dissent.higher_mean:.0%} against {dissent.lower_mean:.0%}"
        text = (
            f"{higher.capitalize()} and {lower} don't agree on that: {higher} sees it far more than {lower}, {shares}."
        )
        yield Told(text, (finding,))


def as_it_stands(told: Sequence[Finding], seed: str, *, alone: bool) -> Iterator[Told]:
    """Whether what was told was ever observed, and how well; that it was only if nothing else follows (``alone``)."""
    unseen = tuple(finding for finding in told if not is_observed(finding))
    weak = tuple(finding for finding in told if is_weak(finding))
    if unseen and len(unseen) == len(told):
        yield Told(chosen(_UNSEEN, seed), unseen)
    elif unseen:
        number = _NUMBERS[len(unseen)] if len(unseen) < len(_NUMBERS) else str(len(unseen))
        yield Told(f"{number} of those points {'is' if len(unseen) == 1 else 'are'} only on paper so far.", unseen)
    elif len(weak) > 1:
        yield Told(chosen(_MIXED, seed), weak)
    elif alone and not any(map(is_doubted, told)):
        yield Told(chosen(_seen(told), seed), tuple(told))


def _seen(told: Sequence[Finding]) -> Sequence[str]:
    if all(finding.claim.facet in _SPOKEN for finding in told):
        return _HEARD
    return _SURE if min(finding.mean for finding in told) >= SURE_FROM else _SEEN


def _quotable(piece: Evidence, claim: str) -> str | None:
    """A buyer's words that support a claim, at a length that can be spoken."""
    supports = any(link.claim == claim and link.supports and link.confirmed for link in piece.links)
    if not supports or piece.reporter is not Reporter.BUYER:
        return None
    words = " ".join(piece.text.split()).strip('"“”')
    if len(words) > LONGEST_QUOTE:
        words = re.split(r"(?<=[.!?])\s", words)[0]
    return words if 0 < len(words) <= LONGEST_QUOTE else None
