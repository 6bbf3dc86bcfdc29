"""Parameter draws from the priors, by the inverse distribution functions of keyed uniforms.

Each parameter has a key made of names, so a draw depends on nothing but the seed and what the parameter is.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv, gammaincinv, ndtri

from answerable.domain.committee import assumptions
from answerable.domain.committee.scene import Scene
from answerable.domain.committee.seating import Concern
from answerable.domain.model.committee_prior import Factor
from answerable.domain.model.power import Power
from answerable.domain.model.prior import Prior
from answerable.domain.model.stage import Stage

Uniforms = Callable[[tuple[str | int, ...], int], NDArray[np.float64]]
"""``uniforms(key, n)``: n uniform numbers in [0, 1) that depend on nothing but the seed and the key."""

Array = NDArray[np.float64]

_SMALLEST = 1e-12
_HALF_OF_90 = 1.6448536269514722


@dataclass(frozen=True, slots=True)
class ConcernDraws:
    """The drawn parameters of one concern, each of shape (K,).

    ``rate`` is how often it is raised at full exposure, ``unaided`` and ``settles`` how often it is settled without
    proof and by each kind of proof; ``stages`` (S, K) is the share of its raising in each of the deal's stages, of
    those still ahead, and ``ahead`` the share that is still ahead at all.
    """

    rate: Array
    unaided: Array
    settles: Mapping[str, Array]
    stages: Array
    ahead: Array


@dataclass(frozen=True, slots=True)
class Draws:
    """K draws of every parameter of a scene; arrays of shape (K,) unless said otherwise."""

    size: int
    concerns: tuple[ConcernDraws, ...]
    acts: Mapping[Power, Array]
    champion_leaves: Array
    champion_slows: Array
    sways: Array
    no_decision: Array
    lost_share: Array
    refuses: Array
    escalation_refuses: Array
    competition: Array
    uncarried: Array
    unmet: Array
    escalated: Array
    open_stalls: Array
    open_weighs: Array
    unseen_decider: Array
    resistance: Array
    pace: Array


def draw_parameters(scene: Scene, uniforms: Uniforms, size: int) -> Draws:
    """K = ``size`` draws of every rate, factor and share of a scene.

    What hinders by its nature (a lost champion, an open objection …) never helps in any draw: its factors are at
    least 1. So an action that removes a hindrance cannot lose a path that was won.
    """
    prior, order = scene.prior, scene.deal.order

    def beta(name: str, of: Prior) -> Array:
        return beta_draws(of, uniforms(("draw", name), size))

    def hindrance(name: str, of: Factor) -> Array:
        return np.maximum(1.0, factor_draws(of, uniforms(("draw", name), size)))

    drawn: dict[tuple[str, str], ConcernDraws] = {}
    for item in scene.items:
        key = (item.concern.origin, item.concern.slug)
        if key not in drawn:
            drawn[key] = _concern_draws(item.concern, scene.deal.stages, uniforms, size)
    return Draws(
        size=size,
        concerns=tuple(drawn[item.concern.origin, item.concern.slug] for item in scene.items),
        acts={power: beta(f"acts {power}", prior.acts[power]) for power in Power},
        champion_leaves=beta("champion leaves", prior.champion_leaves),
        champion_slows=hindrance("champion slows", prior.champion_slows),
        sways=hindrance("sways", prior.sways),
        no_decision=beta("no decision", prior.no_decision),
        lost_share=beta("lost share", assumptions.LOST_SHARE),
        refuses=beta("refuses", assumptions.REFUSES),
        escalation_refuses=beta("escalation refuses", assumptions.ESCALATION_REFUSES),
        competition=beta("competition", assumptions.COMPETITION[order]),
        uncarried=hindrance("uncarried", assumptions.UNCARRIED),
        unmet=hindrance("unmet", assumptions.UNMET),
        escalated=hindrance("escalated", assumptions.ESCALATED),
        open_stalls=hindrance("open stalls", assumptions.OPEN_STALLS),
        open_weighs=hindrance("open weighs", assumptions.OPEN_WEIGHS),
        unseen_decider=hindrance("unseen decider", assumptions.UNSEEN_DECIDER),
        resistance=hindrance("resistance", assumptions.RESISTANCE[order]),
        pace=factor_draws(assumptions.PACE, uniforms(("draw", "pace"), size)),
    )


def beta_draws(prior: Prior, uniform: Array) -> Array:
    """Draws of a share from its Beta prior (mean, strength); a mean of 0 or 1 is certain."""
    if prior.mean in {0.0, 1.0}:
        return np.full_like(uniform, prior.mean)
    return np.asarray(betaincinv(prior.mean * prior.strength, (1.0 - prior.mean) * prior.strength, uniform))


def factor_draws(factor: Factor, uniform: Array) -> Array:
    """Draws of a multiplier, log-normal with the given median and the width of the given 90% interval."""
    spread = np.log(factor.high / factor.low) / (2.0 * _HALF_OF_90)
    return np.asarray(factor.median * np.exp(spread * ndtri(np.maximum(uniform, _SMALLEST))))


def stage_weights(weights: Mapping[Stage, float], stages: Sequence[Stage]) -> tuple[float, list[float]]:
    """The weight that lies before a deal's first stage, and the weight of each of its stages.

    A stage that the deal skips gives its weight to the next one that it has, or to the last: a hesitation does not
    vanish with a meeting. What lies before the first stage is past.
    """
    natural = list(Stage)
    past, ahead = 0.0, [0.0] * len(stages)
    for stage, weight in weights.items():
        if natural.index(stage) < natural.index(stages[0]):
            past += weight
            continue
        later = [i for i, kept in enumerate(stages) if natural.index(kept) >= natural.index(stage)]
        ahead[later[0] if later else len(stages) - 1] += weight
    return past, ahead


def _concern_draws(concern: Concern, stages: Sequence[Stage], uniforms: Uniforms, size: int) -> ConcernDraws:
    def keyed(*name: str) -> Array:
        return uniforms(("draw", concern.origin, concern.slug, *name), size)

    past, weights = stage_weights(concern.stages, stages)
    gammas = np.zeros((len(stages) + 1, size))
    for row, (name, weight) in enumerate(zip(["past", *stages], [past, *weights], strict=True)):
        if weight > 0.0:
            gammas[row] = gammaincinv(weight, np.maximum(keyed("stages", name), _SMALLEST))
    gammas /= np.maximum(gammas.sum(axis=0), np.finfo(float).tiny)
    ahead = gammas[1:].sum(axis=0)
    return ConcernDraws(
        rate=beta_draws(concern.rate, keyed("rate")),
        unaided=beta_draws(concern.unaided, keyed("unaided")),
        settles={s.proof: beta_draws(s.settles, keyed("settles", s.proof)) for s in concern.settled_by},
        stages=gammas[1:] / np.maximum(ahead, np.finfo(float).tiny),
        ahead=ahead,
    )
