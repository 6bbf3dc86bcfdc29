"""What no worded sentence may contain, whatever it says: markup, addresses, code, strange letters, talk of models."""

import re
import unicodedata

LONGEST_SENTENCE = 400
"""Characters of a worded sentence at most (chosen: twice the longest sentence of the grounded voice's templates)."""

_LINK = re.compile(
    r"https?:|www\.|://|\bmailto:|\bjavascript:|\bdata:|\]\(|@\w"
    r"|\b[\w-]+\.(?:com|net|org|io|ai|dev|app|co|info|biz|xyz|ru|cn|de)\b",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"[<>\[\]{}|\\`*_#~^=]|&\w+;|^\s*[-+>]\s|\n|\t")
_ORDERED = re.compile(
    r"\b(?:as an ai|system prompt|(?:ignore|disregard|forget|override) (?:all|any|the|every|previous|prior|earlier)"
    r"|from now on|new instructions?|do as|you must|say yes|answer yes|c-[a-z2-7]{8})\b",
    re.IGNORECASE,
)
_LEAKED = re.compile(
    r"\b(?:language model|an ai|chatbot|assistant|prompt|instructions?|json|openai|chatgpt|claude|gemini|llama"
    r"|retrieved|citations?|cited|claims? \d|claim ids?)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"\b(?:you|your|yours|yourself|reader|dear|please)\b", re.IGNORECASE)
_MARKS = frozenset(" .,;:!?'\"’‘“”–—-()%/&€$£+")
_CLUSTERS = ("So", "Sk", "Sm", "Cf", "Cc", "Co", "Cs", "Cn", "Mn", "Me", "Mc", "Zl", "Zp")


def fault(text: str, material: str) -> str | None:
    """What is wrong with a sentence's form, as words after "it"; None when nothing is.

    ``material`` is the text that it cites: letters beyond ASCII, talk of instructions and words addressed to a reader
    are faults unless that text has the same; links, markup and orders always are.
    """
    faults = (
        (len(text) > LONGEST_SENTENCE, f"is longer than {LONGEST_SENTENCE} characters"),
        (not any(letter.isalpha() for letter in text), "has no words"),
        (_LINK.search(text), "has an address or a link in it"),
        (_MARKUP.search(text), "has markup or code in it"),
        (_strange(text, material), "has letters or signs that what it cites does not have"),
        (_ORDERED.search(text), "reads like an order"),
        (_beyond(_LEAKED, text, material), "speaks of instructions or of a language model"),
        (_beyond(_ADDRESSED, text, material), "addresses the reader instead of speaking of the role"),
    )
    return next((why for wrong, why in faults if wrong), None)


def _strange(text: str, material: str) -> bool:
    return any(
        letter not in _MARKS and not (letter.isascii() and letter.isalnum()) and _unlicensed(letter, material)
        for letter in text
    )


def _unlicensed(letter: str, material: str) -> bool:
    return unicodedata.category(letter) in _CLUSTERS or letter not in material


def _beyond(pattern: re.Pattern[str], text: str, material: str) -> bool:
    return any(found.group().lower() not in material.lower() for found in pattern.finditer(text))
