"""Small words that turn a statement round, negations, limits, conditions, hedges and so on, and what each bears on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from answerable.domain.twins.support.function_words import FUNCTION
from answerable.domain.twins.support.listing import listed
from answerable.domain.twins.support.spelling import alike


class Turn(StrEnum):
    """What a small word does to what follows it."""

    NOT = "not"
    INSTEAD = "instead"
    FEWER = "fewer"
    MORE = "more"
    AWAY = "away"
    MOST = "at most"
    LEAST = "at least"
    ABOVE = "above"
    BELOW = "below"
    OUTSIDE = "outside"
    INSIDE = "inside"
    BEFORE = "before"
    AFTER = "after"
    THAN = "than"
    SAME = "same"
    OTHER = "other"
    IF = "if"
    ONLY = "only"
    UNLESS = "unless"
    EVEN = "even"
    ALWAYS = "always"
    OFTEN = "often"
    SELDOM = "seldom"
    PERHAPS = "perhaps"
    SOME = "some"


PHRASES = (
    (Turn.MOST, ("at", "most")), (Turn.MOST, ("up", "to")), (Turn.MOST, ("no", "more", "than")),
    (Turn.MOST, ("a", "maximum", "of")), (Turn.LEAST, ("at", "least")), (Turn.LEAST, ("no", "less", "than")),
    (Turn.LEAST, ("a", "minimum", "of")), (Turn.ABOVE, ("more", "than")), (Turn.BELOW, ("less", "than")),
    (Turn.BELOW, ("fewer", "than")), (Turn.INSTEAD, ("instead", "of")), (Turn.INSTEAD, ("rather", "than")),
    (Turn.IF, ("as", "long", "as")), (Turn.ONLY, ("nothing", "but")), (Turn.NOT, ("free", "of")),
)  # fmt: skip
"""Turns of several words, looked for before those of one."""

IDLE = (("am", "after"), ("are", "after"), ("under", "pressure"))
"""Phrases in which such a word turns nothing."""

WORDS = {
    **dict.fromkeys(
        listed("not no never none nobody nothing neither nor without lack lacks lacking hardly nowhere"),
        Turn.NOT,
    ),
    **dict.fromkeys(
        listed("fewer less lower reduce reduces reduced reducing cut cuts cutting shrink decrease fall drop"),
        Turn.FEWER,
    ),
    **dict.fromkeys(listed("more higher increase increases increased increasing raise raises grow grows"), Turn.MORE),
    **dict.fromkeys(
        listed(
            "avoid avoids avoiding prevent prevents stop stops stopping halt halts end ends ending eliminate "
            "eliminates remove removes replace replaces replacing lose loses losing loss miss misses missing "
            "refuse refuses reject rejects against fail fails failing doubt doubts doubting ignore ignores "
            "exclude excluding"
        ),
        Turn.AWAY,
    ),
    **dict.fromkeys(listed("within maximum"), Turn.MOST),
    **dict.fromkeys(listed("minimum"), Turn.LEAST),
    **dict.fromkeys(listed("above over beyond exceeds exceed exceeding"), Turn.ABOVE),
    **dict.fromkeys(listed("below under beneath"), Turn.BELOW),
    **dict.fromkeys(listed("outside"), Turn.OUTSIDE),
    **dict.fromkeys(listed("inside"), Turn.INSIDE),
    **dict.fromkeys(listed("before until till"), Turn.BEFORE),
    **dict.fromkeys(listed("after"), Turn.AFTER),
    "than": Turn.THAN,
    **dict.fromkeys(listed("same equal identical"), Turn.SAME),
    **dict.fromkeys(listed("different other another"), Turn.OTHER),
    **dict.fromkeys(listed("if when whenever once where provided"), Turn.IF),
    **dict.fromkeys(listed("only solely just merely"), Turn.ONLY),
    **dict.fromkeys(listed("unless except"), Turn.UNLESS),
    "even": Turn.EVEN,
    **dict.fromkeys(
        listed(
            "always every all each everybody everyone everything entirely completely fully "
            "guarantee guarantees"
            "guaranteed certainly definitely absolutely surely clearly undoubtedly certain ever best perfect"
        ),
        Turn.ALWAYS,
    ),
    **dict.fromkeys(listed("usually often mostly typically generally normally frequently mainly"), Turn.OFTEN),
    **dict.fromkeys(listed("rarely seldom occasionally"), Turn.SELDOM),
    **dict.fromkeys(listed("may might perhaps possibly maybe probably likely could"), Turn.PERHAPS),
    **dict.fromkeys(listed("some sometimes several few partly"), Turn.SOME),
}
"""Turns of one word."""

UNBOUND = frozenset((Turn.OFTEN, Turn.SELDOM))
"""Turns that mean the same wherever in a sentence they stand."""

THROUGHOUT = frozenset((Turn.IF, Turn.ONLY, Turn.UNLESS, Turn.OFTEN, Turn.SELDOM, Turn.PERHAPS, Turn.SOME))
"""Turns that qualify a whole claim: whoever tells a part of it has to keep them."""

_ALSO = {Turn.NOT: frozenset((Turn.INSTEAD, Turn.NOT))}


@dataclass(frozen=True, slots=True)
class Operator:
    """A turn and the word that it bears on, empty where nothing follows; ``word`` is what it was said with."""

    turn: Turn
    bears_on: str
    word: str

    def agrees(self, other: "Operator") -> bool:
        """Whether this turn does the same to the same thing as that of a claim.

        At the end of a clause it bears on what the next one says ("inside and outside"): there its word has to agree.
        """
        if other.turn not in _ALSO.get(self.turn, (self.turn,)):
            return False
        if self.turn in UNBOUND or self.bears_on == other.bears_on:
            return True
        return self.word == other.word if not self.bears_on else alike(self.bears_on, other.bears_on)


def operators(words: Sequence[str]) -> list[Operator]:
    """The turns of a text's tokens in their order."""
    return list(_operators(words))


def _operators(words: Sequence[str]) -> Iterator[Operator]:
    place = 0
    while place < len(words):
        turn, length = _turn(words, place)
        if turn:
            yield Operator(turn, _bears_on(words, place, length), words[place])
        place += max(length, 1)


def _turn(words: Sequence[str], place: int) -> tuple[Turn | None, int]:
    if tuple(words[place : place + 2]) in IDLE:
        return None, 2
    for turn, phrase in PHRASES:
        if tuple(words[place : place + len(phrase)]) == phrase:
            return turn, len(phrase)
    return WORDS.get(words[place]), 1


def _bears_on(words: Sequence[str], place: int, length: int) -> str:
    after = words[place + length :]
    return next((word for word in after if word not in FUNCTION), "")
