"""A page's dated states: when each was, and in which order those of one day came."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.noun import EARLIEST

_DATED = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")

MOST_PER_DAY = 10
"""States of one day whose order is sought; more keep the order of their names (ten take 0.1 s)."""


def day_of(name: str) -> date | None:
    """The day that a file's name tells as YYYY-MM-DD, or None."""
    found = _DATED.search(name)
    try:
        day = date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
    return day if day and day >= EARLIEST else None


def moments_of(days: Sequence[date]) -> tuple[datetime, ...]:
    """A moment for each state, in order: midnight UTC of its day, a second later for each before it on that day."""
    seen: dict[date, int] = {}
    moments = []
    for day in days:
        place = seen.get(day, 0)
        seen[day] = place + 1
        moments.append(datetime.combine(day, time(), UTC) + timedelta(seconds=place))
    return tuple(moments)


def ordered(days: Sequence[date], distances: NDArray[np.float64]) -> tuple[int, ...]:
    """The states by their days and, within a day, so that the least changes from state to state, from first to last.

    ``distances`` (states, states) says how much two states differ; where several orders change as little, the given one
    goes first. Exact by dynamic programming over the states of each day (Held and Karp, 1962).
    """
    ends: dict[int, tuple[float, tuple[int, ...]]] = {-1: (0.0, ())}
    for day in sorted(set(days)):
        states = [place for place, other in enumerate(days) if other == day]
        ends = _listed(ends, states, distances) if len(states) > MOST_PER_DAY else _through(ends, states, distances)
    return min(ends.values())[1]


_Ends = dict[int, tuple[float, tuple[int, ...]]]


def _listed(ends: _Ends, states: Sequence[int], distances: NDArray[np.float64]) -> _Ends:
    cost, path = min((_cost(ends[last], last, states[0], distances), ends[last][1]) for last in ends)
    return {states[-1]: (cost, (*path, *states))}


def _through(ends: _Ends, states: Sequence[int], distances: NDArray[np.float64]) -> _Ends:
    """The cheapest way through all states of a day, for each that may be its last."""
    best: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {}
    for place, state in enumerate(states):
        cost, path = min((_cost(ends[last], last, state, distances), ends[last][1]) for last in ends)
        best[1 << place, state] = (cost, (*path, state))
    everyone = (1 << len(states)) - 1
    for visited in range(1, everyone + 1):
        for state in states:
            if (visited, state) not in best:
                continue
            for place, other in enumerate(states):
                if not visited & (1 << place):
                    so_far = best[visited, state]
                    way = (_cost(so_far, state, other, distances), (*so_far[1], other))
                    reached = visited | (1 << place), other
                    best[reached] = min(best.get(reached, way), way)
    return {state: best[everyone, state] for state in states}


def _cost(so_far: tuple[float, tuple[int, ...]], last: int, state: int, distances: NDArray[np.float64]) -> float:
    return so_far[0] + (float(distances[last, state]) if last >= 0 else 0.0)
