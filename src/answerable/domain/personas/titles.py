"""From job titles to the archetype whose accountability they name, or to none.

Titles do not decide; accountability does. So a title is read for the accountability that it names (see ``subjects``),
and an archetype speaks for the accountabilities that its own titles name. Four decisions stand behind the code:

- A role that has no archetype (people, sales, product, customer and so on) is recognised as itself and gets none; it
  never falls to a neighbour.
- Titles that span several accountabilities (CFO, COO and CMO in one "back office") describe a collapsed role, whose
  tension an archetype would hide: none. Two that one archetype holds together (legal and procurement) are no span.
- Bare "operations" among at least two titles of technology or platform is IT operations, as on pages that list
  "infrastructure, platform, operations, cloud"; a chief operating officer is never bare.
- General words of technology ("IT", "engineering", "architecture") among at least two titles of platform speak for the
  platform, as on the same pages; a chief information officer is never general.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from answerable.domain.model.archetype import Archetype
from answerable.domain.personas.subjects import ABBREVIATIONS, PARTICULAR, PRECEDENCE, SILENT, SUBJECTS

_TOKENS = re.compile(r"fp&a|r&d|i&o|m&a|l&d|[^\W_]+|[/,;:|&+()]")
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
_BREAKS = frozenset("/,;:|+()") | {"and", "or"}
_PHRASES = {tuple(phrase.split()): name for name, phrases in SUBJECTS.items() for phrase in phrases}
_LONGEST = max(map(len, _PHRASES))
_UNKNOWN = "unknown"
_BARE = "bare operations"
_GENERAL = "technology in general"
_GENERAL_WORDS = frozenset(
    {"architect", "architecture", "engineering", "information", "operations", "systems", "technology"}
)
_CERTAIN_NEIGHBOURS = 2


def propose_archetype(titles: Sequence[str], archetypes: Sequence[Archetype]) -> str | None:
    """The slug of the archetype that all these titles speak for, or None.

    None when the titles name accountabilities that no archetype, or more than one, holds together, or more unknown
    subjects than known ones. Words of rank alone ("VP", "Founder") neither help nor hinder.
    """
    owners = {_speaks_for(title, archetypes) for title in titles}
    if len(owners) == 1 and None not in owners:
        return owners.pop()
    named = accountabilities_of(titles)
    claiming = [archetype.slug for archetype in archetypes if named and named <= _accountabilities(archetype)]
    return claiming[0] if len(claiming) == 1 else None


def archetype_of_title(title: str, archetypes: Sequence[Archetype]) -> str | None:
    """The slug of the archetype that one job title speaks for, or None, as for a seat that has only a title."""
    return propose_archetype([title], archetypes)


def accountability_of(titles: Sequence[str]) -> str | None:
    """The one accountability that these titles name (a key of ``SUBJECTS``), or None when none or several do."""
    named = accountabilities_of(titles)
    return next(iter(named)) if len(named) == 1 else None


def accountabilities_of(titles: Sequence[str]) -> frozenset[str]:
    """The accountabilities that these titles name (keys of ``SUBJECTS``); none when more of them are unknown."""
    named = Counter(name for title in titles for name in _named(title))
    unknown = named.pop(_UNKNOWN, 0)
    bare = named.pop(_BARE, 0)
    general = named.pop(_GENERAL, 0)
    if bare and named["technology"] + named["platform"] + general < _CERTAIN_NEIGHBOURS:
        named["operations"] += bare
    named["platform" if named["platform"] >= _CERTAIN_NEIGHBOURS else "technology"] += general
    present = +named
    return frozenset(present) if present.total() >= unknown else frozenset()


def _speaks_for(title: str, archetypes: Sequence[Archetype]) -> str | None:
    """The one archetype that lists this very title, however it is abbreviated."""
    words = title_words(title)
    listing = [a.slug for a in archetypes if words and any(title_words(listed) == words for listed in a.titles)]
    return listing[0] if len(listing) == 1 else None


def _accountabilities(archetype: Archetype) -> frozenset[str]:
    return frozenset(name for title in archetype.titles if (name := accountability_of([title])))


def _named(title: str) -> Iterator[str]:
    """What each part of a title names: an accountability, bare operations, something unknown, or nothing at all."""
    for part in _parts(_words(title)):
        found, rest = _subjects(part)
        if found:
            yield _strongest(found, part)
        elif any(word not in SILENT for word in rest):
            yield _UNKNOWN


def _words(title: str) -> list[str]:
    plain = _INITIALS.sub(lambda found: found[0].replace(".", ""), title.lower())
    return [word for short in _TOKENS.findall(plain) for word in ABBREVIATIONS.get(short, short).split()]


def title_words(title: str) -> frozenset[str]:
    """The words of a title by which two spellings of it are told to be the same, abbreviations written out."""
    return frozenset(_words(title)) - {"of", "the", ",", "and", "for"}


def _parts(words: Sequence[str]) -> Iterator[list[str]]:
    """Cuts at separators and at "and", except inside a phrase of the vocabulary that contains it."""
    part: list[str] = []
    at = 0
    while at < len(words):
        phrase = _phrase_at(words, at)
        if phrase:
            part += phrase
            at += len(phrase)
            continue
        if words[at] in _BREAKS:
            yield part
            part = []
        else:
            part.append(words[at])
        at += 1
    yield part


def _subjects(part: Sequence[str]) -> tuple[set[str], list[str]]:
    found: set[str] = set()
    rest: list[str] = []
    at = 0
    while at < len(part):
        phrase = _phrase_at(part, at)
        if phrase:
            found.add(_PHRASES[phrase])
        else:
            rest.append(part[at])
        at += len(phrase) or 1
    return found, rest


def _phrase_at(words: Sequence[str], at: int) -> tuple[str, ...]:
    candidates = (tuple(words[at : at + size]) for size in range(_LONGEST, 0, -1))
    return next((phrase for phrase in candidates if phrase in _PHRASES), ())


def _strongest(found: set[str], part: Sequence[str]) -> str:
    """The accountability that wins inside one part; several equally strong ones are something unknown."""
    rank = max(PRECEDENCE.get(name, PARTICULAR) for name in found)
    winners = [name for name in found if PRECEDENCE.get(name, PARTICULAR) == rank]
    if len(winners) > 1:
        return _UNKNOWN
    telling = {word for word in part if word not in SILENT}
    if winners[0] == "operations" and telling == {"operations"}:
        return _BARE
    general = winners[0] == "technology" and telling <= _GENERAL_WORDS and "chief" not in part
    return _GENERAL if general else winners[0]
