"""What the exporter writes for itself into HTML comments, where it does not disturb a reader, and reads again.

=====================================================  ======================================================
comment                                                says
=====================================================  ======================================================
``<!-- c-abcd2345 -->``                                the claim of this line
``<!-- c-abcd2345 c-efgh6723 -->``                     the claims of this line's values, in order
``<!-- c-abcd2345 stakes=margin,growth mean=0.4 -->``  what of a claim differs from the default
``<!-- persona tech-lead -->``                         this heading is a persona, and its slug
``<!-- answerable: group buyers "Buyers" -->``         the group of the page; or ``<!-- answerable: no group -->``
``<!-- answerable: note -->`` …                        a note, word for word, up to
``<!-- answerable: end of note -->``                   (or ``opening`` or ``closing`` for notes of the group)
=====================================================  ======================================================
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

_WORD = re.compile(r'\s*(?:(?P<name>[a-z]+)=)?(?P<value>"(?:[^"\\]|\\.)*"|[^\s"=]+)')
_BARE = re.compile(r"^[A-Za-z0-9_.,/+]+(?:-[A-Za-z0-9_.,/+]+)*$")
_CLAIM = re.compile(r"^c-[a-z2-7]{8}$")
OPEN, CLOSE = "<!--", "-->"


@dataclass(frozen=True, slots=True)
class ClaimMark:
    """The id of a claim and what the comment says about it, as text."""

    id: str
    about: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Mark:
    """A comment of our own: its plain words and its named values."""

    words: tuple[str, ...]
    about: Mapping[str, str]


def comment(words: list[str], about: Mapping[str, str]) -> str:
    """One HTML comment from words and named values."""
    return f"{OPEN} {' '.join([*words, *named(about)])} {CLOSE}"


def named(values: Mapping[str, str]) -> list[str]:
    """``name=value`` for each value, quoted where it must be."""
    return [f"{name}={shown(value)}" for name, value in values.items()]


def shown(value: str) -> str:
    """A value as it stands in a comment: bare where that is unmistakable, else a JSON text without ``--``, < or >."""
    if _BARE.match(value):
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return quoted.replace("--", "-\\u002d").replace("<", "\\u003c").replace(">", "\\u003e")


def parse(inside: str) -> Mark | None:
    """The words and named values of a comment's inside; None when it is no comment of ours."""
    parts = _parts(inside)
    if parts is None:
        return None
    return Mark(tuple(value for name, value in parts if not name), {name: value for name, value in parts if name})


def claim_marks(inside: str) -> tuple[ClaimMark, ...] | None:
    """The claims that a comment's inside names, in order; None when it is about something else."""
    marks: list[ClaimMark] = []
    for name, value in _parts(inside) or ():
        if not name and _CLAIM.match(value):
            marks.append(ClaimMark(value, {}))
        elif name and marks:
            marks[-1] = ClaimMark(marks[-1].id, {**marks[-1].about, name: value})
        else:
            return None
    return tuple(marks) or None


def _parts(inside: str) -> list[tuple[str | None, str]] | None:
    parts, at, inside = [], 0, inside.rstrip()
    while at < len(inside):
        found = _WORD.match(inside, at)
        value = _unquoted(found["value"]) if found else None
        if found is None or value is None:
            return None
        parts.append((found["name"], value))
        at = found.end()
    return parts


def _unquoted(value: str) -> str | None:
    if not value.startswith('"'):
        return value
    try:
        return str(json.loads(value))
    except ValueError:
        return None
