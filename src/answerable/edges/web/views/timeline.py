"""Timelines as pages show them: lanes of dots, and versions with their changes word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import sqrt

from answerable.domain.personas.drift import stands, told
from answerable.domain.personas.preview import sentences
from answerable.domain.personas.step import NOTE, Change, Step, StepKind
from answerable.domain.personas.timeline import Happened, Moment, Timeline
from answerable.domain.personas.wording import Piece, pieces
from answerable.edges.web.words import day

_LEFT, _RIGHT = 3.0, 97.0
_SMALLEST, _LARGEST = 4.0, 11.0
_APART = 34.0
_EVENT = 0.35
"""Where lanes begin and end, in hundredths of their width; radii of dots in pixels; the least distance of two dates;
the size of a dot that stands for an event (all chosen by looking, at 390 and 1280 pixels)."""

MOST_CHANGES = 200
"""Changes of one version that its page tells one by one; further ones are counted."""

_SIGNS = {StepKind.ADD: "added", StepKind.RETIRE: "retired"}


@dataclass(frozen=True, slots=True)
class DotView:
    """One version on a lane: where (hundredths), how large (pixels), what happened, and what its hint says."""

    x: float
    radius: float
    kind: str
    hint: str
    address: str


@dataclass(frozen=True, slots=True)
class LaneView:
    """One persona on the overview."""

    slug: str
    name: str
    dots: tuple[DotView, ...]
    stands: str


@dataclass(frozen=True, slots=True)
class TickView:
    """A date below the lanes; ``anchor`` keeps it inside at the edges."""

    x: float
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change of a version: its kind, a label, and its pieces."""

    kind: str
    label: str
    pieces: tuple[Piece, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class MomentView:
    """One version: its number, its day, what it did and why; ``drift`` in hundredths."""

    number: int
    day: str
    happened: str
    told: str
    reason: str
    drift: float
    changes: tuple[ChangeView, ...]
    more: int


def lanes(found: Sequence[Timeline]) -> tuple[tuple[LaneView, ...], tuple[TickView, ...]]:
    """All personas with their versions at places that they share, evenly apart, and the dates of these places."""
    moments = sorted({moment.at for timeline in found for moment in timeline.moments})
    places = {at: _place(turn, len(moments)) for turn, at in enumerate(moments)}
    views = (LaneView(each.slug, each.name, tuple(_dots(each, places)), stands(each)) for each in found)
    return tuple(views), tuple(_ticks(moments, places))


def moments(timeline: Timeline) -> tuple[MomentView, ...]:
    """The versions of one persona, oldest first."""
    return tuple(map(_moment, timeline.moments))


def _place(turn: int, count: int) -> float:
    return (_LEFT + _RIGHT) / 2 if count == 1 else _LEFT + (_RIGHT - _LEFT) * turn / (count - 1)


def _dots(timeline: Timeline, places: dict[datetime, float]) -> Iterator[DotView]:
    for moment in timeline.moments:
        hint = f"{timeline.name}, version {moment.number}, {day(moment.at.date())}: {told(moment)}"
        size = sqrt(moment.drift) if moment.happened is Happened.CHANGED else _EVENT
        radius = _SMALLEST + (_LARGEST - _SMALLEST) * size
        address = f"/personas/{timeline.slug}/timeline#version-{moment.number}"
        yield DotView(places[moment.at], radius, moment.happened.value, hint, address)


def _ticks(moments: Sequence[datetime], places: dict[datetime, float]) -> Iterator[TickView]:
    """The first place of each day, where dates do not run into each other."""
    days = {at.date(): places[at] for at in reversed(moments)}
    last = -_APART
    for when, x in sorted(days.items()):
        if x - last >= _APART:
            anchor = "start" if x <= _LEFT else "end" if x > _RIGHT - _APART / 2 else "middle"
            yield TickView(x, f"{when.day} {when:%b %Y}", anchor)
            last = x


def _moment(moment: Moment) -> MomentView:
    changes = [*map(_changed, moment.changes), *map(_stepped, moment.steps)]
    return MomentView(
        number=moment.number,
        day=moment.at.date().isoformat(),
        happened=moment.happened.value,
        told=told(moment),
        reason=moment.reason,
        drift=100.0 * moment.drift,
        changes=tuple(changes[:MOST_CHANGES]),
        more=len(changes[MOST_CHANGES:]),
    )


def _changed(change: Change) -> ChangeView:
    if change.what == NOTE and change.before and change.after:
        return ChangeView("changed", "Note", pieces(change.before, change.after))
    if change.what == NOTE:
        kind = "added" if change.after else "retired"
        return ChangeView(kind, "Note", (), change.after or change.before or "")
    return ChangeView("changed", "", (), next(iter(sentences((), (change,)))))


def _stepped(step: Step) -> ChangeView:
    if step.kind is StepKind.REWORD:
        return ChangeView("changed", step.facet.label, pieces(step.before or "", step.after or ""))
    if step.kind in _SIGNS:
        return ChangeView(_SIGNS[step.kind], step.facet.label, (), step.text)
    return ChangeView("changed", "", (), next(iter(sentences((step,), ()))))
