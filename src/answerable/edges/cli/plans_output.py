"""Plans and differences for people and for programs."""

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.text import Text

from answerable.domain.model.persona import PersonaVersion
from answerable.domain.personas.diff import PersonaDiff
from answerable.domain.personas.plan import PagePlan, PersonaPlan
from answerable.domain.personas.preview import details, headline, page_headlines, sentences
from answerable.domain.personas.step import StepKind
from answerable.edges.cli.personas_output import indented, reference
from answerable.edges.cli.questions import print_questions, question_json


def print_plan(console: Console, plan: PagePlan) -> None:
    """What a plan would do, as its preview says it."""
    console.print(Text(plan.name, "bold"))
    for sentence in page_headlines(plan):
        indented(console, Text(sentence), 2)
    for persona in plan.personas:
        indented(console, Text(headline(persona), "" if persona.changes_anything else "dim"), 2)
        _print_sentences(console, details(persona))
    for remark in plan.remarks:
        indented(console, Text(remark, "dim"), 2)
    print_questions(console, plan.open_questions)


def print_diff(console: Console, before: PersonaVersion, after: PersonaVersion, difference: PersonaDiff) -> None:
    """How two personas or versions differ."""
    console.print(Text.assemble((reference(before), "bold"), " → ", (reference(after), "bold")))
    if difference.is_empty:
        indented(console, Text("They say the same.", "dim"), 2)
    _print_sentences(console, sentences(difference.steps, difference.changes))


def plan_json(plan: PagePlan) -> dict[str, Any]:
    """A plan for programs."""
    return {
        "file": plan.name,
        "group": plan.group.slug if plan.group else None,
        "personas": [_persona_json(persona) for persona in plan.personas],
        "absent": list(plan.absent),
        "renames": [rename.model_dump(mode="json") for rename in plan.renames],
        "remarks": list(plan.remarks),
        "questions": [question_json(question) for question in plan.questions],
    }


def diff_json(before: PersonaVersion, after: PersonaVersion, difference: PersonaDiff) -> dict[str, Any]:
    """A difference for programs; kept claims are left out."""
    return {"from": reference(before), "to": reference(after), **_changes_json(difference)}


def _persona_json(plan: PersonaPlan) -> dict[str, Any]:
    return {
        "slug": plan.slug,
        "name": plan.persona.name,
        "version": plan.base + 1 if plan.changes_anything else plan.base,
        "new": plan.is_new,
        "changed": plan.changes_anything,
        "archetype": plan.persona.archetype,
        "claims": len(plan.persona.claims),
        **_changes_json(plan),
    }


def _changes_json(changing: PersonaPlan | PersonaDiff) -> dict[str, Any]:
    return {
        "steps": [step.model_dump(mode="json") for step in changing.steps if step.kind is not StepKind.KEEP],
        "changes": [change.model_dump(mode="json") for change in changing.changes],
    }


def _print_sentences(console: Console, told: Iterable[str]) -> None:
    for sentence in told:
        indented(console, Text(sentence), 4)
