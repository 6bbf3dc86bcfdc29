"""Scenes of a deal: how its committee ends it, where it pulls apart, and the proof that would help most."""

from collections.abc import Sequence
from typing import Any

from rich.console import Console

from answerable.domain.committee.outcome import Lift, SimulationResult
from answerable.domain.model.deal import Deal
from answerable.domain.model.stage import Order
from answerable.edges.cli import verdict
from answerable.edges.cli.story.props import Props
from answerable.edges.cli.story.scene import INDENT, Scene, say
from answerable.usecases.committees import simulate

BLOCKERS = 3
"""Blockers that are told; the data has all."""


def before_committee(props: Props, deal: Deal, assumed: Sequence[str] = ()) -> tuple[Scene, Scene]:
    """A deal simulated, with what was assumed for it, and the proof that gains most."""
    result = simulate(props.context, props.store, props.mind.library, props.randomness, deal)
    data = {**result.model_dump(mode="json", exclude={"sources"}), "assumed": list(assumed)}
    table = Scene("deal", "A deal before its committee", data, lambda console: _tell(console, result, assumed))
    best = best_proof(result)
    proof = Scene("proof", "The best next proof", _proof_data(best), lambda console: _tell_proof(console, result, best))
    return table, proof


def best_proof(result: SimulationResult) -> Lift | None:
    """The proof not yet at hand that gains most, None where none gains anything."""
    proofs = [lift for lift in result.lifts if lift.kind == "proof" and lift.gain.mean > 0.0]
    return max(proofs, key=lambda lift: lift.gain.mean, default=None)


def _proof_data(best: Lift | None) -> dict[str, Any]:
    return {"lift": best.model_dump(mode="json") if best else None}


def _tell(console: Console, result: SimulationResult, assumed: Sequence[str]) -> None:
    order = result.order.value if result.order is not Order.FIRST else "first order"
    say(console, (result.name, "bold"), (f"  {order}, {result.paths:,} simulated deals", "dim"))
    for sentence in assumed:
        say(console, (sentence, "dim"))
    say(console, "At the table: ", ", ".join(f"{seat.role} ({seat.name})" for seat in result.seats), ".")
    verdict.show_outcome(console, result)
    verdict.show_friction(console, result, indent=INDENT)
    for collision in result.collisions[:1]:
        gained, lost = collision.gained.replace("-", " "), collision.at_stake.replace("-", " ")
        say(console, (f"{collision.gains} × {collision.exposed}", "bold"), f": what helps {gained} exposes {lost}.")
    for blocker in result.blockers[:BLOCKERS]:
        say(console, f"stops {blocker.share:4.0%}  ", (blocker.seat, "bold"), f": “{blocker.text}”", hang=12)


def _tell_proof(console: Console, result: SimulationResult, best: Lift | None) -> None:
    if best is None:
        say(console, "No proof that could still be given would gain anything here.")
        return
    gain = best.gain
    say(
        console,
        (best.target.replace("-", " ").capitalize(), "bold"),
        f": {gain.mean * 100:+.1f} points on winning ({gain.low * 100:+.1f} to {gain.high * 100:+.1f}).",
    )
    worries: dict[str, list[str]] = {}
    for need in result.narrative.needs:
        if need.proof == best.target:
            worries.setdefault(need.worry, []).append(need.seat)
    for worry, seats in worries.items():
        say(console, f"It answers {' and '.join(seats)}: “{worry}”")
    say(console, ("The model's word under its priors, not a measured effect: your own closed deals will tell.", "dim"))
