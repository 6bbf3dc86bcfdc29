"""The one narrative for the whole group.

Content made for the group raises its consensus, content made for one member lowers it (Gartner 2024 survey: by 20% up
and 59% down), so there is one lead for all, and each seat gets the proof that it needs under that lead.
"""

from collections.abc import Sequence

from answerable.domain.committee.friction import Collision, Touch
from answerable.domain.committee.outcome import Narrative, Need
from answerable.domain.committee.scene import Scenario, Scene
from answerable.domain.committee.seating import Concern, Sitter
from answerable.domain.model.power import Power

STRONG = 0.15
"""Collisions from this strength on are worth a warning (chosen)."""

MOST_WARNINGS = 5


def group_narrative(
    scene: Scene, today: Scenario, touches: Sequence[Touch], collisions: Sequence[Collision]
) -> Narrative:
    """The lead stake, each seat's need, and warnings where what helps one seat exposes another."""
    return Narrative(
        lead=_lead(touches),
        needs=tuple(need for sitter in scene.sitters for need in _need(sitter, today)),
        warnings=(*_framings(collisions), *_absences(scene)),
    )


def _lead(touches: Sequence[Touch]) -> str:
    gains: dict[str, list[Touch]] = {}
    for touch in touches:
        if touch.effect > 0.0:
            gains.setdefault(touch.stake, []).append(touch)
    if not gains:
        return "The offer advances nothing that a seat here answers for; find what it does for this group first."
    stake = min(gains, key=lambda name: (-sum(touch.effect for touch in gains[name]), name))
    roles = _listed([touch.seat for touch in gains[stake]])
    verb = "answers" if len(gains[stake]) == 1 else "answer"
    return f"Lead with {_plain(stake)}, for which {roles} {verb}, and say under it what keeps the others safe."


def _need(sitter: Sitter, today: Scenario) -> Sequence[Need]:
    exposed = [(today.exposure(concern) * concern.rate.mean, concern) for concern in sitter.concerns]
    exposed = [pair for pair in exposed if pair[0] > 0.0]
    if not exposed:
        return ()
    _, worst = min(exposed, key=lambda pair: (-pair[0], pair[1].slug))
    proof = best_proof(worst)
    stake = max(worst.stakes, key=lambda name: (-today.effects.get(name, 0.0), name))
    return (Need(seat=sitter.role, worry=worst.text, stake=stake, proof=proof, at_hand=proof in today.proofs),)


def best_proof(concern: Concern) -> str | None:
    """The kind of proof that settles a concern most often, or None where none is known to."""
    ranked = sorted(concern.settled_by, key=lambda settlement: (-settlement.settles.mean, settlement.proof))
    return ranked[0].proof if ranked else None


def _framings(collisions: Sequence[Collision]) -> Sequence[str]:
    heard: dict[tuple[str, str], list[str]] = {}
    for each in collisions:
        if each.strength >= STRONG:
            said = f"by {each.exposed} as a risk to {_plain(each.at_stake)}"
            heard.setdefault((each.gained, each.gains), []).append(said)
    told: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for (gained, gains), said_of in heard.items():
        told.setdefault((gained, tuple(sorted(said_of))), []).append(gains)
    return [
        f"{_plain(gained).capitalize()}, said to {_listed(gains)}, is heard {_listed(exposed)}; say both in one breath."
        for (gained, exposed), gains in told.items()
    ][:MOST_WARNINGS]


def _absences(scene: Scene) -> Sequence[str]:
    powers = {sitter.power for sitter in scene.sitters}
    warnings = []
    if Power.DECIDER not in powers:
        warnings.append("Nobody at this table is known to decide; find out who does before anything else.")
    if Power.CHAMPION not in powers:
        warnings.append(
            "Nobody carries this deal inside the account; without a champion objections are harder to settle."
        )
    return warnings


def _plain(slug: str) -> str:
    return slug.replace("-", " ")


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
