"""What a simulation says, in the shape in which programs and pages read it."""

from answerable.domain.model.noun import Line, Noun, Share, Slug
from answerable.domain.model.power import Power
from answerable.domain.model.stage import Order, Stage


class Interval(Noun):
    """A mean with its low and high."""

    mean: float
    low: float
    high: float


class Days(Noun):
    """Days until each ending: mean, and the 5% and 95% quantiles of single deals; None where no path ended so."""

    won: Interval | None
    lost: Interval | None
    no_decision: Interval | None


class SimulationError(Noun):
    """Standard errors of the three means that come from simulating finitely often."""

    won: float
    lost: float
    no_decision: float


class SeatOutcome(Noun):
    """A seat and what it did: shares of all simulated deals in which it raised, was left unanswered, stopped.

    ``because`` says where its power comes from, ``remarks`` what was inferred about it.
    """

    role: Slug
    name: Line
    power: Power
    act: Line
    because: Line
    met: bool
    raised: Share
    unanswered: Share
    stopped: Share
    person: Line | None = None
    persona: Slug | None = None
    version: int | None = None
    archetype: Slug | None = None
    remarks: tuple[Line, ...] = ()


class StageOutcome(Noun):
    """A stage: the share of deals that arrive there, how they end in it, and the mean days of those that arrive."""

    stage: Stage
    arrives: Share
    lost: Share
    no_decision: Share
    days: float


class FrictionCell(Noun):
    """What the offer does to one stake of one seat, from -1 (exposes) to 1 (advances)."""

    seat: Slug
    stake: Slug
    effect: float


class CollisionOutcome(Noun):
    """A seat that gains against a seat that is exposed, and how hard (0 to 1)."""

    gains: Slug
    gained: Slug
    exposed: Slug
    at_stake: Slug
    strength: Share


class Blocker(Noun):
    """A (seat, objection) and the share of all simulated deals that it stopped."""

    seat: Slug
    objection: Line
    share: Share
    text: Line


class Lift(Noun):
    """An action, and what the model gains from it in win probability; the model's word, not a causal effect.

    ``monte_carlo_error`` is the standard error of the mean gain that comes from simulating finitely often.
    """

    action: Line
    kind: Slug
    target: Line
    gain: Interval
    monte_carlo_error: float


class Need(Noun):
    """What one seat needs to hear under the group's narrative: its worst worry and the proof that answers it best."""

    seat: Slug
    worry: Line
    stake: Slug
    proof: Slug | None = None
    at_hand: bool = False


class Narrative(Noun):
    """One narrative for the whole group, the proof that each seat needs under it, and what to be careful with."""

    lead: Line
    needs: tuple[Need, ...]
    warnings: tuple[Line, ...] = ()


class Source(Noun):
    """A number that the simulation rests on, with where it comes from."""

    parameter: Line
    value: Line
    source: Line
    prior_only: bool = True


class SimulationResult(Noun):
    """The endings of a deal with intervals, the days, and who stops it, where, and what would help.

    ``won``, ``lost`` and ``no_decision`` are means with 90% posterior intervals, simulation noise removed; the means
    sum to 1. ``monte_carlo_error`` is that noise.
    """

    deal: Slug
    name: Line
    order: Order
    sample: bool
    won: Interval
    lost: Interval
    no_decision: Interval
    monte_carlo_error: SimulationError
    days: Days
    seats: tuple[SeatOutcome, ...]
    stages: tuple[StageOutcome, ...]
    friction: tuple[FrictionCell, ...]
    collisions: tuple[CollisionOutcome, ...]
    blockers: tuple[Blocker, ...]
    lifts: tuple[Lift, ...]
    narrative: Narrative
    assumptions: tuple[Line, ...]
    sources: tuple[Source, ...]
    paths: int
    seed: int
