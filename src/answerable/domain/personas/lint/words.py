"""Texts as they are compared."""

import re

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

_STOP_WORDS = """
    a an the and or but of to in on for with by at from as is are was were be been being it its this that
    these those we our us i my me you your they their them he she his her who whom which what when where why
    how not no nor than then so too very more most much many any all each every some such own same can could
    will would shall should may might must do does did has have had having if there here up out over into
    about after before between only just also get gets getting make makes making give gives need needs want
    wants
"""
STOP = frozenset(_STOP_WORDS.split())
"""Words of grammar, which alone say nothing that could be tested."""


def lines(text: str) -> tuple[str, ...]:
    """The lines of a list that is written as a text."""
    return tuple(line.strip() for line in text.strip().splitlines())


def alternatives(text: str) -> re.Pattern[str]:
    """A pattern that finds any of the patterns given one a line, beginning with a word, whatever their case."""
    return re.compile(rf"\b(?:{'|'.join(lines(text))})", re.IGNORECASE)


def words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return _WORD.findall(text.casefold().replace("’", "'"))


def plain(text: str) -> str:
    """A text without case, marks and spacing: two texts that differ only in these are the same."""
    return " ".join(words(text))


def content(text: str) -> list[str]:
    """The words of a text that carry its meaning."""
    return [word for word in words(text) if word not in STOP]


_NEGATION = frozenset({"not", "no", "never", "without", "none", "nobody", "nothing", "cannot", "nor"})
_OPPOSED_WORDS = """
    first second before after more less fewer above below up down internal external increase reduce raise
    lower faster slower buy sell gain lose
"""
_OPPOSED = frozenset(_OPPOSED_WORDS.split())


def stands_apart(one: str, other: str) -> bool:
    """Whether two texts that sound alike differ in a number, a negation or a word of direction."""
    left, right = set(words(one)), set(words(other))
    differing = left ^ right
    return (
        any(any(character.isdigit() for character in word) for word in differing)
        or bool(left & _NEGATION) != bool(right & _NEGATION)
        or (any(word in _OPPOSED for word in left - right) and any(word in _OPPOSED for word in right - left))
    )
