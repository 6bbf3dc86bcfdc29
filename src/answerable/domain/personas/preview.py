"""What a plan would do, in plain sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator

from answerable.domain.personas.plan import PagePlan, PersonaPlan
from answerable.domain.personas.renames import Rename
from answerable.domain.personas.step import NOTE, Change, Step, StepKind
from answerable.domain.personas.wording import marked, pieces

MOST_TOLD = 1_000
"""Characters of a note that a sentence tells (chosen)."""

_DONE = {
    StepKind.REWORD: "reworded",
    StepKind.REORDER: "moved",
    StepKind.RERANK: "re-ranked",
    StepKind.ADJUST: "adjusted",
    StepKind.ADD: "added",
    StepKind.RETIRE: "retired",
    StepKind.KEEP: "kept",
}


def headline(plan: PersonaPlan) -> str:
    """One sentence on what happens to a persona."""
    name = plan.persona.name
    if plan.is_new:
        facets = len({claim.facet for claim in plan.persona.claims})
        notes = f", {counted(len(plan.persona.notes), 'note')}" if plan.persona.notes else ""
        return f"{name} is new: {counted(len(plan.persona.claims), 'claim')} of {counted(facets, 'facet')}{notes}."
    if not plan.changes_anything:
        return f"{name} is unchanged."
    return f"{name} goes from version {plan.base} to {plan.base + 1}: {summary(plan.steps, plan.changes)}."


def details(plan: PersonaPlan) -> tuple[str, ...]:
    """A sentence for everything that changes of a persona that exists already."""
    return () if plan.is_new else tuple(sentences(plan.steps, plan.changes))


def page_headlines(plan: PagePlan) -> tuple[str, ...]:
    """What happens to the group, and to whom the page leaves out."""
    told = []
    if plan.group and plan.base_group is None:
        told.append(f"The group {plan.group.title} is new: {counted(len(plan.group.members), 'persona')}.")
    elif plan.group and plan.changes_group:
        told.append(f"The group {plan.group.title} changes its page.")
    stays = "they stay as they are" if len(plan.absent) > 1 else "it stays as it is"
    if plan.absent:
        told.append(f"Not on this page any more: {', '.join(plan.absent)}; {stays}.")
    told += [_renamed(rename) for rename in plan.renames]
    return tuple(told)


def _renamed(rename: Rename) -> str:
    return (
        f"{rename.new} may be {rename.old} under a new name: {rename.same} of {counted(rename.of, 'claim')} are the "
        f"same; to continue {rename.old} instead of beginning anew, add --rename {rename.old}={rename.new}."
    )


def summary(steps: Iterable[Step], changes: Iterable[Change]) -> str:
    """How many claims were reworded, moved, added and so on, as one phrase."""
    counts = Counter(step.kind for step in steps)
    parts = [f"{counts[kind]} {done}" for kind, done in _DONE.items() if counts[kind]]
    named = Counter(change.what for change in changes)
    notes = [counted(named.pop(NOTE), "note")] if named[NOTE] else []
    told = [f"claims {', '.join(parts)}"] if parts else []
    told += [f"{', '.join([*+named, *notes])} changed"] if +named or notes else []
    return "; ".join(told) or "nothing changed"


def sentences(steps: Iterable[Step], changes: Iterable[Change]) -> Iterator[str]:
    """One sentence per change; kept claims are not told."""
    for change in changes:
        yield _changed(change)
    for step in steps:
        if step.kind is not StepKind.KEEP:
            yield _stepped(step)


def counted(number: int, noun: str) -> str:
    """``1 claim``, ``2 claims``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _changed(change: Change) -> str:
    if change.what == "notes":
        return "Notes: the same in another order."
    if change.what == NOTE:
        return _noted(change)
    return f"{change.what.capitalize()}: {change.before or 'nothing'} becomes {change.after or 'nothing'}."


def _noted(change: Change) -> str:
    if change.before and change.after:
        return f"Note: {_short(marked(pieces(change.before, change.after)))}"
    done = "added" if change.after else "taken away"
    return f"Note {done}: {_short(change.after or change.before or '')}"


def _short(text: str) -> str:
    return text if len(text) <= MOST_TOLD else f"{text[:MOST_TOLD]}… ({len(text):,} characters in all)"


def _stepped(step: Step) -> str:
    label, told = step.facet.label, f"“{step.text}” ({step.claim})"
    if step.kind is StepKind.REWORD:
        return f"{label}: “{step.before}” becomes {told}."
    if step.kind is StepKind.REORDER:
        return f"{label}: {told} moves from place {step.before} to {step.after}."
    if step.kind is StepKind.RERANK:
        return f"{label}: {told} was {step.before or 'unranked'} and becomes {step.after or 'unranked'}."
    if step.kind is StepKind.ADJUST:
        return f"{label}: of {told} the {step.what} {step.before or 'nothing'} becomes {step.after or 'nothing'}."
    return f"{label}: {told} is {_DONE[step.kind]}."
