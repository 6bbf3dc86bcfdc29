"""Words of questions and claims, reduced to what carries content."""

import re
from itertools import pairwise

_CONTENT_FREE = (
    "a an the i you your yours my me we our ours us of to in on at for with by from and or not no is are was were be "
    "been am do does did have has had would could should can will may might it its that this these those what which "
    "who whom whose when where why how if as so than then there they them their he she his her any some more most "
    "much many very just also one ones something anything someone yourself like want need"
)
CONTENT_FREE = frozenset(_CONTENT_FREE.split())
"""English words that say nothing about what a text is about."""

_CLOSED = re.compile(
    r"(?:^\W*|,\s+)(do|does|did|are|is|am|was|were|can|could|would|should|will|have|has|had|may|might|must"
    r"|don['’]t|doesn['’]t|isn['’]t|aren['’]t|won['’]t|wouldn['’]t|shouldn['’]t|can['’]t)\b",
    re.IGNORECASE,
)
_SUFFIXES = ("ing", "ed", "es", "s", "ly")
_SHORTEST_STEM = 3
_COMMON_START = 5


def stem(word: str) -> str:
    """A word without its commonest English ending, so that forms of one word meet."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix) + _SHORTEST_STEM:
            return word[: -len(suffix)]
    return word


def grams(text: str) -> frozenset[str]:
    """The stems of a text and their pairs; the text's beginning counts as a word, as questions open tellingly."""
    stems = ["<start>", *(stem(word) for word in re.findall(r"[a-z0-9']+", text.lower()))]
    return frozenset(stems) | {f"{first} {second}" for first, second in pairwise(stems)}


def content(text: str) -> frozenset[str]:
    """The stems of a text that carry content."""
    words = re.findall(r"[a-z0-9]+", text.lower().replace("'s", "").replace("’s", ""))
    return frozenset(stem(word) for word in words if word not in CONTENT_FREE)


def shared(asked: frozenset[str], said: frozenset[str]) -> float:
    """The share of the asked content that a text says too, long words also by their first five letters."""
    if not asked:
        return 0.0
    starts = {word[:_COMMON_START] for word in said if len(word) >= _COMMON_START}
    return sum(word in said or word[:_COMMON_START] in starts for word in asked) / len(asked)


def is_closed(question: str) -> bool:
    """Whether a question asks for yes or no, at its beginning or after a clause ("When it fails, is it you …?")."""
    return _CLOSED.search(question) is not None
