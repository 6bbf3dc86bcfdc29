"""Whether one part of a claim bears one clause of a sentence out."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from answerable.domain.twins.support import roles
from answerable.domain.twins.support.frames import AVERSE, CONDITIONAL, GENERAL
from answerable.domain.twins.support.operators import Operator, Turn
from answerable.domain.twins.support.source import Passage, Source
from answerable.domain.twins.support.spelling import alike
from answerable.domain.twins.support.tokens import is_number

UNIT_WITHIN = 2
"""Words after a number in a claim among which its unit is looked for."""

_ACCEPTED = ("accept", "tolerate", "allow", "take", "want", "afford", "risk", "stand", "like")
_DOES_SO = ("accept", "tolerate", "allow", "take", "stand")
_BY_WORD = frozenset((Turn.AWAY, Turn.ALWAYS))
_QUANTIFIERS = frozenset(("every", "each", "all", "everybody", "everyone"))
_UNITS = ("%", "€", "$", "£", "chf")


def fault(clause: Passage, part: Passage, source: Source) -> str | None:
    """Why a part of a claim does not bear a clause out, as words after "it"; None when it does."""
    own = unframed(clause, source)
    return (
        _missing(own, part)
        or _turned(clause, part, source)
        or _left_out(clause, part)
        or _unit(clause, part)
        or roles.fault(clause, part, own)
    )


def unframed(clause: Passage, source: Source) -> list[str]:
    """A clause's content without the words that merely frame the claim."""
    return [word for word in clause.content if _in(word, source.whole.content) or not _in(word, source.frame)]


def _missing(own: Sequence[str], part: Passage) -> str | None:
    return next((missing(word) for word in own if not _in(word, part.content)), None)


def missing(word: str) -> str:
    """The words for a word or number that nothing cited has."""
    kind = "a number" if is_number(word) else "something"
    return f"names {kind} that what it cites does not have: “{word.lstrip('#')}”"


def _turned(clause: Passage, part: Passage, source: Source) -> str | None:
    for operator in clause.operators:
        if not (_agreed(operator, part.operators) or _framing(operator, part, source)):
            return f"says “{operator.word}” where the claim does not"
    if source.facet in AVERSE:
        denied = [operator.bears_on for operator in clause.operators if operator.turn is Turn.NOT]
        for word in clause.content:
            if _in(word, _DOES_SO) and not _in(word, (*part.content, *denied)):
                return f"says “{word}” of what is not accepted"
    return None


def _agreed(operator: Operator, others: Sequence[Operator]) -> bool:
    if operator.turn is Turn.ONLY and any(other.turn is Turn.IF for other in others):
        return any(other.turn is Turn.ONLY for other in others)
    return any(operator.agrees(other) and _worded_alike(operator, other) for other in others)


def _worded_alike(one: Operator, other: Operator) -> bool:
    if one.turn not in _BY_WORD:
        return True
    return alike(one.word, other.word) or {one.word, other.word} <= _QUANTIFIERS


def _framing(operator: Operator, part: Passage, source: Source) -> bool:
    """Whether a turn belongs to how a claim is told and not to what it says."""
    if source.facet in AVERSE:
        if operator.turn is Turn.NOT:
            return _in(operator.bears_on, _ACCEPTED) and not _in(operator.bears_on, part.content)
        if operator.turn is Turn.AWAY:
            return operator.word in source.frame
    if operator.turn is Turn.IF:
        return (source.facet in CONDITIONAL and operator.word == "when") or _in(operator.bears_on, GENERAL)
    if operator.turn is Turn.BEFORE:
        return operator.bears_on in source.frame - GENERAL
    return operator.turn is Turn.PERHAPS and not source.firm


def _left_out(clause: Passage, part: Passage) -> str | None:
    for operator in part.operators:
        if operator.bears_on and _in(operator.bears_on, clause.content) and not _agreed(operator, clause.operators):
            return f"leaves out “{operator.word}” from what the claim says"
    return None


def _unit(clause: Passage, part: Passage) -> str | None:
    for number, unit in pairwise(clause.words):
        if is_number(number) and unit in clause.content and not is_number(unit) and not _has_unit(number, unit, part):
            return f"gives “{number[1:]} {unit}”, which the claim does not"
    for number, unit in pairwise(part.words):
        if unit == "%" and number in clause.words and (number, unit) not in pairwise(clause.words):
            return f"leaves out “{unit}” after “{number[1:]}”"
    return None


def _has_unit(number: str, unit: str, part: Passage) -> bool:
    places = [place for place, word in enumerate(part.words) if word == number]
    within = 1 if unit in _UNITS else UNIT_WITHIN
    return not places or any(_in(unit, part.words[place + 1 : place + 1 + within]) for place in places)


def _in(word: str, words: Iterable[str]) -> bool:
    return any(alike(word, other) for other in words)
