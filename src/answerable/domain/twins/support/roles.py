"""Who does what to whom: the same words in another order can say the contrary."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from answerable.domain.twins.support.frames import ABOUT_PEOPLE, PERSONAL
from answerable.domain.twins.support.function_words import FUNCTION
from answerable.domain.twins.support.source import Passage, Source
from answerable.domain.twins.support.spelling import alike

IN_ORDER_AT_LEAST = 0.65
"""The least share of neighbours that follow one another as in the claim (development half of tests/wording)."""

TURNED = "turns round who does what"

_SELF = frozenset(("i", "we", "my", "our", "me", "us"))
_SPEAKER = frozenset(("i", "we"))
_CONTRASTS = frozenset(("to", "from", "by", "for", "with", "against", "into", "about"))
_ARTICLES = frozenset(("a", "an", "the", "any", "this", "these", "those", "that", *_SELF, "his", "her", "their", "its"))
_TO_ME = ("reports to me", "report to me", "listens to me", "listen to me", "answers to me", "follows me", "hears me")
_BY_ME = (
    "i influence",
    "i advise",
    "i inform",
    "i lead",
    "i am the boss",
    "i am the manager",
    "i am their",
    "i manage",
)


def fault(clause: Passage, part: Passage, own: Sequence[str]) -> str | None:
    """Why a clause gives its doings to somebody else than the claim; ``own`` is its content that is no frame."""
    turned = (
        _disordered(part, own)
        or _recombined(part, own)
        or _other_subject(clause, part, own)
        or _taken_over(clause, part, own)
        or _other_relation(clause, part)
        or _strange_subject(clause, own)
    )
    return TURNED if turned else None


def is_reversed(words: Sequence[str], source: Source) -> bool:
    """Whether a relation to somebody is told the wrong way round ("the COO reports to me")."""
    said = " ".join(words)
    return source.facet in ABOUT_PEOPLE and any(phrase in said for phrase in (*_TO_ME, *_BY_ME))


def _disordered(part: Passage, own: Sequence[str]) -> bool:
    steps = [before < after for before, after in pairwise(_places(own, part.content))]
    return len(steps) > 1 and sum(steps) < IN_ORDER_AT_LEAST * len(steps)


def _recombined(part: Passage, own: Sequence[str]) -> bool:
    """Whether words from both sides of an "and" are brought together without what stands between them."""
    places = _places(own, part.content)
    if len(part.places) != len(part.content) or len({part.places[place] for place in places}) < 2:
        return False
    return places != list(range(places[0], places[0] + len(places)))


def _places(own: Sequence[str], said: Sequence[str]) -> list[int]:
    """Where a clause's words stand in the claim; where a word stands twice, so that all stand closest together."""
    found = [[place for place, word in enumerate(said) if alike(word, mine)] for mine in own]
    found = [places for places in found if places]
    alignments = [_onward(found, start) for start in (found[0] if found else ())]
    return min(alignments, key=lambda places: max(places) - min(places), default=[])


def _onward(found: Sequence[Sequence[int]], start: int) -> list[int]:
    """From a place of the first word on, for each further word its next place after the last, else its first."""
    places = [start]
    for candidates in found[1:]:
        places.append(next((place for place in candidates if place > places[-1]), candidates[0]))
    return places


def _other_subject(clause: Passage, part: Passage, own: Sequence[str]) -> bool:
    """Whether something of the claim stands before the word that the claim begins with, and no "I" does."""
    place = _place_of_first(clause, part)
    if place is None:
        return False
    before = clause.words[:place]
    return not _SPEAKER & set(before) and any(word in own for word in before)


def _taken_over(clause: Passage, part: Passage, own: Sequence[str]) -> bool:
    """Whether "I" does what the claim says of somebody whom the clause leaves out ("I froze" for "the CFO froze")."""
    if _place_of_first(clause, part) is not None:
        return False
    first_own = next((place for place, word in enumerate(clause.words) if word in own), len(clause.words))
    lead = [word for word in clause.words[:first_own] if word not in FUNCTION]
    return bool(_SPEAKER & set(clause.words[:first_own])) and not lead


def _place_of_first(clause: Passage, part: Passage) -> int | None:
    first = part.content[0] if part.content else ""
    return next((place for place, word in enumerate(clause.words) if alike(word, first)), None)


def _strange_subject(clause: Passage, own: Sequence[str]) -> bool:
    """Whether a doing of the persona's own, added to frame the claim, is given to something that the claim names."""
    for place, word in enumerate(clause.words):
        if word in own or not any(alike(word, doing) for doing in PERSONAL):
            continue
        subject = next((before for before in reversed(clause.words[:place]) if before in own or before in _SELF), None)
        if subject in own:
            return True
    return False


def _other_relation(clause: Passage, part: Passage) -> bool:
    """Whether a word follows another preposition than in the claim, among those that change who does what."""
    said = dict(_related(part.words))
    return any(
        relation != other
        for word, relation in _related(clause.words)
        for mine, other in said.items()
        if alike(word, mine)
    )


def _related(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    for place, word in enumerate(words):
        before = next((one for one in reversed(words[:place]) if one not in _ARTICLES), "")
        if word not in FUNCTION and before in _CONTRASTS:
            yield word, before
