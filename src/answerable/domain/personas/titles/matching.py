"""Which persona of a workspace somebody with this title is, with probabilities, or none of them.

A persona fits a title as far as it answers for the title's accountability and sits as high; where a trade is all that
is known of either, as far as their words are alike. Its titles tell all of it; without titles those of its archetype,
and without one its name. The best fit is the probability that it is any of them at all: ``none = 1 - max(fit)``; the
rest is shared in proportion to ``fit ** SHARPNESS``, times how like the words are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.seniority import Seniority
from answerable.domain.personas.subjects import INSIDE, SILENT
from answerable.domain.personas.titles.reading import TitleReading
from answerable.domain.personas.titles.weights import NO_FUNCTION
from answerable.domain.personas.titles.words import significant

ENOUGH = 0.2
"""The share of a persona's titles from which on it answers for an accountability in full (assumed)."""

WIDER = 0.6
"""How far a persona of technology fits a title of platform, which is inside it (assumed)."""

STEP = 0.7
RUNGS = (0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 6.5, 7.0)
"""How much worse a level fits with every step outside the levels of the persona's titles, and where each level stands:
seniors, professionals and juniors are nearer to one another than those who lead are (assumed)."""

LISTED = 0.97
"""How well a persona fits at best, and always a title that it lists (assumed: lists are not kept perfectly)."""

SHARPNESS = 3.0
"""How clearly the better of two fitting personas is preferred (assumed)."""

RANK_WORD = 0.3
"""How much a word of rank or grammar counts in the likeness of two titles, where another word counts 1 (assumed)."""

UNLIKE = 0.25
"""What a persona keeps of its share although none of its titles has a word in common with this one (assumed)."""

_UNTOLD = (NO_FUNCTION, "another trade")
"""Answers that do not say what somebody answers for, so that nobody fits by them: a nurse is no service engineer."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A persona as titles tell it: how far it answers for each accountability, its levels, the words of its titles.

    ``untold`` is the share of its titles that name a trade and no accountability.
    """

    slug: str
    covers: NDArray[np.float64]
    levels: NDArray[np.float64]
    titles: tuple[frozenset[str], ...]
    untold: float


@dataclass(frozen=True, slots=True)
class Match:
    """The probability of each persona by slug, the likeliest first, and that it is none; together they are 1."""

    personas: tuple[tuple[str, float], ...]
    none: float


def profile(slug: str, readings: Sequence[TitleReading]) -> Profile:
    """The profile of a persona with these titles, of which there must be one at least."""
    answers = readings[0].answers
    shares = sum((_shares(reading) for reading in readings), np.zeros(len(answers))) / len(readings)
    covers = np.minimum(shares / ENOUGH, 1.0)
    for inner, outer in INSIDE.items():
        covers[answers.index(inner)] = max(covers[answers.index(inner)], WIDER * covers[answers.index(outer)])
    covers[[answers.index(answer) for answer in _UNTOLD]] = 0.0
    titles = tuple(words for reading in readings if (words := significant(reading.words)))
    untold = float(shares[[answers.index(answer) for answer in _UNTOLD]].sum())
    return Profile(slug, covers, _level_fits([r.seniority for r in readings if r.seniority]), titles, untold)


def match_titles(readings: Sequence[TitleReading], profiles: Sequence[Profile]) -> list[Match]:
    """The match of each title, in order."""
    if not readings or not profiles:
        return [Match((), 1.0) for _ in readings]
    shares = np.array([_shares(each) for each in readings])
    by_function = shares @ np.array([each.covers for each in profiles]).T
    by_level = np.array([each.levels for each in readings]) @ np.array([each.levels for each in profiles]).T
    likeness = _likenesses([significant(each.words) for each in readings], profiles)
    untold = shares[:, [readings[0].answers.index(answer) for answer in _UNTOLD]].sum(axis=1)
    by_words = likeness * np.maximum.outer(untold, [each.untold for each in profiles])
    fits = np.clip(np.maximum(by_function, by_words) * by_level, 0.0, LISTED)
    fits[likeness >= 1.0] = LISTED
    odds = fits**SHARPNESS * (UNLIKE + likeness)
    none = 1.0 - fits.max(axis=1)
    total = odds.sum(axis=1)
    probabilities = odds * ((1.0 - none) / np.where(total, total, 1.0))[:, None]
    slugs = [each.slug for each in profiles]
    return [_ranked(row, slugs) for row in probabilities]


def _shares(reading: TitleReading) -> NDArray[np.float64]:
    """The accountabilities of a title: what it spans in equal parts, else their probabilities."""
    if not reading.spans:
        return reading.functions
    return np.array([(answer in reading.spans) / len(reading.spans) for answer in reading.answers])


def _level_fits(levels: Sequence[Seniority]) -> NDArray[np.float64]:
    """How well each level fits: fully between the highest and the lowest of the persona's, less with every step out."""
    if not levels:
        return np.ones(len(Seniority))
    own = [RUNGS[level.place] for level in levels]
    return np.array([STEP ** max(min(own) - rung, rung - max(own), 0.0) for rung in RUNGS])


def _likenesses(titles: Sequence[frozenset[str]], profiles: Sequence[Profile]) -> NDArray[np.float64]:
    """The weighted share of common words with the likest title of each persona, as (titles, personas).

    Titles that have nothing but words of rank in common are not alike, unless they are the same.
    """
    own = [words for each in profiles for words in each.titles]
    places = {word: place for place, word in enumerate(sorted(frozenset().union(*own)))}
    weights = np.array([RANK_WORD if word in SILENT else 1.0 for word in places])
    theirs = _incidence(own, places) * weights
    marked = _incidence(titles, places)
    common = marked @ theirs.T
    told = marked @ (theirs * (weights == 1.0)).T > 0
    whole = np.array([sum(RANK_WORD if word in SILENT else 1.0 for word in words) for words in titles])
    either = whole[:, None] + theirs.sum(axis=1) - common
    likeness = np.divide(common, either, out=np.zeros_like(common), where=either > 0)
    likeness[~told & (likeness < 1.0)] = 0.0
    ends = np.cumsum([len(each.titles) for each in profiles])
    columns = [likeness[:, end - len(each.titles) : end] for end, each in zip(ends, profiles, strict=True)]
    return np.stack([column.max(axis=1, initial=0.0) for column in columns], axis=1)


def _incidence(titles: Sequence[frozenset[str]], places: Mapping[str, int]) -> NDArray[np.float64]:
    found = np.zeros((len(titles), len(places)))
    for row, words in zip(found, titles, strict=True):
        row[[places[word] for word in words if word in places]] = 1.0
    return found


def _ranked(shares: NDArray[np.float64], slugs: Sequence[str]) -> Match:
    order = np.argsort(-shares, kind="stable")
    told = tuple((slugs[place], float(shares[place])) for place in order)
    return Match(told, 1.0 - float(shares.sum()))
