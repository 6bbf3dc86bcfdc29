"""One deal simulated: from a scene to what is said about it."""

import numpy as np

from answerable.domain.committee import lifts
from answerable.domain.committee.assumptions import FAMILIARITY
from answerable.domain.committee.draws import Array, Draws, Uniforms, draw_parameters
from answerable.domain.committee.friction import collisions, friction_map
from answerable.domain.committee.intervals import Estimate, estimate
from answerable.domain.committee.lifts import Action, candidate_actions
from answerable.domain.committee.narrative import group_narrative
from answerable.domain.committee.odds import odds_of
from answerable.domain.committee.outcome import Days, Interval, Lift, SimulationError, SimulationResult
from answerable.domain.committee.paths import LOST, NO_DECISION, WON, walk
from answerable.domain.committee.readout import (
    blockers_said,
    collisions_said,
    days_said,
    friction_said,
    seats_said,
    stages_said,
)
from answerable.domain.committee.rounds import DRAWS, Round, rounds
from answerable.domain.committee.scene import Scenario, Scene, scenario_of
from answerable.domain.committee.sources import sources_of
from answerable.domain.committee.tallies import Tallies, won_by_draw
from answerable.domain.model.stage import Order

LIFT_ROUNDS = 2
"""Rounds of paths on which lifts are simulated at most (chosen: 20,000 paths measure a lift well)."""


def simulate_scene(scene: Scene, uniforms: Uniforms, paths: int, seed: int) -> SimulationResult:
    """Simulates a scene on ``paths`` paths (rounded up to a multiple of 500) and says what came of it.

    Equal arguments give equal results; the order of seats, proofs and effects does not matter.
    """
    today = scenario_of(scene)
    draws = draw_parameters(scene, uniforms, DRAWS)
    actions = candidate_actions(scene, today)
    tallies, gains = _simulated(scene, draws, uniforms, -(-paths // DRAWS), today, actions)
    touches = friction_map(scene)
    collided = collisions(scene.sitters, touches)
    won, lost, undecided = (estimate(tallies.ended(ending)) for ending in (WON, LOST, NO_DECISION))
    return SimulationResult(
        deal=scene.deal.slug,
        name=scene.deal.name,
        order=scene.deal.order,
        sample=scene.deal.sample,
        won=_interval(won),
        lost=_interval(lost),
        no_decision=_interval(undecided),
        monte_carlo_error=SimulationError(
            won=won.monte_carlo_error, lost=lost.monte_carlo_error, no_decision=undecided.monte_carlo_error
        ),
        days=Days(
            won=days_said(tallies, WON), lost=days_said(tallies, LOST), no_decision=days_said(tallies, NO_DECISION)
        ),
        seats=seats_said(tallies),
        stages=stages_said(tallies),
        friction=friction_said(touches),
        collisions=collisions_said(collided),
        blockers=blockers_said(tallies),
        lifts=_lifts(actions, gains),
        narrative=group_narrative(scene, today, touches, collided),
        assumptions=_assumptions(scene, today),
        sources=sources_of(scene, today),
        paths=tallies.paths,
        seed=seed,
    )


def _simulated(
    scene: Scene, draws: Draws, uniforms: Uniforms, per_draw: int, today: Scenario, actions: tuple[Action, ...]
) -> tuple[Tallies, list[Array]]:
    """Counts of the deal as it stands, and per action the gain of each compared path, (K, M)."""
    tallies = Tallies(scene, draws.size)
    odds = odds_of(scene, draws, today)
    gains: list[list[Array]] = [[] for _ in actions]
    for number, each in enumerate(rounds(scene, uniforms, per_draw)):
        base = walk(odds, each.streams, each.per_draw)
        tallies.add(base)
        if number < LIFT_ROUNDS:
            won = won_by_draw(base, draws.size)
            for action, gained in zip(actions, gains, strict=True):
                gained.append(_won(scene, draws, action.scenario, each) - won)
    return tallies, [np.concatenate(gained, axis=1) for gained in gains]


def _won(scene: Scene, draws: Draws, scenario: Scenario, each: Round) -> Array:
    return won_by_draw(walk(odds_of(scene, draws, scenario), each.streams, each.per_draw), draws.size)


def gain_of(scene: Scene, uniforms: Uniforms, action: Action, per_draw: int) -> Estimate:
    """What one action gains over the deal as it stands, with the same random numbers; exactly 0 if it is irrelevant."""
    draws = draw_parameters(scene, uniforms, DRAWS)
    _, gains = _simulated(scene, draws, uniforms, per_draw, scenario_of(scene), (action,))
    return estimate(gains[0])


def _interval(of: Estimate) -> Interval:
    return Interval(mean=of.mean, low=of.low, high=of.high)


def _lifts(actions: tuple[Action, ...], gains: list[Array]) -> tuple[Lift, ...]:
    found = [
        Lift(
            action=action.words,
            kind=action.kind,
            target=action.target,
            gain=_interval(each),
            monte_carlo_error=each.monte_carlo_error,
        )
        for action, each in zip(actions, map(estimate, gains), strict=True)
    ]
    return tuple(sorted(found, key=lambda lift: (-lift.gain.mean, lift.action)))


def _assumptions(scene: Scene, today: Scenario) -> tuple[str, ...]:
    said = ["Every rate and duration is prior only: no closed deal of this workspace has informed it yet."]
    said.append("Lifts are the model's, under the same random numbers; they are not measured effects.")
    if scene.deal.order is not Order.FIRST:
        odds = FAMILIARITY[scene.deal.order]
        said.append(f"On this {scene.deal.order} objections are raised at {odds:g} times the odds of a first order.")
    if len(actions := candidate_actions(scene, today)) == lifts.MOST:
        said.append(f"Only the first {len(actions)} candidate actions were simulated.")
    said += [f"Seat {sitter.role}: {remark}" for sitter in scene.sitters for remark in sitter.remarks]
    return tuple(said)
