"""What a simulated committee did, as the page tells it."""

from dataclasses import dataclass

from answerable.domain.committee.outcome import Interval, Lift, SimulationResult
from answerable.edges.web.words import counted, percent, points, spaced

SHOWN = 5
"""Blockers and lifts that the page shows."""

BARELY = 0.0005
"""Win probability below which a lift is not worth a line (chosen)."""


@dataclass(frozen=True, slots=True)
class EndingView:
    """One ending: its probability with its interval, as words and as a bar from 0 to 100, and the days until it."""

    name: str
    share: str
    interval: str
    days: str
    mean: float
    low: float
    high: float

    @property
    def told(self) -> str:
        """The bar in words."""
        return f"{self.name}: {self.share}, 90% interval {self.interval}"

    @property
    def observed(self) -> bool:
        """Whether the bar is drawn as a figure of the model's rather than as somebody's word."""
        return True


@dataclass(frozen=True, slots=True)
class RankedView:
    """One blocker or lift: what it is, a remark, its figure and its interval."""

    text: str
    remark: str
    figure: str
    interval: str


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """The parts of the page that need words made of numbers; the rest it reads from the result itself."""

    endings: tuple[EndingView, ...]
    blockers: tuple[RankedView, ...]
    lifts: tuple[RankedView, ...]
    noise: str
    prior_only: bool
    learned: str


def outcome_view(result: SimulationResult) -> OutcomeView:
    """The outcome in words."""
    prior_only = all(source.prior_only for source in result.sources)
    unlearned = sum(source.prior_only for source in result.sources)
    return OutcomeView(
        endings=(
            _ending("Won", result.won, result.days.won),
            _ending("Lost to another", result.lost, result.days.lost),
            _ending("No decision", result.no_decision, result.days.no_decision),
        ),
        blockers=tuple(
            RankedView(blocker.text, spaced(blocker.seat), percent(blocker.share), "of all deals")
            for blocker in result.blockers[:SHOWN]
            if blocker.share > 0.0
        ),
        lifts=tuple(_lift(lift) for lift in result.lifts[:SHOWN] if lift.gain.mean > BARELY),
        noise=_noise(result),
        prior_only=prior_only,
        learned=f"{unlearned} of {counted(len(result.sources), 'number')} are prior only",
    )


def _ending(name: str, share: Interval, days: Interval | None) -> EndingView:
    told = f"about {days.mean:.0f} days ({days.low:.0f} to {days.high:.0f})" if days else "never in the simulation"
    interval = f"{percent(share.low)} to {percent(share.high)}"
    figures = (share.mean * 100, share.low * 100, share.high * 100)
    return EndingView(name, percent(share.mean), interval, told, *figures)


def _lift(lift: Lift) -> RankedView:
    interval = f"{points(lift.gain.low)} to {points(lift.gain.high)}".replace(" points to", " to")
    return RankedView(lift.action, spaced(lift.kind), points(lift.gain.mean), interval)


def _noise(result: SimulationResult) -> str:
    paths = counted(result.paths, "path")
    return f"{paths}, seed {result.seed}, computing noise ±{result.monte_carlo_error.won:.1%}"
