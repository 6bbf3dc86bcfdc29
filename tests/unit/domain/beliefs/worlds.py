"""Worlds whose truth is known, to see whether beliefs recover it."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from answerable.domain.beliefs.subject import Subject
from answerable.domain.beliefs.tally import FUNCTION_CODES, POPULATION_CODES, Tally
from answerable.domain.model.evidence import Population
from answerable.domain.model.function import Function
from answerable.domain.model.prior import Prior

ON = date(2026, 1, 15)
PRIOR = Prior(mean=0.6, strength=4.0, source="assumed: the world draws its truths from it")


@dataclass(frozen=True)
class World:
    """Claims that hold for a known share of accounts, each account speaking of each claim in some months."""

    subjects: tuple[Subject, ...]
    truth: NDArray[np.float64]
    tally: Tally


def world(generator: np.random.Generator, claims: int, accounts: int, months: int) -> World:
    """Shares drawn from the prior; each account is of one mind and says so in this month and the ones before it."""
    truth = generator.beta(PRIOR.mean * PRIOR.strength, (1 - PRIOR.mean) * PRIOR.strength, claims)
    holds = generator.random((claims, accounts)) < truth[:, None]
    claim, cluster, ago = (axis.ravel() for axis in np.indices((claims, accounts, months)))
    supports = holds[claim, cluster]
    names = tuple(_name(number) for number in range(claims))
    ones = np.ones(claim.size, dtype=np.int64)
    tally = Tally(
        claims=names,
        claim=claim,
        function=ones * FUNCTION_CODES[Function.SALES],
        population=ones * POPULATION_CODES[Population.PROSPECT],
        cluster=cluster,
        month=ON.year * 12 + ON.month - 1 - ago,
        last_day=ones * ON.toordinal(),
        support=supports.astype(np.float64),
        contradiction=(~supports).astype(np.float64),
        count=ones,
    )
    return World(tuple(Subject(name, PRIOR) for name in names), truth, tally)


def _name(number: int) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz234567"
    return "c-" + "".join(letters[number >> shift & 31] for shift in range(35, -5, -5))
