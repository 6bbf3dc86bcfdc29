"""What kind of answer a question wants, and of which parts it consists."""

import re
from dataclasses import dataclass

from answerable.domain.twins.wording import content

_ASKING = (
    "what|which|who|whom|whose|where|when|why|how|do|does|did|are|is|am|was|were|can|could|would|should|will|have|has|had|may|"
    "might|must|what['’]?s|who['’]?s|where['’]?s|how['’]?s|when['’]?s"
)
_JOINT = re.compile(
    rf"\?+\s+(?:and\s+|also\s+|plus\s+)?|\s*[,;]?\s+(?:and|plus|as well as|also|&)\s+(?={_ASKING}\b)|\s*;\s+",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    rf"^\W*(?:(?:so|and|but|also|then|ok|okay|well)\s+)*(?:{_ASKING}|tell|explain|describe|name|list)\b", re.IGNORECASE
)

_IF = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|now|well)\s+)*(?:what (?:if|happens (?:if|when)|would happen if)"
    r"|how (?:would|will) you (?:react|feel) if|if|suppose|supposing|imagine|assume|assuming|say|let['’]?s say"
    r"|let us say|in case|unless|provided)\b",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(r"\b(?:then what|what then|up to what price|how would that go)\b", re.IGNORECASE)

_AGAINST = re.compile(
    r"\b(?:than|compared (?:to|with)|versus|vs\.?|as (?:\w+ ){1,4}as|as) (?P<other>[^,;:?.!]+)"
    r"|\b(?:you|yourself),? or (?P<second>[^,;:?.!]+)"
    r"|(?P<first>[^,;:?.!]+?),? or you\b"
    r"|^(?:\W*you (?:vs\.?|versus|or|against)) (?P<lead>[^,;:?.!]+)",
    re.IGNORECASE,
)
_MEASURES = re.compile(
    r"\b(?:more|less|better|worse|most|same|as much|as \w+ as|\w+er)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Contrast:
    """Somebody or something that a question sets the persona beside, and the question without it."""

    other: str
    rest: str


def parts_of(text: str) -> tuple[str, ...]:
    """The questions in a text; context before the first question stays with it, one question stays whole."""
    pieces = [piece.strip(" ,;") for piece in _JOINT.split(text) if piece and piece.strip(" ,;?.!")]
    if len(pieces) < 2 or not all(_BEGINS.search(piece) and content(piece) for piece in pieces[1:]):
        return (text,)
    return tuple(pieces) if _asks(pieces[0]) else (text,)


def _asks(piece: str) -> bool:
    return _BEGINS.search(piece) is not None or re.search(rf"\b(?:{_ASKING})\b", piece, re.IGNORECASE) is not None


def is_conditional(text: str) -> bool:
    """Whether a text asks what a premise would change."""
    return bool(_IF.search(text) or _SUPPOSES.search(text))


def contrast_of(text: str) -> Contrast | None:
    """Whom a question sets the persona beside, if anybody: "than the CFO", "you or marketing"."""
    if not _MEASURES.search(text):
        return None
    found = _AGAINST.search(text)
    if found is None:
        return None
    other = next(name for name in found.groups() if name)
    rest = " ".join((text[: found.start()] + " " + text[found.end() :]).split()).strip(" ,")
    matter = re.sub(r"^\W*who(?:['’]?s| is| would be)?\b[^\w]*", "are you the one who ", rest, flags=re.IGNORECASE)
    return Contrast(other.strip(), matter or text)


def last_sentence(text: str) -> str:
    """The sentence that asks, without what was said before it."""
    pieces = re.split(r"(?<=[.!])\s+", text.strip())
    return pieces[-1] if content(pieces[-1]) else text
