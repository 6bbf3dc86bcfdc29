"""The semi-Markov walk of a deal through its stages, for all paths at once.

Within a stage: days pass (the stage's own or its slowest objection's, whichever is longer; slower where no champion
carries);
objections are answered or not; the unanswered act by the power of their seat; at the decision stage amounts escalate
and the decision falls; then another supplier may take the deal, or indecision may end it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.domain.committee import assumptions
from answerable.domain.committee.draws import Array
from answerable.domain.committee.events import Events, Whole, raise_objections
from answerable.domain.committee.odds import Odds, against, towards
from answerable.domain.committee.scene import STOPPING
from answerable.domain.committee.streams import Streams, weibull_days
from answerable.domain.model.power import Power
from answerable.domain.model.stage import Stage

WON, LOST, NO_DECISION = 0, 1, 2
UNSTOPPED = -1

_CODES = {power: code for code, power in enumerate(Power)}

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Walk:
    """How N paths ended: ``ending`` (0 won, 1 lost, 2 no decision), days, stage reached, and what came up.

    ``stage_days`` (S,) sums the days spent in each stage and ``arrived`` (S,) counts the paths that came there.
    ``heard`` and ``left_open`` (E,) say which events happened and which stayed unanswered; ``stopper`` (N,) is the
    event that ended a path, or -1.
    """

    ending: NDArray[np.uint8]
    days: Array
    stage: NDArray[np.uint8]
    stage_days: Array
    arrived: Whole
    events: Events
    heard: Flags
    left_open: Flags
    stopper: Whole


class _Deals:
    """The state of N paths while they walk."""

    def __init__(self, odds: Odds, events: Events, paths: int, per_draw: int) -> None:
        stages = len(odds.scene.deal.stages)
        self.draw: Whole = np.repeat(np.arange(odds.draws.size), per_draw)
        self.alive: Flags = np.ones(paths, dtype=bool)
        self.ending = np.full(paths, WON, dtype=np.uint8)
        self.stage = np.full(paths, stages - 1, dtype=np.uint8)
        self.days = np.zeros(paths)
        self.carries: Flags = np.ones((len(odds.champions), paths), dtype=bool)
        self.swayed = np.zeros(paths)
        self.resisting = np.zeros(paths)
        self.open = np.zeros(paths)
        self.stopper: Whole = np.full(paths, UNSTOPPED, dtype=np.int64)
        self.heard: Flags = np.zeros(len(events.item), dtype=bool)
        self.left_open: Flags = np.zeros(len(events.item), dtype=bool)
        self.stage_days = np.zeros(stages)
        self.arrived: Whole = np.zeros(stages, dtype=np.int64)

    def carried(self) -> Flags:
        """On which paths some champion still carries the deal."""
        return np.asarray(self.carries.any(axis=0))

    def end(self, ended: Flags, ending: NDArray[np.uint8] | int, stage: int) -> None:
        """Ends the living among these paths; ``ending`` is one code or one per path."""
        now = ended & self.alive
        self.ending[now] = ending[now] if isinstance(ending, np.ndarray) else ending
        self.stage[now] = stage
        self.alive &= ~now


def walk(odds: Odds, streams: Streams, per_draw: int) -> Walk:
    """Walks K × ``per_draw`` paths through the stages of a scenario."""
    events = raise_objections(odds, streams, per_draw)
    deals = _Deals(odds, events, odds.draws.size * per_draw, per_draw)
    refusal = np.where(streams.deal("ending") < odds.draws.lost_share[deals.draw], LOST, NO_DECISION).astype(np.uint8)
    for index, stage in enumerate(odds.scene.deal.stages):
        _leave(odds, deals, streams, stage)
        before = deals.days.copy()
        heard = _hear(odds, deals, events, streams, index)
        stopped = _act(odds, deals, events, heard)
        if index == odds.scene.decision_stage:
            _escalate(odds, deals, streams, index, refusal)
        deals.end(stopped, refusal, index)
        if index == odds.scene.decision_stage:
            _decide(odds, deals, streams, index, refusal)
        _wear(odds, deals, streams, index, before)
    return Walk(
        ending=deals.ending,
        days=deals.days,
        stage=deals.stage,
        stage_days=deals.stage_days,
        arrived=deals.arrived,
        events=events,
        heard=deals.heard,
        left_open=deals.left_open,
        stopper=deals.stopper,
    )


def _leave(odds: Odds, deals: _Deals, streams: Streams, stage: Stage) -> None:
    """Champions who go away for reasons of their own, evenly over the stages of a whole deal."""
    for number, role in enumerate(odds.champions):
        stays = (1.0 - odds.draws.champion_leaves) ** (1.0 / len(Stage))
        deals.carries[number] &= streams.seat(role, f"leaves {stage}") < stays[deals.draw]


def _hear(odds: Odds, deals: _Deals, events: Events, streams: Streams, index: int) -> Whole:
    """The events of a stage on living paths, after the days that the stage takes with them."""
    span = np.arange(events.bounds[index], events.bounds[index + 1])
    heard = span[deals.alive[events.path[span]]]
    deals.heard[heard] = True
    stage = odds.scene.deal.stages[index]
    own = odds.scene.prior.stage_days[stage]
    haste = assumptions.HASTE[odds.scene.deal.order]
    days = weibull_days(streams.stage(stage, "days"), own.median_days * haste, own.shape) * odds.draws.pace[deals.draw]
    slowest = np.zeros_like(days)
    np.maximum.at(slowest, events.path[heard], events.days[heard])
    slower = np.where(deals.carried(), 1.0, odds.draws.champion_slows[deals.draw])
    taken = np.where(deals.alive, np.maximum(days, slowest) * slower, 0.0)
    deals.days += taken
    deals.stage_days[index] = taken.sum()
    deals.arrived[index] = deals.alive.sum()
    return heard


def _act(odds: Odds, deals: _Deals, events: Events, heard: Whole) -> Flags:
    """Answers objections and lets the unanswered act by their power; returns which paths are stopped.

    One uniform u decides both: answered when u is below the settling probability p, acting when u lies in the top
    share a of what is left, u ≥ 1 - a (1 - p). So a proof that raises p can only ever turn a stop into a go.
    """
    power = np.array([_CODES[item.sitter.power] for item in odds.scene.items], dtype=np.int64)
    settles = _settling(odds, deals, events, heard, power)
    luck = events.luck[heard]
    is_open = luck >= settles
    acts = odds.acts[events.item[heard], events.draw[heard]]
    acting = heard[luck >= 1.0 - acts * (1.0 - settles)]
    opened = heard[is_open]
    deals.left_open[opened] = True
    paths = len(deals.alive)
    deals.open += np.bincount(events.path[opened], minlength=paths)

    def of(kind: Power) -> Whole:
        return np.asarray(acting[power[events.item[acting]] == _CODES[kind]])

    deals.swayed += np.bincount(events.path[of(Power.INFLUENCER)], minlength=paths)
    deals.resisting += np.bincount(events.path[of(Power.USER)], minlength=paths)
    lost = of(Power.CHAMPION)
    lost = lost[odds.champion[events.item[lost]] >= 0]
    deals.carries[odds.champion[events.item[lost]], events.path[lost]] = False
    return _stop(deals, events, np.concatenate([of(kind) for kind in sorted(STOPPING)]))


def _settling(odds: Odds, deals: _Deals, events: Events, heard: Whole, power: Whole) -> Array:
    """P(answered) of each event, given who carries the deal and who has swayed the decider so far."""
    item, path, draw = events.item[heard], events.path[heard], events.draw[heard]
    burden = np.where(deals.carried()[path], 1.0, odds.draws.uncarried[draw])
    swayed = deals.swayed[path] * (power[item] == _CODES[Power.DECIDER])
    moved = np.flatnonzero(swayed)
    burden[moved] *= odds.draws.sways[draw[moved]] ** swayed[moved]
    return against(odds.settles[item, draw], burden)


def _stop(deals: _Deals, events: Events, stopping: Whole) -> Flags:
    """Marks the event that stops each path: where several do, the one that came to a head first."""
    latest_first = stopping[np.lexsort((events.item[stopping], -events.days[stopping]))]
    deals.stopper[events.path[latest_first]] = latest_first
    stopped = np.zeros(len(deals.alive), dtype=bool)
    stopped[events.path[stopping]] = True
    return stopped


def _escalate(odds: Odds, deals: _Deals, streams: Streams, index: int, refusal: NDArray[np.uint8]) -> None:
    """An amount above a seat's threshold goes one level up, which takes days and may be refused there."""
    days = assumptions.ESCALATION_DAYS
    for role in odds.escalating:
        extra = weibull_days(streams.seat(role, "escalation days"), days.median_days, days.shape)
        extra = np.where(deals.alive, extra * odds.draws.pace[deals.draw], 0.0)
        deals.days += extra
        deals.stage_days[index] += extra.sum()
        refused = streams.seat(role, "escalation") < odds.draws.escalation_refuses[deals.draw]
        deals.end(refused & (deals.stopper == UNSTOPPED), refusal, index)


def _decide(odds: Odds, deals: _Deals, streams: Streams, index: int, refusal: NDArray[np.uint8]) -> None:
    """The decision: refusal is likelier with swayed deciders, resisting users, open objections, nobody to decide."""
    draws, draw = odds.draws, deals.draw
    factor = draws.sways[draw] ** deals.swayed * draws.resistance[draw] ** deals.resisting
    factor = factor * draws.open_weighs[draw] ** np.minimum(deals.open, assumptions.MOST_OPEN)
    factor = factor * assumptions.FAMILIARITY[odds.scene.deal.order]
    if not odds.has_decider:
        factor = factor * draws.unseen_decider[draw]
    deals.end(streams.deal("decision") < towards(draws.refuses[draw], factor), refusal, index)


def _wear(odds: Odds, deals: _Deals, streams: Streams, index: int, before: Array) -> None:
    """Another supplier, and the indecision that grows with the days passed and with what is left open.

    The cumulative hazard of indecision is that of the status quo's published share over a median cycle, as a Weibull
    of the whole cycle's shape, times a factor per open objection.
    """
    stage, draws, draw = odds.scene.deal.stages[index], odds.draws, deals.draw
    taken = 1.0 - (1.0 - draws.competition) ** (1.0 / len(Stage))
    deals.end(streams.stage(stage, "competition") < taken[draw], LOST, index)
    cycle = odds.scene.prior.cycle_days
    whole = -np.log1p(-draws.no_decision * assumptions.STATUS_QUO_SHARE)[draw]
    passed = (deals.days / cycle.median_days) ** cycle.shape - (before / cycle.median_days) ** cycle.shape
    stalled = draws.open_stalls[draw] ** np.minimum(deals.open, assumptions.MOST_OPEN)
    deals.end(streams.stage(stage, "indecision") < -np.expm1(-whole * passed * stalled), NO_DECISION, index)
