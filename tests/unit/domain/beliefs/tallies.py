"""Tallies in a few words: observations counted per cell, as a store does it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from answerable.domain.beliefs.tally import FUNCTION_CODES, POPULATION_CODES, REPORTER_WEIGHTS, Tally
from answerable.domain.model.evidence import Population, Reporter
from answerable.domain.model.function import Function

CLAIM = "c-aaaaaaaa"
OTHER = "c-bbbbbbbb"


@dataclass(frozen=True, slots=True)
class Seen:
    """One observation."""

    on: date = date(2026, 1, 15)
    supports: bool = True
    account: int = 1
    claim: str = CLAIM
    function: Function = Function.SALES
    population: Population = Population.PROSPECT
    reporter: Reporter = Reporter.BUYER


def tally_of(observations: Iterable[Seen]) -> Tally:
    """The observations counted per cell, in the order in which the cells were first seen."""
    cells: dict[tuple[str, int, int, int, int], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0])
    for seen in observations:
        month = seen.on.year * 12 + seen.on.month - 1
        key = (seen.claim, FUNCTION_CODES[seen.function], POPULATION_CODES[seen.population], seen.account, month)
        cell = cells[key]
        cell[0 if seen.supports else 1] += REPORTER_WEIGHTS[seen.reporter]
        cell[2] += 1
        cell[3] = max(cell[3], seen.on.toordinal())
    claims = tuple(sorted({key[0] for key in cells}))
    keys = np.array([(claims.index(key[0]), *key[1:]) for key in cells], dtype=np.int64).reshape(-1, 5)
    sums = np.array(list(cells.values()), dtype=np.float64).reshape(-1, 4)
    return Tally(
        claims=claims,
        claim=keys[:, 0],
        function=keys[:, 1],
        population=keys[:, 2],
        cluster=keys[:, 3],
        month=keys[:, 4],
        last_day=sums[:, 3].astype(np.int64),
        support=sums[:, 0],
        contradiction=sums[:, 1],
        count=sums[:, 2].astype(np.int64),
    )
