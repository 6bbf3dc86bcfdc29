"""Committees made of a few words, for tests of the simulation."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from answerable.adapters.engines.randomness import KeyedRandomness
from answerable.adapters.library.loader import BuiltInLibrary
from answerable.domain.committee.draws import draw_parameters
from answerable.domain.committee.odds import odds_of
from answerable.domain.committee.outcome import SimulationResult
from answerable.domain.committee.paths import Walk, walk
from answerable.domain.committee.scene import Scenario, Scene, compile_scene, scenario_of
from answerable.domain.committee.seating import Concern, Sitter
from answerable.domain.committee.simulation import simulate_scene
from answerable.domain.committee.streams import Streams
from answerable.domain.model.archetype import Settlement
from answerable.domain.model.belief import Duration
from answerable.domain.model.deal import Deal, Seat
from answerable.domain.model.offer import Direction, Effect, Offer, Proof
from answerable.domain.model.power import Power
from answerable.domain.model.prior import Prior
from answerable.domain.model.stage import Order, Stage

PRIOR = BuiltInLibrary().committee()
DRAWS, PER_DRAW = 100, 20


def concern(slug: str = "too-dear", stake: str = "capital", **fields: Any) -> Concern:
    """An objection that a pilot settles."""
    given: dict[str, Any] = {
        "slug": slug,
        "text": slug.replace("-", " ").capitalize(),
        "origin": "test",
        "stakes": (stake,),
        "rate": Prior(mean=0.6, strength=10.0, source="assumed"),
        "stages": {Stage.REQUIREMENTS: 1.0, Stage.VALIDATION: 1.0},
        "unaided": Prior(mean=0.2, strength=10.0, source="assumed"),
        "settled_by": (Settlement(proof="pilot", settles=Prior(mean=0.6, strength=10.0, source="assumed")),),
        "days": Duration(median_days=14.0, source="assumed"),
    }
    return Concern(**{**given, **fields})


def sitter(role: str = "cfo", power: Power = Power.DECIDER, *concerns: Concern, **fields: Any) -> Sitter:
    """A seat that answers for capital and growth."""
    given: dict[str, Any] = {"name": role.upper(), "because": "given", "weights": {"capital": 1.0, "growth": 0.5}}
    return Sitter(role=role, power=power, concerns=concerns, **{**given, **fields})


def deal(exposes: Mapping[str, float] | None = None, **fields: Any) -> Deal:
    """A first order of 100,000 that exposes capital and advances growth."""
    effects = [Effect(stake=s, effect=Direction.EXPOSES, size=z) for s, z in (exposes or {"capital": 0.8}).items()]
    effects.append(Effect(stake="growth", effect=Direction.ADVANCES, size=0.6))
    kinds = fields.pop("proofs", ())
    offer = Offer(
        name="It",
        amount=fields.pop("amount", 100_000.0),
        effects=tuple(effects),
        proofs=tuple(Proof(name=kind, kind=kind) for kind in kinds),
    )
    given: dict[str, Any] = {"slug": "it", "name": "It", "account": "Somebody", "order": Order.FIRST, "offer": offer}
    return Deal(**{**given, "seats": (Seat(role="any", title="any"),), **fields})


def scene(*sitters: Sitter, **fields: Any) -> Scene:
    """A deal before these sitters."""
    return compile_scene(deal(**fields), sitters, PRIOR)


def walked(of: Scene, scenario: Scenario | None = None, seed: int = 1) -> Walk:
    """2,000 paths of a scene, the same for the same seed."""
    uniforms = KeyedRandomness().keyed(seed)
    draws = draw_parameters(of, uniforms, DRAWS)
    odds = odds_of(of, draws, scenario or scenario_of(of))
    return walk(odds, Streams(uniforms, of, 0, DRAWS * PER_DRAW), PER_DRAW)


def won(of: Walk) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Which paths were won."""
    return np.asarray(of.ending == 0)


def simulated(of: Scene, paths: int = 2_000, seed: int = 1) -> SimulationResult:
    """What a simulation of a scene says."""
    return simulate_scene(of, KeyedRandomness().keyed(seed), paths, seed)
