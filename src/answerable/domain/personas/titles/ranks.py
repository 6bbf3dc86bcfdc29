"""How high a title says that somebody sits, and by which kind of word.

The rules, all authored: the highest word of rank counts, and an office goes before what somebody owns (a founding CTO
is a chief). A deputy, assistant or associate of a rank sits one level below it. Who manages a product, a project or an
account manages no people. "Principal" and "staff" before a trade are senior; a chief of anything but a whole function
is a director. A title that names an office without a rank is a professional's.
"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from answerable.domain.model.seniority import Seniority


class Sign(StrEnum):
    """By which kind of word a level is known."""

    RANK = "a word of rank"
    UNDER = "a deputy of a rank"
    THINGS = "a manager of things"
    OFFICE = "an office without rank"
    NOTHING = "nothing"


CERTAINTY: Mapping[Sign, float] = {
    Sign.RANK: 0.95,
    Sign.UNDER: 0.85,
    Sign.THINGS: 0.85,
    Sign.OFFICE: 0.85,
    Sign.NOTHING: 0.0,
}
"""How often the level read by each sign is the right one, as measured on the development titles and rounded down."""

NEIGHBOUR = 0.4
"""Of the rest, how much less likely each level is than the one beside it that is nearer to the level read (assumed)."""

_RANKS = {
    Seniority.CHIEF: r"chief (?!of\b)(?:\w+ ){0,6}?officer|chief executive|managing director|executive board"
    r"|general counsel|(?<!vice )president|entrepreneur in residence",
    Seniority.OWNER: r"founder|cofounder|(?<!product )(?<!process )(?<!system )owner|chair(?:man|woman|person)?"
    r"|board (?:member|director|chair|observer)|(?:supervisory|advisory) board"
    r"|(?:member|director|chair) (?:of |the )*board|board of directors"
    r"|non executive director|entrepreneur|(?<=\| )partner(?= \|)|(?:managing|founding|equity|senior) partner",
    Seniority.VICE_PRESIDENT: "vice president",
    Seniority.DIRECTOR: "director|head|general manager|country manager|division manager|treasurer|authorised signatory"
    "|chief|dean|company secretary",
    Seniority.MANAGER: "manager|superintendent|financial controller|comptroller",
    Seniority.LEAD: "lead(?! generation)|leader|supervisor|foreman|captain",
}
_HIGHEST = {level: re.compile(rf"\b(?:{words})\b") for level, words in _RANKS.items()}
_THINGS = re.compile(
    r"\b(?:product|project|program|programme|accounts?|success|community|media|case|relationship|office) manager\b"
)
_SENIOR = re.compile(r"\b(?:senior|principal|distinguished|fellow)\b|\bstaff (?=\w)")
_JUNIOR = re.compile(r"\b(?:junior|assistant|intern|trainee|apprentice|graduate|entry level|student|helper)\b")
_ASSOCIATE = re.compile(r"\bassociate (?=\w)")
_UNDER = re.compile(r"\b(?:deputy|assistant|associate)\b[^|,;/(]*$")
_SERVED = re.compile(r"\b(assistant|secretary|advisor|chief of staff|office|reporting) (?:to|the|for|of the)\b[^|]*")
_SERVING = re.compile(r"[^|,;/(]*\b(assistant|(?<!company )(?<!corporate )secretary)(?= \||$)")
_NO_TITLE_WORDS = """
    unknown none null na tbd asdf qwerty xxx xx x test n a other undefined nil title job
"""
_NO_TITLE = frozenset(_NO_TITLE_WORDS.split())


def rank_of(words: Sequence[str]) -> tuple[Seniority | None, Sign]:
    """The level that a title's words name, None when they name no office at all, and the sign that said so."""
    if not any(word.isalpha() and word not in _NO_TITLE for word in words):
        return None, Sign.NOTHING
    text = _SERVED.sub(r"\1", "| " + " ".join(words) + " |")
    text = _SERVING.sub(r"\1", text)
    things = _THINGS.search(text)
    for level, pattern in _HIGHEST.items():
        found = pattern.search(text)
        if found is not None and not (things and things.end() >= found.end() > things.start()):
            under = _UNDER.search(text[: found.start()])
            return (level.below(), Sign.UNDER) if under else (level, Sign.RANK)
    return _among_professionals(text, Sign.THINGS if things else Sign.OFFICE)


def levels(level: Seniority | None, sign: Sign) -> list[float]:
    """The probability of each level in its order; all are equally likely where nothing was read."""
    if level is None:
        return [1 / len(Seniority)] * len(Seniority)
    rest = [0.0 if other is level else NEIGHBOUR ** abs(other.place - level.place) for other in Seniority]
    share = (1 - CERTAINTY[sign]) / sum(rest)
    return [
        CERTAINTY[sign] if other is level else weight * share for other, weight in zip(Seniority, rest, strict=True)
    ]


def _among_professionals(text: str, sign: Sign) -> tuple[Seniority, Sign]:
    if _SENIOR.search(text):
        return Seniority.SENIOR, Sign.RANK
    if _JUNIOR.search(text) or (sign is Sign.THINGS and _ASSOCIATE.search(text)):
        return Seniority.JUNIOR, Sign.RANK
    return Seniority.PROFESSIONAL, sign
