"""When two words are forms of one another, or say the same."""

from answerable.domain.twins.support.kindred import IRREGULAR, SAME

_ENDINGS = frozenset(("", "s", "es", "ed", "d", "ing"))
_AFTER_E = frozenset(("e", "es", "ed", "ing"))
_AFTER_Y = frozenset(("y", "ies", "ied", "ying"))
_LONG_ENDINGS = frozenset(("", "e", "s", "ion", "ions", "ation", "ations", "ment", "ments", "al", "ally", "ly", "ity"))
_FOR_LONG = 5
_SHORTEST = 3
_BY_START: dict[str, tuple[tuple[str, int], ...]] = {
    start: tuple((word, group) for group, words in enumerate(SAME) for word in words if word.startswith(start))
    for start in {word[:_SHORTEST] for words in SAME for word in words}
}
"""Words of the groups by their first letters, which forms of one word share."""

_SIBILANT = ("s", "x", "z", "h", "o")


def alike(one: str, other: str) -> bool:
    """Whether two lower-case words are the same, forms of one word, or named as saying the same.

    Numbers (``#5``) and words with digits are alike only when they are equal.
    """
    if one == other:
        return True
    if not (one.isalpha() and other.isalpha()):
        return False
    one, other = IRREGULAR.get(one, one), IRREGULAR.get(other, other)
    return one == other or _same_word(one, other) or _same_meaning(one, other)


def _same_meaning(one: str, other: str) -> bool:
    groups = _groups(one)
    return bool(groups) and not groups.isdisjoint(_groups(other))


def _groups(word: str) -> frozenset[int]:
    """The numbers of the groups of words that say the same as this one."""
    candidates = _BY_START.get(word[:_SHORTEST], ())
    return frozenset(group for listed, group in candidates if listed == word or _same_word(listed, word))


def _same_word(one: str, other: str) -> bool:
    start = _common(one, other)
    if start < _SHORTEST:
        return False
    ends = {_undoubled(one[:start], one[start:]), _undoubled(other[:start], other[start:])}
    if ends <= _ENDINGS:
        return "es" not in ends or "" not in ends or one[:start].endswith(_SIBILANT)
    if ends <= _AFTER_E or ends <= _AFTER_Y:
        return True
    return start >= _FOR_LONG and ends <= _LONG_ENDINGS and ends != {"", "e"}


def _common(one: str, other: str) -> int:
    for place, (first, second) in enumerate(zip(one, other, strict=False)):
        if first != second:
            return place
    return min(len(one), len(other))


def _undoubled(start: str, ending: str) -> str:
    """An ending without the consonant that English doubles before it ("stop", "stopping")."""
    return ending[1:] if len(ending) > 1 and start and ending[0] == start[-1] and ending[1:] in _ENDINGS else ending
