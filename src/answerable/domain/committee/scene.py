"""A deal with its seats resolved, in an order that does not depend on how the file listed them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from answerable.domain.committee.powers import STRENGTH
from answerable.domain.committee.seating import Concern, Sitter
from answerable.domain.model.committee_prior import CommitteePrior
from answerable.domain.model.deal import Deal
from answerable.domain.model.offer import Direction
from answerable.domain.model.power import Power
from answerable.domain.model.stage import Stage


@dataclass(frozen=True, slots=True)
class Item:
    """One (seat, objection) that may come up."""

    sitter: Sitter
    concern: Concern


@dataclass(frozen=True, slots=True)
class Scene:
    """A deal, its sitters in the order of their roles, and the items that may come up.

    ``items`` are ordered by (role, objection). A person on several seats raises an objection once, from the seat of
    their strongest power.
    """

    deal: Deal
    sitters: tuple[Sitter, ...]
    items: tuple[Item, ...]
    prior: CommitteePrior

    @property
    def decision_stage(self) -> int | None:
        """The index of the stage in which the decision falls; None when only procurement is left."""
        stages = self.deal.stages
        if Stage.APPROVAL in stages:
            return stages.index(Stage.APPROVAL)
        return None if stages[0] is Stage.PROCUREMENT else len(stages) - 1


@dataclass(frozen=True, slots=True)
class Scenario:
    """What an action can change: net effects by stake (-1 to 1), proofs at hand, who was met, the amount."""

    effects: Mapping[str, float]
    proofs: frozenset[str]
    met: frozenset[str]
    amount: float

    def exposure(self, concern: Concern) -> float:
        """How far the offer exposes what a concern protects, from 0 to 1: the worst of its stakes."""
        return max((max(0.0, -self.effects.get(stake, 0.0)) for stake in concern.stakes), default=0.0)

    def with_proof(self, kind: str) -> "Scenario":
        """The same with one more kind of proof at hand."""
        return replace(self, proofs=self.proofs | {kind})

    def with_met(self, role: str) -> "Scenario":
        """The same with one more seat met."""
        return replace(self, met=self.met | {role})

    def with_amount(self, amount: float) -> "Scenario":
        """The same for another amount."""
        return replace(self, amount=amount)

    def with_cut(self, stake: str, left: float) -> "Scenario":
        """The same with only a share ``left`` of what one stake is exposed to."""
        return replace(self, effects={**self.effects, stake: self.effects[stake] * left})


def compile_scene(deal: Deal, sitters: Sequence[Sitter], prior: CommitteePrior) -> Scene:
    """The scene of a deal; the order of seats and of their concerns does not matter."""
    seated = tuple(sorted(sitters, key=lambda sitter: sitter.role))
    return Scene(deal, seated, tuple(_items(seated)), prior)


def scenario_of(scene: Scene) -> Scenario:
    """The deal as it stands."""
    return Scenario(
        effects=net_effects(scene.deal),
        proofs=frozenset(proof.kind for proof in scene.deal.offer.proofs),
        met=frozenset(sitter.role for sitter in scene.sitters if sitter.met),
        amount=scene.deal.offer.amount,
    )


def net_effects(deal: Deal) -> dict[str, float]:
    """What the offer does to each stake: what advances it less what exposes it, from -1 to 1."""
    effects: dict[str, float] = {}
    for effect in sorted(deal.offer.effects, key=lambda effect: (effect.stake, effect.effect)):
        sign = 1.0 if effect.effect is Direction.ADVANCES else -1.0
        effects[effect.stake] = effects.get(effect.stake, 0.0) + sign * effect.size
    return effects


def escalates(sitter: Sitter, amount: float) -> bool:
    """Whether an amount is above a seat's threshold."""
    return sitter.threshold is not None and amount > sitter.threshold


def _items(sitters: Sequence[Sitter]) -> Iterator[Item]:
    strongest: dict[tuple[str, str], tuple[int, str]] = {}
    for sitter in sitters:
        for concern in sitter.concerns:
            voice = (sitter.person or f"seat {sitter.role}", concern.slug)
            rank = (STRENGTH.index(sitter.power), sitter.role)
            strongest[voice] = min(strongest.get(voice, rank), rank)
    for sitter in sitters:
        for concern in sorted(sitter.concerns, key=lambda concern: concern.slug):
            voice = (sitter.person or f"seat {sitter.role}", concern.slug)
            if strongest[voice][1] == sitter.role:
                yield Item(sitter, concern)


STOPPING = frozenset({Power.DECIDER, Power.APPROVER, Power.GATEKEEPER})
"""Powers whose act ends a deal."""
