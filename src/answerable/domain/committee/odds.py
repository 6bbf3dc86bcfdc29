"""The probabilities of one scenario under every parameter draw."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, logit

from answerable.domain.committee import assumptions
from answerable.domain.committee.draws import Array, ConcernDraws, Draws
from answerable.domain.committee.scene import Item, Scenario, Scene, escalates
from answerable.domain.model.power import Power


@dataclass(frozen=True, slots=True)
class Odds:
    """A scenario compiled for I items, S stages and K draws.

    ``raised`` (I, K) is P(raised at all), ``stages`` (I, S, K) P(by the end of a stage, if at all), ``settles`` (I, K)
    P(answered) with everything in its favour, ``acts`` (I, K) P(the seat acts when unanswered); ``champion`` (I,) is
    the number of the champion seat that an item belongs to, else -1; ``champions`` are those who carry at the start,
    ``escalating`` the roles above whose threshold the amount lies.
    """

    scene: Scene
    draws: Draws
    raised: Array
    stages: Array
    settles: Array
    acts: Array
    champion: NDArray[np.int64]
    champions: tuple[str, ...]
    escalating: tuple[str, ...]
    has_decider: bool


def odds_of(scene: Scene, draws: Draws, scenario: Scenario) -> Odds:
    """The odds of a scenario; what it leaves alone has exactly the numbers that it had before."""
    rows = [_row(scene, draws, scenario, item, drawn) for item, drawn in zip(scene.items, draws.concerns, strict=True)]
    champions = [s.role for s in scene.sitters if s.power is Power.CHAMPION and s.role in scenario.met]
    empty = np.zeros((0, draws.size))
    return Odds(
        scene=scene,
        draws=draws,
        raised=np.stack([row[0] for row in rows]) if rows else empty,
        stages=_stages(scene, draws),
        settles=np.stack([row[1] for row in rows]) if rows else empty,
        acts=np.stack([row[2] for row in rows]) if rows else empty,
        champion=np.array([_number(champions, item) for item in scene.items], dtype=np.int64),
        champions=tuple(champions),
        escalating=tuple(s.role for s in scene.sitters if escalates(s, scenario.amount)),
        has_decider=any(s.power is Power.DECIDER for s in scene.sitters),
    )


def against(probability: Array, factor: Array) -> Array:
    """A probability after the odds against it grew by a factor: p / (p + (1 - p) f)."""
    return probability / (probability + (1.0 - probability) * factor + np.finfo(float).tiny)


def towards(probability: Array, factor: Array) -> Array:
    """A probability after the odds for it grew by a factor."""
    return 1.0 - against(1.0 - probability, factor)


def raised_share(rate: Array, exposure: float, familiarity: float) -> Array:
    """P(raised in a deal): logit-linear in the exposure of the stake (0 to 1), at full exposure the rate.

    An unexposed stake is no exposure at all in the sense of a rate, so its objection stays silent: exactly 0.
    """
    if exposure <= 0.0:
        return np.zeros_like(rate)
    bend = assumptions.EXPOSURE_SLOPE * (exposure - 1.0) + np.log(familiarity)
    return np.asarray(expit(logit(rate) + bend))


def _row(scene: Scene, draws: Draws, scenario: Scenario, item: Item, drawn: ConcernDraws) -> tuple[Array, Array, Array]:
    ever = raised_share(drawn.rate, scenario.exposure(item.concern), assumptions.FAMILIARITY[scene.deal.order])
    # Not raised in the stages that are past, so the rest of the rate lies on the stages ahead (Bayes' rule).
    ahead = ever * drawn.ahead / np.maximum(1.0 - ever * (1.0 - drawn.ahead), np.finfo(float).tiny)
    settles = 1.0 - drawn.unaided
    for kind in sorted(scenario.proofs & drawn.settles.keys()):
        settles = settles * (1.0 - drawn.settles[kind])
    settles = 1.0 - settles
    if item.sitter.role not in scenario.met:
        settles = against(settles, draws.unmet)
    acts = draws.acts[item.sitter.power]
    if escalates(item.sitter, scenario.amount):
        acts = towards(acts, draws.escalated)
    return ahead, settles, acts


def _stages(scene: Scene, draws: Draws) -> Array:
    if not draws.concerns:
        return np.zeros((0, len(scene.deal.stages), draws.size))
    return np.cumsum(np.stack([drawn.stages for drawn in draws.concerns]), axis=1)


def _number(champions: list[str], item: Item) -> int:
    return champions.index(item.sitter.role) if item.sitter.role in champions else -1
