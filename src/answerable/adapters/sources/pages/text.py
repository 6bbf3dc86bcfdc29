"""A piece of a page's text: its label, its comments, and what is left."""

import re
from dataclasses import dataclass

from answerable.adapters.sources.pages.escapes import decode, unescaped
from answerable.adapters.sources.pages.marks import CLOSE, OPEN, ClaimMark, claim_marks

_PICTURE = re.compile(r"(?:!\[[^\]\n]*\]\([^()\n]*\)|\{:[^{}\n]*\})")
_LINK = re.compile(r"\[(?P<text>[^\[\]\n]+)\]\((?P<address>[^()\s]+)\)")
_EMPTY_MARKS = " \t\n-–—*_.…/:;,|\\"


@dataclass(frozen=True, slots=True)
class Remarked:
    """Markdown source without its comments, the claims that they name, and the comments that are not ours."""

    source: str
    marks: tuple[ClaimMark, ...]
    comments: tuple[str, ...]


def remarked(source: str) -> Remarked:
    """Takes the comments out of Markdown source and joins its lines."""
    plain: list[str] = []
    marks: list[ClaimMark] = []
    comments: list[str] = []
    at = 0
    while (begin := unescaped(source, OPEN, at)) >= 0 and (end := source.find(CLOSE, begin)) >= 0:
        plain.append(source[at:begin])
        found = claim_marks(source[begin + len(OPEN) : end])
        marks.extend(found or ())
        at = end + len(CLOSE)
        if not found:
            comments.append(source[begin:at])
    plain.append(source[at:])
    return Remarked(" ".join("".join(plain).split()), tuple(marks), tuple(comments))


def bold_label(source: str, *, bare: bool = False) -> tuple[str, str] | None:
    """The label and the rest of ``**Label:** rest`` or ``**Label**: rest``, or with ``bare`` of a ``**Label**`` alone.

    None where the source begins otherwise.
    """
    for mark in ("**", "__"):
        if source.startswith(mark) and (end := source.find(mark, 2)) > 2:
            label, rest = source[2:end], source[end + 2 :].lstrip()
            if label.rstrip().endswith(":") or (bare and not rest):
                return decode(label).strip().rstrip(":"), rest
            if rest.startswith(":"):
                return decode(label).strip(), rest[1:].lstrip()
    return None


def plain_label(source: str) -> tuple[str, str] | None:
    """The label and the rest of ``Label: rest``, bold or not; None without a colon in the first line."""
    if found := bold_label(source):
        return found
    colon = unescaped(source, ":")
    return (decode(source[:colon]).strip(), source[colon + 1 :].lstrip()) if colon > 0 else None


def is_furniture(source: str) -> bool:
    """Whether it says no sentence: a picture, a table, or attributes such as ``{:.class}`` for some page maker."""
    return source.lstrip().startswith("|") or bool(_PICTURE.fullmatch(source.strip()))


def linked(source: str) -> tuple[str, str]:
    """The text and the address of Markdown source that is nothing but one link; the source and "" else."""
    found = _LINK.fullmatch(source.strip())
    return (found["text"], found["address"]) if found else (source, "")


def says_something(source: str) -> bool:
    """Whether it is more than the dashes and dots that people leave where a value is missing."""
    return bool(source.strip(_EMPTY_MARKS))
