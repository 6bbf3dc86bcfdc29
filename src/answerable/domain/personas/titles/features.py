"""What the learned part sees of a title: its words, pairs, pieces of words and what the rules read, hashed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from answerable.domain.personas.titles.accountability import resolved
from answerable.domain.personas.titles.naming import named_by
from answerable.domain.personas.titles.words import BREAKS

BUCKETS = 1 << 15
"""Features are hashed (CRC-32) into so many buckets, which spares a vocabulary to be kept in step."""

PIECE = 4
_WORD, _PAIR, _LAST, _PIECE, _RULE = 1.0, 0.6, 0.7, 0.35, 2.0
_MANY = 40
_GRAMMAR = frozenset({"of", "the", "for", "in", "a", "to", "at", "on"}) | BREAKS


@dataclass(frozen=True, slots=True)
class Seen:
    """A title as the learned part sees it: its words, and what the rules read of them."""

    words: Sequence[str]
    accountabilities: Sequence[str]
    unknown: bool
    strangers: bool


def seen(words: Sequence[str]) -> Seen:
    """A title's words with what the rules read of them."""
    named = named_by(words)
    count, unknown = resolved(named.names)
    return Seen(words, tuple(name for name, _ in count.most_common()), bool(unknown), bool(named.strangers))


def hashed(titles: Sequence[Seen]) -> csr_array:
    """One row of weighted features per title, as a sparse array of (titles, BUCKETS)."""
    places: list[int] = []
    weights: list[float] = []
    ends = [0]
    known: dict[str, tuple[list[int], list[float]]] = {}
    for title in titles:
        content = [word for word in title.words if word not in _GRAMMAR][:_MANY]
        for feature, weight in _around(title, content):
            places.append(_bucket(feature))
            weights.append(weight)
        for word in content:
            if word not in known:
                known[word] = _of_word(word)
            places += known[word][0]
            weights += known[word][1]
        ends.append(len(places))
    data: NDArray[np.float32] = np.array(weights, dtype=np.float32)
    rows = (data, np.array(places, dtype=np.int32), np.array(ends, dtype=np.int32))
    return csr_array(rows, shape=(len(titles), BUCKETS))


def _bucket(feature: str) -> int:
    return crc32(feature.encode()) % BUCKETS


def _of_word(word: str) -> tuple[list[int], list[float]]:
    """The buckets and weights of a word and, when it is long enough, of its pieces."""
    marked = f"^{word}$" if len(word) >= PIECE else ""
    pieces = [marked[start : start + PIECE] for start in range(len(marked) - PIECE + 1)]
    places = [_bucket(f"word {word}"), *(_bucket(f"piece {piece}") for piece in pieces)]
    return places, [_WORD, *[_PIECE] * len(pieces)]


def _around(title: Seen, content: Sequence[str]) -> Iterator[tuple[str, float]]:
    """What is seen of a title besides its single words: the rules' reading, pairs of words, the last word."""
    beside = "beside strangers" if title.strangers else "alone"
    for name in title.accountabilities:
        yield f"rule {name} {beside}", _RULE / len(title.accountabilities)
    if not title.accountabilities:
        yield "rule unknown" if title.unknown else "rule rank only", _RULE
    for first, second in pairwise(content):
        yield f"pair {first} {second}", _PAIR
    if content:
        yield f"last {content[-1]}", _LAST
