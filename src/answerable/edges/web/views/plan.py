"""A plan as its preview tells it."""

from dataclasses import dataclass

from answerable.domain.model.document_question import DocumentQuestion
from answerable.domain.personas.identity import digest_of
from answerable.domain.personas.plan import PagePlan, PersonaPlan
from answerable.domain.personas.preview import details, headline, page_headlines

MOST_DETAILS = 200
"""Changes of one persona that the preview tells one by one; further ones are counted."""


@dataclass(frozen=True, slots=True)
class PersonaPlanView:
    """What happens to one persona: in one sentence, then change by change or, for a new one, claim by claim."""

    headline: str
    kind: str
    details: tuple[str, ...]
    more: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What a document leaves open: ``choices`` are (value, label, whether it was chosen), likeliest first."""

    id: str
    asked: str
    where: str
    quote: tuple[str, ...]
    suggestion: str
    choices: tuple[tuple[str, str, bool], ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class PlanView:
    """What a page would do; ``digest`` stands for exactly this plan."""

    name: str
    digest: str
    headlines: tuple[str, ...]
    personas: tuple[PersonaPlanView, ...]
    remarks: tuple[str, ...]
    changes_anything: bool
    questions: tuple[QuestionView, ...]
    open: int


def plan_view(plan: PagePlan, remark: str | None = None) -> PlanView:
    """The preview of a plan."""
    return PlanView(
        name=plan.name,
        digest=digest_of(plan),
        headlines=page_headlines(plan),
        personas=tuple(_persona(persona) for persona in plan.personas),
        remarks=(*((remark,) if remark else ()), *plan.remarks),
        changes_anything=plan.changes_anything,
        questions=tuple(map(_question, plan.questions)),
        open=len(plan.open_questions),
    )


def _question(question: DocumentQuestion) -> QuestionView:
    found = question.suggestion
    return QuestionView(
        id=question.id,
        asked=question.asked,
        where=question.where,
        quote=tuple(question.quote.split("\n")) if question.quote else (),
        suggestion=f"{found.by} suggests {found.value}, because of “{found.quote}”." if found else "",
        choices=tuple(
            (choice.value, f"{choice.label} ({choice.likelihood:.0%})", choice.value == question.answer)
            for choice in question.choices
        ),
        is_open=question.is_open,
    )


def _persona(plan: PersonaPlan) -> PersonaPlanView:
    told = details(plan) or tuple(f"{claim.facet.label}: {claim.text}" for claim in plan.persona.claims if plan.is_new)
    kind = "new" if plan.is_new else "changed" if plan.changes_anything else "kept"
    notes = tuple(note.heading or note.text.strip()[:80] for note in plan.persona.notes) if plan.is_new else ()
    return PersonaPlanView(headline(plan), kind, told[:MOST_DETAILS], len(told[MOST_DETAILS:]), notes)
