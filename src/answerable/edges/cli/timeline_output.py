"""Timelines of personas for people and for programs."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.text import Text

from answerable.domain.personas.drift import stands, told
from answerable.domain.personas.preview import sentences
from answerable.domain.personas.step import NOTE, Step, StepKind
from answerable.domain.personas.timeline import Happened, Moment, Timeline
from answerable.domain.personas.wording import Part, marked, pieces
from answerable.edges.cli.personas_output import indented

_BAR = 10
_STYLES = {Part.SAME: "", Part.GONE: "red strike", Part.NEW: "bold green"}
_SIGNS = {Happened.APPEARED: "○", Happened.CHANGED: "●", Happened.RENAMED: "◆", Happened.LEFT: "✕"}


def print_timelines(console: Console, found: Sequence[Timeline], *, detailed: bool) -> None:
    """Each persona's versions, a line for each with its drift; ``detailed`` adds every change, word by word."""
    if not found:
        console.print("There is no persona yet. Import a page: answerable personas import FILE")
    for place, timeline in enumerate(found):
        if place:
            console.print()
        console.print(Text.assemble((timeline.name, "bold"), (f"  {timeline.slug}", "dim")))
        for day, moments in groupby(timeline.moments, key=lambda moment: moment.at.date()):
            for turn, moment in enumerate(moments):
                _print_moment(console, moment, "" if turn else str(day), detailed=detailed)
        indented(console, Text(stands(timeline), "dim"), 2)


def timeline_json(timeline: Timeline) -> dict[str, Any]:
    """A timeline for programs; rewordings come with their pieces."""
    return {
        "slug": timeline.slug,
        "name": timeline.name,
        "first": timeline.first,
        "standing": timeline.standing,
        "moments": [_moment_json(moment) for moment in timeline.moments],
    }


def _moment_json(moment: Moment) -> dict[str, Any]:
    document = moment.model_dump(mode="json", exclude={"steps", "drift", "number"})
    return {
        "version": moment.number,
        **document,
        "drift": round(moment.drift, 3),
        "counts": {kind.value: count for kind, count in moment.counts.items()},
        "steps": [_step_json(step) for step in moment.steps],
    }


def _step_json(step: Step) -> dict[str, Any]:
    document = step.model_dump(mode="json")
    if step.kind is StepKind.REWORD:
        document["words"] = [piece.model_dump(mode="json") for piece in pieces(step.before or "", step.after or "")]
    return document


def _print_moment(console: Console, moment: Moment, day: str, *, detailed: bool) -> None:
    bar = "" if moment.happened is Happened.APPEARED else "▪" * max(round(_BAR * moment.drift), moment.drift > 0)
    line = Text.assemble(
        (f"{day:<10}", "bold"), f"  {_SIGNS[moment.happened]} ", (f"@{moment.number:<3}", "dim"), told(moment)
    )
    indented(console, line.append(f"  {bar}", "cyan") if bar else line, 2)
    if detailed:
        for sentence in _details(console, moment):
            indented(console, sentence, 19)


def _details(console: Console, moment: Moment) -> Iterator[Text]:
    for change in moment.changes:
        if change.what == NOTE and change.before and change.after:
            yield Text("Note: ").append(_reworded(console, change.before, change.after))
        else:
            yield from map(Text, sentences((), (change,)))
    for step in moment.steps:
        if step.kind is StepKind.REWORD:
            yield (
                Text(f"{step.facet.label}: ")
                .append(_reworded(console, step.before or "", step.after or ""))
                .append(f" ({step.claim})", "dim")
            )
        else:
            yield from map(Text, sentences((step,), ()))


def _reworded(console: Console, before: str, after: str) -> Text:
    """The old and the new text in one: in colours where there are some, in brackets where there are none."""
    found = pieces(before, after)
    if console.color_system is None:
        return Text(marked(found))
    return Text.assemble(*((piece.text, _STYLES[piece.part]) for piece in found))
