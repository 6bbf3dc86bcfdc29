"""From units to credence: a Beta posterior per claim."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv

from answerable.domain.beliefs.cells import Cells, aligned
from answerable.domain.beliefs.decay import HALF_LIVES, ages, remaining
from answerable.domain.beliefs.subject import Subject
from answerable.domain.beliefs.tally import Tally
from answerable.domain.beliefs.units import ACCOUNT_CAP, Units, pool
from answerable.domain.model.belief import Belief
from answerable.domain.model.function import Function
from answerable.domain.model.persona import PersonaKind

INTERVAL = 0.90
"""The probability that an interval of a belief holds."""

_LEAST_COUNT = 1e-9
"""Stands for the Beta count of a prior whose mean is exactly 0 or 1, which has no density otherwise."""


@dataclass(frozen=True, slots=True)
class Posteriors:
    """Beta posteriors of some subjects; every array has one entry per subject.

    ``alpha`` and ``beta`` are the Beta's counts; ``size`` is the sum of decayed units, ``undecayed`` of the units
    before decay, ``borrowed`` the part of ``size`` from the other side; ``last_day`` an ordinal, 0 without evidence.
    """

    subjects: tuple[Subject, ...]
    alpha: NDArray[np.float64]
    beta: NDArray[np.float64]
    size: NDArray[np.float64]
    undecayed: NDArray[np.float64]
    borrowed: NDArray[np.float64]
    last_day: NDArray[np.int64]

    @property
    def mean(self) -> NDArray[np.float64]:
        """The posterior means."""
        return self.alpha / (self.alpha + self.beta)

    def only(self, places: NDArray[np.int64]) -> "Posteriors":
        """The posteriors of the subjects at these places."""
        arrays = {name: getattr(self, name)[places] for name in self.__slots__ if name != "subjects"}
        return Posteriors(subjects=tuple(self.subjects[place] for place in places), **arrays)

    def interval(self, level: float = INTERVAL) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The lower and upper ends of the equal-tailed intervals that hold with this probability."""
        tail = (1.0 - level) / 2.0
        return betaincinv(self.alpha, self.beta, tail), betaincinv(self.alpha, self.beta, 1.0 - tail)

    def beliefs(self, function: Function | None = None) -> tuple[Belief, ...]:
        """The beliefs, in the order of the subjects, marked as those of one function where it is named."""
        low, high = self.interval()
        freshness = np.minimum(self.size / np.where(self.undecayed > 0.0, self.undecayed, 1.0), 1.0)
        users = np.minimum(self.borrowed / np.where(self.size > 0.0, self.size, 1.0), 1.0)
        columns = [array.tolist() for array in (self.mean, low, high, self.size, freshness, users, self.last_day)]
        return tuple(
            _belief(subject, function, *numbers) for subject, *numbers in zip(self.subjects, *columns, strict=True)
        )


def posteriors(units: Units, subjects: Sequence[Subject], on: date) -> Posteriors:
    """The posterior of each subject on a day: its prior's counts plus the decayed units for and against.

    Beta(mean * strength + support, (1 - mean) * strength + contradiction), the conjugate update of a share.
    """
    mean = np.array([subject.prior.mean for subject in subjects], dtype=np.float64)
    strength = np.array([subject.prior.strength for subject in subjects], dtype=np.float64)
    half_life = np.array([HALF_LIVES[subject.pace] for subject in subjects], dtype=np.float64)
    left = remaining(ages(units.month, on), half_life[units.claim])

    def summed(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(units.claim, weights=values, minlength=len(subjects)).astype(np.float64)

    support, contradiction = summed(units.support * left), summed(units.contradiction * left)
    last_day = np.zeros(len(subjects), dtype=np.int64)
    np.maximum.at(last_day, units.claim, units.last_day)
    return Posteriors(
        subjects=tuple(subjects),
        alpha=np.maximum(mean * strength, _LEAST_COUNT) + support,
        beta=np.maximum((1.0 - mean) * strength, _LEAST_COUNT) + contradiction,
        size=support + contradiction,
        undecayed=summed(units.size),
        borrowed=summed(units.borrowed * left),
        last_day=last_day,
    )


def judged(cells: Cells, subjects: Sequence[Subject], on: date, *, cap: float = ACCOUNT_CAP) -> Posteriors:
    """The posteriors that some cells lead to on a day; cells of later months are not there yet."""
    latest = on.year * 12 + on.month - 1
    return posteriors(pool(cells.where(cells.month <= latest), cap=cap), subjects, on)


def beliefs(tally: Tally, subjects: Sequence[Subject], on: date, *, cap: float = ACCOUNT_CAP) -> tuple[Belief, ...]:
    """The pooled beliefs on a day, in the order of the subjects: from pooled evidence, never by adding functions."""
    return judged(aligned(tally, subjects), subjects, on, cap=cap).beliefs()


def beliefs_by_function(
    tally: Tally, subjects: Sequence[Subject], on: date, *, cap: float = ACCOUNT_CAP
) -> dict[Function, tuple[Belief, ...]]:
    """What each function would believe on its own evidence alone, in the order of the subjects."""
    cells = aligned(tally, subjects)
    return {
        function: judged(cells.of_function(function), subjects, on, cap=cap).beliefs(function) for function in Function
    }


def _belief(subject: Subject, function: Function | None, *numbers: float) -> Belief:
    mean, low, high, size, freshness, borrowed, last_day = numbers
    return Belief(
        claim=subject.claim,
        mean=mean,
        low=min(low, mean),
        high=max(high, mean),
        size=size,
        freshness=freshness,
        observed=last_day > 0,
        last_observed=date.fromordinal(int(last_day)) if last_day else None,
        about_users=borrowed if subject.kind is PersonaKind.TARGET else 0.0,
        function=function,
        prior=subject.prior,
    )
