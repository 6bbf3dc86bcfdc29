"""Which persona of a workspace somebody with this title is, with probabilities, or none of them.

A persona fits a title as far as it answers for the title's accountability and sits as high. Its titles tell both;
without titles those of its archetype, and without one its name. The best fit is the probability that it is any of them
at all: ``none = 1 - max(fit)``; the rest is shared in proportion to ``fit ** SHARPNESS``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.seniority import Seniority
from answerable.domain.personas.subjects import INSIDE
from answerable.domain.personas.titles.reading import TitleReading
from answerable.domain.personas.titles.weights import NO_FUNCTION
from answerable.domain.personas.titles.words import significant

ENOUGH = 0.2
"""The share of a persona's titles from which on it answers for an accountability in full (assumed)."""

WIDER = 0.6
"""How far a persona of technology fits a title of platform, which is inside it (assumed)."""

STEP = 0.6
"""How much worse a level fits with every step outside the levels of the persona's titles (assumed)."""

LISTED = 0.97
"""How well a persona fits a title that it lists (assumed: lists are not kept perfectly)."""

SHARPNESS = 3.0
"""How clearly the better of two fitting personas is preferred (assumed)."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A persona as titles tell it: how far it answers for each accountability, its levels, the titles themselves."""

    slug: str
    covers: NDArray[np.float64]
    levels: NDArray[np.float64]
    listed: frozenset[frozenset[str]]


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
    covers[answers.index(NO_FUNCTION)] = 0.0
    listed = frozenset(significant(reading.words) for reading in readings if reading.words)
    return Profile(slug, covers, _level_fits([r.seniority for r in readings if r.seniority]), listed)


def match_titles(readings: Sequence[TitleReading], profiles: Sequence[Profile]) -> list[Match]:
    """The match of each title, in order."""
    if not readings or not profiles:
        return [Match((), 1.0) for _ in readings]
    functions = np.array([_shares(reading) for reading in readings])
    levels = np.array([reading.levels for reading in readings])
    covers = np.array([each.covers for each in profiles])
    fits = np.clip(functions @ covers.T, 0, 1) * np.clip(levels @ np.array([each.levels for each in profiles]).T, 0, 1)
    listing = _listing(profiles)
    for row, reading in zip(fits, readings, strict=True):
        for place in listing.get(significant(reading.words), ()):
            row[place] = max(row[place], LISTED)
    return [_match(row, profiles) for row in fits]


def _shares(reading: TitleReading) -> NDArray[np.float64]:
    """The accountabilities of a title: what it spans in equal parts, else their probabilities."""
    if not reading.spans:
        return reading.functions
    return np.array([(answer in reading.spans) / len(reading.spans) for answer in reading.answers])


def _level_fits(levels: Sequence[Seniority]) -> NDArray[np.float64]:
    """How well each level fits: fully between the highest and the lowest of the persona's, less with every step out."""
    if not levels:
        return np.ones(len(Seniority))
    highest, lowest = min(level.place for level in levels), max(level.place for level in levels)
    return np.array([STEP ** max(highest - level.place, level.place - lowest, 0) for level in Seniority])


def _listing(profiles: Sequence[Profile]) -> Mapping[frozenset[str], Sequence[int]]:
    listing: dict[frozenset[str], list[int]] = {}
    for place, each in enumerate(profiles):
        for words in each.listed:
            listing.setdefault(words, []).append(place)
    return listing


def _match(fits: NDArray[np.float64], profiles: Sequence[Profile]) -> Match:
    none = 1.0 - float(fits.max())
    odds = fits**SHARPNESS
    total = float(odds.sum())
    shares = odds / total * (1.0 - none) if total else np.zeros(len(fits))
    order = sorted(range(len(fits)), key=lambda place: (-shares[place], profiles[place].slug))
    return Match(tuple((profiles[place].slug, float(shares[place])) for place in order), none)
