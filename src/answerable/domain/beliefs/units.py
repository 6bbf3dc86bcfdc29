"""From cells to units: how much one account can say about one claim in one month, and altogether."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.domain.beliefs.cells import Cells

ACCOUNT_CAP = 3.0
"""Units that one account may weigh on one claim before decay (assumed: three months in which it spoke)."""

OTHER_SIDE_DISCOUNT = 0.5
"""What evidence weighs on people for whom the persona does not speak: customers and churned on a claim about a
target buyer, prospects on a claim about a current user (assumed: half)."""


@dataclass(frozen=True, slots=True)
class Units:
    """Undecayed units per (claim, account, month), within the account's cap; all arrays have one length.

    ``claim`` indexes the subjects; ``month`` is year * 12 + month - 1; ``last_day`` a proleptic ordinal;
    ``borrowed`` is the part of ``support + contradiction`` that was observed on people of the other side.
    """

    claim: NDArray[np.int64]
    month: NDArray[np.int64]
    last_day: NDArray[np.int64]
    support: NDArray[np.float64]
    contradiction: NDArray[np.float64]
    borrowed: NDArray[np.float64]

    @property
    def size(self) -> NDArray[np.float64]:
        """Units of each entry, for and against together."""
        return self.support + self.contradiction


def pool(cells: Cells, *, cap: float = ACCOUNT_CAP, discount: float = OTHER_SIDE_DISCOUNT) -> Units:
    """Pools cells over functions and populations into at most one unit per claim, account and month.

    A pooled cell weighs one unit times the mean reporter weight of its observations, each discounted when it was
    made on the other side, and splits into support and contradiction in proportion to those weights. An account
    keeps at most ``cap`` units per claim, its newest months first. Entries come sorted by claim, account and month,
    newest month first, whatever the order of the cells.
    """
    if not cells.claim.size:
        return _none()
    cells = cells.where(_newest_first(cells))
    starts = np.flatnonzero(_changes(cells.claim, cells.cluster, cells.month))
    count = np.add.reduceat(cells.count, starts)
    factor = np.where(cells.own, 1.0, discount)
    support = np.add.reduceat(cells.support * factor, starts) / count
    contradiction = np.add.reduceat(cells.contradiction * factor, starts) / count
    other = np.where(cells.own, 0.0, (cells.support + cells.contradiction) * discount)
    account = _changes(cells.claim[starts], cells.cluster[starts])
    kept = _kept(support + contradiction, account, cap)
    return Units(
        claim=cells.claim[starts],
        month=cells.month[starts],
        last_day=np.maximum.reduceat(cells.last_day, starts),
        support=support * kept,
        contradiction=contradiction * kept,
        borrowed=np.add.reduceat(other, starts) / count * kept,
    )


def _newest_first(cells: Cells) -> NDArray[np.int64]:
    """The order by claim, account, month (newest first), function and side: sums do not depend on the tally's order."""
    age = cells.month.max() - cells.month
    spans = [int(array.max()) + 1 for array in (cells.cluster, age, cells.function)]
    if (int(cells.claim.max()) + 1) * spans[0] * spans[1] * spans[2] * 2 >= 2**63:
        return np.lexsort((cells.own, cells.function, age, cells.cluster, cells.claim))
    key = ((cells.claim * spans[0] + cells.cluster) * spans[1] + age) * spans[2] + cells.function
    return np.argsort(key * 2 + cells.own, kind="stable")


def _changes(*keys: NDArray[np.int64]) -> NDArray[np.bool_]:
    """True where a new group of equal keys begins."""
    new = np.ones(keys[0].size, dtype=np.bool_)
    new[1:] = np.logical_or.reduce([key[1:] != key[:-1] for key in keys])
    return new


def _kept(size: NDArray[np.float64], new: NDArray[np.bool_], cap: float) -> NDArray[np.float64]:
    """The share of each entry that its account keeps when entries are taken in order until the cap is full."""
    before = np.cumsum(size) - size
    before = before - before[new][np.cumsum(new) - 1]
    kept: NDArray[np.float64] = np.clip(cap - before, 0.0, size) / np.where(size > 0.0, size, 1.0)
    return kept


def _none() -> Units:
    integers, floats = np.empty(0, dtype=np.int64), np.empty(0)
    return Units(integers, integers, integers, floats, floats, floats)
