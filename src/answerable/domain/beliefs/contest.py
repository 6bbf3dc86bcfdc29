"""Which functions contest a claim, and where prospects and users part: the first form, without control of repeats."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import permutations

import numpy as np
from numpy.typing import NDArray
from scipy.special import betainc, betaincinv

from answerable.domain.beliefs.cells import aligned
from answerable.domain.beliefs.posterior import Posteriors, judged
from answerable.domain.beliefs.subject import Subject
from answerable.domain.beliefs.tally import Tally
from answerable.domain.model.function import Function
from answerable.domain.model.governance import Contest

LEVEL = 0.95
"""The probability of a difference from which functions contest a claim (assumed; false contests are not controlled
over claims and repeated looks yet)."""

MARGIN = 0.1
"""The difference between two beliefs that matters at all (assumed)."""

LEAST_SIZE = 5.0
"""Effective units that each side of a comparison needs (the design's floor)."""

_POINTS = (np.arange(512) + 0.5) / 512
"""Quantiles at which a Beta is looked at: midpoints of 512 equal shares, the same in every run."""


@dataclass(frozen=True, slots=True)
class Split:
    """A claim of which prospects and users (customers and churned) differ: two truths, not a contest.

    ``prospects`` and ``users`` are the means of the two beliefs; ``probability`` that they differ by the margin.
    """

    claim: str
    prospects: float
    users: float
    probability: float


def probability_above(higher: Posteriors, lower: Posteriors, margin: float = MARGIN) -> NDArray[np.float64]:
    """P(A - B > margin) per subject, for independent Beta A (``higher``) and B (``lower``).

    The mean of P(A > b + margin) over 512 quantiles b of B, exact to about 1e-3 for counts of one and more.
    """
    points = betaincinv(lower.alpha[:, None], lower.beta[:, None], _POINTS) + margin
    below = betainc(higher.alpha[:, None], higher.beta[:, None], np.clip(points, 0.0, 1.0))
    probability: NDArray[np.float64] = 1.0 - below.mean(axis=1)
    return probability


def contests(
    tally: Tally, subjects: Sequence[Subject], on: date, *, level: float = LEVEL, margin: float = MARGIN
) -> tuple[Contest, ...]:
    """The claims that functions contest on a day, by the order of the subjects, the surest of a claim first.

    Functions are compared on the people for whom the persona speaks, so that both observed comparable buyers, and
    only where each has LEAST_SIZE effective units.
    """
    cells = aligned(tally, subjects)
    cells = cells.where(cells.own)
    of = {function: judged(cells.of_function(function), subjects, on) for function in Function}
    found = [
        (place, Contest(claim=subjects[place].claim, higher=a, lower=b, probability=probability))
        for a, b in permutations(Function, 2)
        for place, probability in _beyond(of[a], of[b], level, margin)
    ]
    return tuple(contest for _, contest in sorted(found, key=lambda pair: (pair[0], -pair[1].probability)))


def splits(
    tally: Tally, subjects: Sequence[Subject], on: date, *, level: float = LEVEL, margin: float = MARGIN
) -> tuple[Split, ...]:
    """The claims of which prospects and users differ on a day, in the order of the subjects."""
    everyone = tuple(Subject(subject.claim, subject.prior, pace=subject.pace) for subject in subjects)
    cells = aligned(tally, everyone)
    prospects = judged(cells.where(cells.own), everyone, on)
    users = judged(cells.where(~cells.own), everyone, on)
    found = [*_beyond(prospects, users, level, margin), *_beyond(users, prospects, level, margin)]
    return tuple(
        Split(subjects[place].claim, float(prospects.mean[place]), float(users.mean[place]), probability)
        for place, probability in sorted(found)
    )


def _beyond(a: Posteriors, b: Posteriors, level: float, margin: float) -> Iterator[tuple[int, float]]:
    """The subjects of which A is above B by the margin with at least this probability."""
    enough = np.flatnonzero((a.size >= LEAST_SIZE) & (b.size >= LEAST_SIZE) & (a.mean - b.mean > margin))
    if enough.size:
        probabilities = probability_above(a.only(enough), b.only(enough), margin)
        yield from ((int(i), float(p)) for i, p in zip(enough, probabilities, strict=True) if p >= level)
