"""Splits text into the word pieces that a BERT model was trained on."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

LONGEST_WORD = 100
"""Characters of a word that is split at all; a longer one is an unknown piece, as the model saw it in training."""

BEGIN, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"

_ASCII_MARKS = "!-/:-@\\[-`{-~"
_WORDS = re.compile(rf"[^\s\W_{_ASCII_MARKS}]+|[^\s]", re.UNICODE)


def pieces(text: str, vocabulary: Mapping[str, int], most: int) -> list[int]:
    """The numbers of a text's pieces between begin and end, ``most`` of them at most, both included."""
    inner = [number for word in _words(text) for number in _split(word, vocabulary)]
    return [vocabulary[BEGIN], *inner[: most - 2], vocabulary[END]]


def _words(text: str) -> Iterator[str]:
    """Words in small letters without accents; every mark of punctuation and every ideograph is a word of its own."""
    plain = unicodedata.normalize("NFD", text.lower())
    kept = "".join(letter for letter in plain if unicodedata.category(letter) not in {"Mn", "Cc", "Cf", "Co"})
    for word in _WORDS.findall(kept):
        yield from word if any(_is_ideograph(letter) for letter in word) else (word,)


def _is_ideograph(letter: str) -> bool:
    return "\u3400" <= letter <= "\u4dbf" or "\u4e00" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff"


def _split(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """The longest pieces from the left; a word with a rest that is no piece is unknown as a whole."""
    if len(word) > LONGEST_WORD:
        return [vocabulary[UNKNOWN]]
    found: list[int] = []
    start = 0
    while start < len(word):
        prefix = "##" if start else ""
        end = next((e for e in range(len(word), start, -1) if prefix + word[start:e] in vocabulary), start)
        if end == start:
            return [vocabulary[UNKNOWN]]
        found.append(vocabulary[prefix + word[start:end]])
        start = end
    return found
