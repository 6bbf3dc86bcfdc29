"""Words of questions and claims, reduced to what carries content."""

import re
from itertools import pairwise

from answerable.domain.twins.tones import tones

_CONTENT_FREE = (
    "a an the i you your yours my me we our ours us of to in on at for with by from and or not no is are was were be "
    "been am do does did have has had would could should can will may might it its that this these those what which "
    "who whom whose when where why how if as so than then there they them their he she his her any some more most "
    "much many very just also one ones something anything someone yourself like want need got get gets go still ever "
    "even really people thing things lot way over out up down off about into let us yes right now all s t re ve ll d m"
)
CONTENT_FREE = frozenset(_CONTENT_FREE.split())
"""English words that say nothing about what a text is about."""

_AUXILIARY = (
    "do|does|did|are|is|am|was|were|can|could|would|should|will|have|has|had|may|might|must|shall"
    "|don['’]?t|doesn['’]?t|isn['’]?t|aren['’]?t|won['’]?t|wouldn['’]?t|shouldn['’]?t|can['’]?t|cannot"
)
_LEADS = r"(?:so|and|but|then|well|or|now|okay|also|tell me,?)\s+"
_ASKS = re.compile(rf"^\W*(?:{_LEADS})*(?:{_AUXILIARY})\b(?!\s+(?:tell|explain|describe))", re.IGNORECASE)
_OPENS = re.compile(rf"^\W*(?:{_LEADS})*(?:what|which|who|whom|whose|where|when|why|how)", re.IGNORECASE)
_TAGGED = re.compile(r",\s*(?:right|correct|yes|no|eh|true|or not|is it not|are you not)\s*[?.!]*$", re.IGNORECASE)
_CLIPPED = re.compile(
    rf"^\W*(?:{_LEADS})*(?:you['’]re|you are|still|got|any|ok if|okay if|fine if|mind if|think you)\b", re.IGNORECASE
)
_SUFFIXES = ("ing", "ed", "es", "s", "ly")
_SHORTEST_STEM = 3
_COMMON_START = 5


def stem(word: str) -> str:
    """A word without its commonest English ending, so that forms of one word meet."""
    if not word.endswith(_SUFFIXES):  # most words; one look instead of five
        return word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix) + _SHORTEST_STEM:
            return word[: -len(suffix)]
    return word


def grams(text: str) -> frozenset[str]:
    """The stems of a text, their pairs and its tones; its beginning counts as a word, as questions open tellingly."""
    stems = ["<start>", *(stem(word) for word in re.findall(r"[a-z0-9']+", text.lower()))]
    return frozenset(stems) | {f"{first} {second}" for first, second in pairwise(stems)} | frozenset(tones(text))


def content(text: str) -> frozenset[str]:
    """The stems of a text that carry content."""
    words = re.findall(r"[a-z0-9]+", text.lower().replace("'s", "").replace("’s", ""))
    return frozenset(stem(word) for word in words if word not in CONTENT_FREE)


def beginning(word: str) -> str:
    """A short word itself, and the first five letters of a long one, by which forms meet that stems do not join."""
    return word[:_COMMON_START]


def shared(asked: frozenset[str], said: frozenset[str]) -> float:
    """The share of the asked content that a text says too, long words also by their beginnings."""
    if not asked:
        return 0.0
    begun = {beginning(word) for word in said}
    return sum(beginning(word) in begun for word in asked) / len(asked)


def is_closed(question: str) -> bool:
    """Whether a question asks for yes or no, by its last clause that asks at all, by a tag, or clipped.

    "When it fails, is it you?" does, "Do you decide, and who else?" does not.
    """
    if _TAGGED.search(question):
        return True
    clauses = [clause for clause in re.split(r"[,;:.?!]\s+|\s-\s+", question) if clause.strip(" ?.!")]
    asking = [clause for clause in clauses if _ASKS.search(clause) or _OPENS.search(clause)]
    if asking:
        return _ASKS.search(asking[-1]) is not None
    return _CLIPPED.search(question) is not None
