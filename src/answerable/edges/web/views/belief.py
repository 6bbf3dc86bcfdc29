"""A belief as a bar with its figures in words."""

from dataclasses import dataclass

from answerable.domain.model.belief import Belief
from answerable.domain.model.function import Function
from answerable.edges.web.words import counted, day, percent, spaced

FRESH, AGEING = 0.7, 0.35
"""Freshness from which evidence is called fresh, and ageing (assumed; only words hang on them)."""


@dataclass(frozen=True, slots=True)
class BeliefView:
    """Figures for a bar from 0 to 100 and for the line below it."""

    mean: float
    low: float
    high: float
    shown: str
    interval: str
    observed: bool
    standing: str
    carried_by: str
    freshness: str
    told: str


def belief_view(belief: Belief, pieces: int = 0, functions: tuple[Function, ...] = ()) -> BeliefView:
    """A belief with how many pieces of evidence and which functions carry it."""
    interval = f"{percent(belief.low)} to {percent(belief.high)}"
    told = f"Belief {percent(belief.mean)}, 90% interval {interval}, {belief.standing}"
    return BeliefView(
        mean=belief.mean * 100,
        low=belief.low * 100,
        high=belief.high * 100,
        shown=percent(belief.mean),
        interval=interval,
        observed=belief.observed,
        standing=belief.standing,
        carried_by=_carried_by(pieces, functions) if belief.observed else belief.prior.source,
        freshness=_freshness(belief) if belief.observed else "",
        told=told,
    )


def _carried_by(pieces: int, functions: tuple[Function, ...]) -> str:
    if not pieces:
        return ""
    named = ", ".join(spaced(function.value) for function in functions)
    return f"{counted(pieces, 'piece')}: {named}" if named else counted(pieces, "piece")


def _freshness(belief: Belief) -> str:
    word = "fresh" if belief.freshness >= FRESH else "ageing" if belief.freshness >= AGEING else "stale"
    return f"{word}, last {day(belief.last_observed)}" if belief.last_observed else word
