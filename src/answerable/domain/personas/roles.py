"""Whether words name somebody's role, as job titles do; which roles a line names; whom a page is about."""

import re

from answerable.domain.personas.subjects import ABBREVIATIONS

_NOUNS = """
    accountant administrator analyst architect buyer chief consultant controller coordinator cxo designer developer
    director editor engineer executive founder head lead leader manager marketer officer operator owner planner
    president programmer scientist specialist strategist supervisor technician tester treasurer writer
"""
_ROLE_WORDS = frozenset(_NOUNS.split())
"""An authored list of the nouns that job titles end in; together with the short forms of titles ("CIO", "VP") it tells
a role from other words. It carries no number."""

_HEIGHTS = """
    assistant associate chief deputy director executive global head junior jr lead leader manager officer president
    regional senior sr vice
"""
_RANKS = frozenset(_HEIGHTS.split())
"""Words that say how high somebody sits; alone they wait for an area ("Director, Release") and are no role."""

_MOST_WORDS = 10
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"\s+/\s+|,?\s+(?:or|and)\s+(?:an?\s+)?|,\s+")
_COMMA = re.compile(r",\s+(?:or\s+)?(?:an?\s+)?")
_INSIDE = re.compile(r"^(?P<name>.*\S)\s*\((?P<role>[^()]+)\)$")
_CURRENT = re.compile(r"\b(?:user|internal)s?\s+personas?\b|\b(?:current|existing)\s+(?:users?|customers?)\b", re.I)
_PERSONAL = re.compile(r"\bpersonas?\b", re.I)
_ROSTER = re.compile(r"\b(?:personas?|roles?|buyers?|who cares|stakeholders?)\b", re.I)


def names_role(text: str) -> bool:
    """Whether a short text names a role: it holds a noun of job titles, spelt out or as a short form."""
    words = _WORD.findall(text.lower())
    full = {part for word in words for part in ABBREVIATIONS.get(word, word).split()}
    return 0 < len(words) <= _MOST_WORDS and bool(full & _ROLE_WORDS)


def roles_named(text: str) -> tuple[str, ...]:
    """The roles that a line such as "CIO or VP IT" names; the whole line where a part of it would be none by itself."""
    return _parts(text, _BETWEEN)


def titles_listed(text: str) -> tuple[str, ...]:
    """The titles that commas separate, as in "Systems Engineer, IT Consultant"; else the whole text.

    A comma before an area ("Sr. Manager, Release") or inside parentheses separates nothing.
    """
    return (text,) if "(" in text else _parts(text, _COMMA)


def role_inside(name: str) -> str | None:
    """The role in the parentheses of a name such as "Petra (Plant Manager)", or None."""
    found = _INSIDE.match(name)
    return found["role"].strip() if found and names_role(found["role"]) else None


def is_current(words: str) -> bool:
    """Whether a heading or title speaks of people who use the product today, as "User personas" does."""
    return bool(_CURRENT.search(words))


def is_personal(words: str) -> bool:
    """Whether a heading or title speaks of personas."""
    return bool(_PERSONAL.search(words))


def lists_roles(words: str) -> bool:
    """Whether what stands below such a heading may be a list of roles."""
    return bool(_ROSTER.search(words))


def _parts(text: str, between: re.Pattern[str]) -> tuple[str, ...]:
    parts = [part.strip() for part in between.split(text) if part.strip()]
    return tuple(parts) if len(parts) > 1 and all(map(_is_complete, parts)) else (text.strip(),)


def _is_complete(part: str) -> bool:
    """Whether a part is a title by itself: a chief officer's short form, or a role that says more than a rank."""
    words = _WORD.findall(part.lower())
    full = [word for short in words for word in ABBREVIATIONS.get(short, short).split()]
    is_chief = len(words) == 1 and full[0] == "chief" and len(full) > 2
    return names_role(part) and (is_chief or not set(full) <= _RANKS)
