"""What one title names: accountabilities, something unknown, or nothing but rank."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.domain.personas.subjects import NEUTRAL, PRECEDENCE, SILENT, SUBJECTS, WEAK
from answerable.domain.personas.titles.words import BREAKS

UNKNOWN = "unknown"
BARE = "bare operations"
GENERAL = "technology in general"
WHOLE = "the whole"
"""What a part of a title may name besides an accountability: something in no vocabulary, operations without more, the
general words of technology, and the whole of a firm or board, which counts only where nothing else is named."""

_RANK = "rank"
_PHRASES = {tuple(phrase.split()): name for name, phrases in SUBJECTS.items() for phrase in phrases}
_PHRASES |= {tuple(phrase.split()): WHOLE for phrase in WEAK} | {tuple(phrase.split()): _RANK for phrase in NEUTRAL}
_SIZES = {first: sorted({len(p) for p in _PHRASES if p[0] == first}, reverse=True) for first, *_ in _PHRASES}
_PARTICULAR = 4.0
_GENERAL_WORDS = frozenset(
    {"architect", "architecture", "engineering", "information", "operations", "systems", "technology"}
)
_OF = frozenset({"of", "for", "in"})


@dataclass(frozen=True, slots=True)
class Named:
    """What the parts of a title name, in order, and how many of its words stand in no vocabulary.

    A name is a key of ``SUBJECTS``, ``BARE``, ``GENERAL``, ``WHOLE`` or ``UNKNOWN``; parts of rank alone name nothing.
    """

    names: tuple[str, ...]
    strangers: int


def named_by(words: Sequence[str]) -> Named:
    """What a title's words name, part by part."""
    parts = list(_parts(words))
    strangers = sum(not name and word not in SILENT for part in parts for word, name in part)
    return Named(tuple(name for part in parts if (name := _name_of(part))), strangers)


def _parts(words: Sequence[str]) -> Iterator[list[tuple[str, str]]]:
    """Parts as (phrase, what it names or ""), cut at separators and "and" except inside a phrase."""
    part: list[tuple[str, str]] = []
    at = 0
    while at < len(words):
        size = _phrase_size(words, at)
        if size:
            phrase = tuple(words[at : at + size])
            part.append((" ".join(phrase), _PHRASES[phrase]))
        elif words[at] in BREAKS:
            yield part
            part = []
        else:
            part.append((words[at], ""))
        at += size or 1
    yield part


def _phrase_size(words: Sequence[str], at: int) -> int:
    sizes = _SIZES.get(words[at], ())
    return next((size for size in sizes if tuple(words[at : at + size]) in _PHRASES), 0)


def _name_of(part: Sequence[tuple[str, str]]) -> str:
    found = [name for _, name in part if name and name not in {_RANK, WHOLE}]
    if found:
        return _strongest(found, part)
    if any(name == WHOLE for _, name in part):
        return WHOLE
    return UNKNOWN if any(not name and word not in SILENT for word, name in part) else ""


def _strongest(found: Sequence[str], part: Sequence[tuple[str, str]]) -> str:
    """The accountability that wins inside one part.

    The most particular wins; of several the last ("Product Security Engineer" is security), or the first behind "of".
    """
    rank = max(PRECEDENCE.get(name, _PARTICULAR) for name in found)
    winners = [
        (place, name)
        for place, (_, name) in enumerate(part)
        if PRECEDENCE.get(name, _PARTICULAR) == rank and name in found
    ]
    behind = next((place for place, (word, _) in enumerate(part) if word in _OF), len(part))
    of = [name for place, name in winners if place > behind]
    winner = of[0] if of else winners[-1][1]
    if winner == "technology" and _telling(part) <= _GENERAL_WORDS:
        return GENERAL
    bare = winner == "operations" and all(
        word == "operations" or word in SILENT or name == _RANK for word, name in part
    )
    return BARE if bare else winner


def _telling(part: Sequence[tuple[str, str]]) -> set[str]:
    """The words of a part that are not of rank; a chief's rank is telling, as no chief is general."""
    return {word for phrase, _ in part for word in phrase.split() if word not in SILENT or word == "chief"}
