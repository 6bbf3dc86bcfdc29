"""Evidence counted, not yet judged: what an engine or a store hands to the beliefs."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.evidence import Population, Reporter
from answerable.domain.model.function import Function

REPORTER_WEIGHTS = {Reporter.BUYER: 1.0, Reporter.OBSERVED: 0.9, Reporter.SELLER: 0.6, Reporter.INFERRED: 0.3}
"""How much one observation weighs by whose word it is (assumed: buyer above seller, observed above inferred)."""

FUNCTION_CODES = {function: code for code, function in enumerate(Function)}
"""The code that stands for each function in a tally."""

POPULATION_CODES = {population: code for code, population in enumerate(Population)}
"""The code that stands for each population in a tally."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Sums of reporter weights per cell (claim, function, population, cluster, calendar month).

    All arrays have one length n. ``claim`` indexes ``claims``; ``cluster`` numbers accounts (without an account the
    deal, then the speaker, then the source stands for it), and means the same cluster throughout one tally;
    ``month`` is year * 12 + month - 1; ``last_day`` is the latest observation of the cell as a proleptic ordinal;
    ``support`` and ``contradiction`` are sums of reporter weights, ``count`` the number of observations.
    """

    claims: tuple[str, ...]
    claim: NDArray[np.int64]
    function: NDArray[np.int64]
    population: NDArray[np.int64]
    cluster: NDArray[np.int64]
    month: NDArray[np.int64]
    last_day: NDArray[np.int64]
    support: NDArray[np.float64]
    contradiction: NDArray[np.float64]
    count: NDArray[np.int64]
