"""Where one offer helps one seat and hurts another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from answerable.domain.committee.scene import Scene, net_effects
from answerable.domain.committee.seating import Sitter


@dataclass(frozen=True, slots=True)
class Touch:
    """What the offer does to one stake of one seat, from -1 (exposes wholly) to 1 (advances wholly)."""

    seat: str
    stake: str
    effect: float


@dataclass(frozen=True, slots=True)
class Collision:
    """A seat whose stake the offer advances against one whose stake it exposes; ``strength`` is the smaller of both.

    Both are from 0 to 1; the smaller, because a collision takes two.
    """

    gains: str
    gained: str
    exposed: str
    at_stake: str
    strength: float


def friction_map(scene: Scene) -> tuple[Touch, ...]:
    """Seat × stake for every stake that the offer touches and the seat answers for, by role, then by stake.

    The effect is the offer's net effect on the stake times the stake's weight for the seat.
    """
    effects = net_effects(scene.deal)
    return tuple(
        Touch(sitter.role, stake, effects[stake] * sitter.weights[stake])
        for sitter in scene.sitters
        for stake in sorted(effects)
        if sitter.weights.get(stake, 0.0) > 0.0
    )


def collisions(sitters: Sequence[Sitter], touches: Sequence[Touch]) -> tuple[Collision, ...]:
    """Pairs of seats that the offer drives apart, the strongest first; seats of one person do not collide.

    For each ordered pair: the stake on which the one gains most beyond what the other gains, and the stake on which
    the other is exposed most beyond the first. Seats that gain and lose alike are not driven apart.
    """
    person = {sitter.role: sitter.person for sitter in sitters}
    roles = [sitter.role for sitter in sitters]
    found = [
        collision
        for gains, exposed in permutations(roles, 2)
        if person[gains] is None or person[gains] != person[exposed]
        for collision in _collision(gains, exposed, touches)
    ]
    return tuple(sorted(found, key=lambda c: (-c.strength, c.gains, c.exposed)))


def _collision(gains: str, exposed: str, touches: Sequence[Touch]) -> Iterator[Collision]:
    one = {touch.stake: touch.effect for touch in touches if touch.seat == gains}
    other = {touch.stake: touch.effect for touch in touches if touch.seat == exposed}
    ahead = {stake: max(0.0, effect) - max(0.0, other.get(stake, 0.0)) for stake, effect in one.items()}
    behind = {stake: max(0.0, -effect) - max(0.0, -one.get(stake, 0.0)) for stake, effect in other.items()}
    if max(ahead.values(), default=0.0) > 0.0 and max(behind.values(), default=0.0) > 0.0:
        gained = max(ahead, key=lambda stake: (ahead[stake], stake))
        lost = max(behind, key=lambda stake: (behind[stake], stake))
        yield Collision(gains, gained, exposed, lost, min(ahead[gained], behind[lost]))
