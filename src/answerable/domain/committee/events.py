"""Objections that come up on simulated paths, stage by stage."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.domain.committee.draws import Array
from answerable.domain.committee.odds import Odds
from answerable.domain.committee.streams import Streams, weibull_days

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Events:
    """E objections raised, in the order of their stages; each happens only if its path gets that far.

    ``item``, ``path`` and ``draw`` are indices; ``bounds`` (S + 1) cuts the events by stage; ``luck`` is uniform and
    decides on settling (low) and acting (high); ``days`` is how long the objection takes.
    """

    item: Whole
    path: Whole
    draw: Whole
    bounds: Whole
    luck: Array
    days: Array


def raise_objections(odds: Odds, streams: Streams, per_draw: int) -> Events:
    """Whether and when each objection is raised on each path; each is raised at most once per deal.

    One uniform per (item, path) decides whether, another in which stage, so that exposing less silences objections
    and never moves one to another stage.
    """
    stages, paths = odds.stages.shape[1], odds.draws.size * per_draw
    flat, stage = _first_stages(odds, streams, per_draw)
    order = np.argsort(stage, kind="stable")
    flat, stage = flat[order], stage[order]
    item, path = np.divmod(flat, paths)
    return Events(
        item=item,
        path=path,
        draw=path // per_draw,
        bounds=np.searchsorted(stage, np.arange(stages + 1)),
        luck=streams.items("settled").ravel()[flat],
        days=_days(odds, streams.items("days").ravel()[flat], item),
    )


def _first_stages(odds: Odds, streams: Streams, per_draw: int) -> tuple[Whole, NDArray[np.uint8]]:
    """Positions (item × path) where something is raised, and the stage in which it is."""
    items, stages, size = odds.stages.shape
    by_draw = streams.items("raised").reshape(items, size, per_draw)
    flat = np.flatnonzero(by_draw < odds.raised[:, :, None])
    pair = flat // per_draw
    drawn = streams.items("stage").ravel()[flat]
    stage = np.zeros(len(flat), dtype=np.uint8)
    for before in range(stages - 1):
        stage += drawn >= odds.stages[:, before].ravel()[pair]
    return flat, stage


def _days(odds: Odds, uniform: Array, item: Whole) -> Array:
    medians = np.array([item.concern.days.median_days for item in odds.scene.items])
    shapes = np.array([item.concern.days.shape for item in odds.scene.items])
    return weibull_days(uniform, medians[item], shapes[item])
