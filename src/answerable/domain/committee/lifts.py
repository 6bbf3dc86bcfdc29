"""What one action would change, under the same random numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from answerable.domain.committee.assumptions import HALVED
from answerable.domain.committee.scene import Scenario, Scene, escalates
from answerable.domain.model.power import Power

DEEPEST_CUT = 0.5
"""The share of the amount below which bringing it under a threshold is no longer the same deal (chosen)."""

MOST = 40
"""Candidate actions that are simulated at most, in the order: seats, proofs, amounts, scope (chosen for speed)."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something the seller could do: its words, kind and target, and the scenario that it makes."""

    words: str
    kind: str
    target: str
    scenario: Scenario


def candidate_actions(scene: Scene, today: Scenario) -> tuple[Action, ...]:
    """The actions that could matter: every one touches an exposed objection, an unmet seat or an exceeded threshold."""
    actions = [*_meetings(scene, today), *_proofs(scene, today), *_amounts(scene, today), *_cuts(scene, today)]
    return tuple(actions[:MOST])


def give_proof(today: Scenario, kind: str) -> Action:
    """The action of giving one kind of proof."""
    return Action(f"Give proof: {kind.replace('-', ' ')}", "proof", kind, today.with_proof(kind))


def _meetings(scene: Scene, today: Scenario) -> Iterator[Action]:
    exposed = {item.sitter.role for item in scene.items if today.exposure(item.concern) > 0.0}
    for sitter in scene.sitters:
        matters = sitter.role in exposed or sitter.power is Power.CHAMPION
        if sitter.role not in today.met and matters:
            yield Action(f"Meet {sitter.name} ({sitter.role})", "seat", sitter.role, today.with_met(sitter.role))


def _proofs(scene: Scene, today: Scenario) -> Iterator[Action]:
    exposed = [item.concern for item in scene.items if today.exposure(item.concern) > 0.0]
    kinds = {settlement.proof for concern in exposed for settlement in concern.settled_by}
    for kind in sorted(kinds - today.proofs):
        yield give_proof(today, kind)


def _amounts(scene: Scene, today: Scenario) -> Iterator[Action]:
    over_it = [s.threshold for s in scene.sitters if s.threshold is not None and escalates(s, today.amount)]
    thresholds = {threshold for threshold in over_it if threshold >= DEEPEST_CUT * today.amount}
    currency = scene.deal.offer.currency
    for threshold in sorted(thresholds, reverse=True):
        over = ", ".join(s.role for s in scene.sitters if s.threshold == threshold)
        words = f"Bring the amount to {threshold:,.0f} {currency}, the threshold of {over}"
        yield Action(words, "amount", f"{threshold:.0f}", today.with_amount(threshold))


def _cuts(scene: Scene, today: Scenario) -> Iterator[Action]:
    protected = {stake for item in scene.items for stake in item.concern.stakes}
    for stake in sorted(protected & today.effects.keys()):
        if today.effects[stake] < 0.0:
            words = f"Cut the scope so that half as much {stake.replace('-', ' ')} is exposed"
            yield Action(words, "scope", stake, today.with_cut(stake, HALVED))
