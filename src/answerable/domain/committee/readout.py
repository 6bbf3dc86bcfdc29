"""Counts of a simulation put into the nouns of its result."""

import numpy as np

from answerable.domain.committee.friction import Collision, Touch
from answerable.domain.committee.outcome import (
    Blocker,
    CollisionOutcome,
    FrictionCell,
    Interval,
    SeatOutcome,
    StageOutcome,
)
from answerable.domain.committee.seating import Sitter
from answerable.domain.committee.tallies import Tallies

MOST_BLOCKERS = 12
"""Blockers that are named at most (chosen: the rest are rare)."""


def days_said(tallies: Tallies, ending: int) -> Interval | None:
    """Days to one ending: mean and the 5% and 95% quantiles of single deals, or None where no path ended so."""
    days = tallies.days_of(ending)
    if not len(days):
        return None
    low, high = np.quantile(days, [0.05, 0.95])
    return Interval(mean=float(days.mean()), low=float(low), high=float(high))


def seats_said(tallies: Tallies) -> tuple[SeatOutcome, ...]:
    """What each seat did, in the order of the roles."""
    paths = tallies.paths
    stopped = {sitter.role: 0.0 for sitter in tallies.scene.sitters}
    for item, count in zip(tallies.scene.items, tallies.stops, strict=True):
        stopped[item.sitter.role] += float(count)
    return tuple(
        _seat(sitter, raised / paths, unanswered / paths, min(1.0, stopped[sitter.role] / paths))
        for sitter, raised, unanswered in zip(tallies.scene.sitters, *tallies.seats, strict=True)
    )


def _seat(sitter: Sitter, raised: float, unanswered: float, stopped: float) -> SeatOutcome:
    return SeatOutcome(
        role=sitter.role,
        name=sitter.name,
        power=sitter.power,
        act=sitter.power.act,
        because=sitter.because,
        met=sitter.met,
        raised=raised,
        unanswered=unanswered,
        stopped=stopped,
        person=sitter.person,
        persona=sitter.persona,
        version=sitter.version,
        archetype=sitter.archetype,
        remarks=sitter.remarks,
    )


def stages_said(tallies: Tallies) -> tuple[StageOutcome, ...]:
    """How deals pass each stage."""
    return tuple(
        StageOutcome(
            stage=stage,
            arrives=float(arrived) / tallies.paths,
            lost=float(lost) / tallies.paths,
            no_decision=float(undecided) / tallies.paths,
            days=float(days) / max(float(arrived), 1.0),
        )
        for stage, arrived, lost, undecided, days in zip(tallies.scene.deal.stages, *tallies.stages, strict=True)
    )


def friction_said(touches: tuple[Touch, ...]) -> tuple[FrictionCell, ...]:
    """The friction map."""
    return tuple(FrictionCell(seat=t.seat, stake=t.stake, effect=t.effect) for t in touches)


def collisions_said(found: tuple[Collision, ...]) -> tuple[CollisionOutcome, ...]:
    """The seats that the offer drives apart."""
    return tuple(
        CollisionOutcome(
            gains=c.gains, gained=c.gained, exposed=c.exposed, at_stake=c.at_stake, strength=min(1.0, c.strength)
        )
        for c in found
    )


def blockers_said(tallies: Tallies) -> tuple[Blocker, ...]:
    """The items that stop deals most often, the most frequent first."""
    shares = tallies.stops / tallies.paths
    ranked = sorted(zip(tallies.scene.items, shares, strict=True), key=lambda pair: -pair[1])
    return tuple(
        Blocker(
            seat=item.sitter.role, objection=item.concern.slug, share=min(1.0, float(share)), text=item.concern.text
        )
        for item, share in ranked[:MOST_BLOCKERS]
        if share > 0.0
    )
