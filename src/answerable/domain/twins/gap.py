"""What is not known, and which function could find it out."""

from collections.abc import Mapping

from answerable.domain.model.answer import Gap
from answerable.domain.model.cue import Reason
from answerable.domain.model.facet import Facet
from answerable.domain.model.function import Function
from answerable.domain.twins.question import Question

FINDERS = {
    Facet.ACCOUNTABILITY: Function.SALES,
    Facet.DESIRED_OUTCOME: Function.CUSTOMER_SUCCESS,
    Facet.PRESSURE: Function.MARKETING,
    Facet.RISK: Function.SALES,
    Facet.PROOF: Function.SALES,
    Facet.NARRATIVE: Function.SALES,
    Facet.OBJECTION: Function.SALES,
    Facet.THRESHOLD: Function.SALES,
    Facet.TOLERANCE: Function.PRODUCT,
    Facet.ESCALATION: Function.SALES,
    Facet.MUST_BELIEVE: Function.SALES,
    Facet.INTERNAL_QUESTION: Function.SALES,
    Facet.JOB_TO_BE_DONE: Function.PRODUCT,
    Facet.TITLE: Function.MARKETING,
    Facet.REPORTS_TO: Function.SALES,
    Facet.RESPONSIBILITY: Function.PRODUCT,
    Facet.METRIC: Function.CUSTOMER_SUCCESS,
    Facet.GOAL: Function.CUSTOMER_SUCCESS,
    Facet.MOTIVATION: Function.MARKETING,
    Facet.CHALLENGE: Function.PRODUCT,
    Facet.SOURCE: Function.MARKETING,
    Facet.INFLUENCER: Function.SALES,
    Facet.PURCHASING_ROLE: Function.SALES,
    Facet.OWN_WORDS: Function.MARKETING,
    Facet.SEGMENT: Function.MARKETING,
}
"""Who could find out: whoever hears it in their daily work. Sales sits in the deal (objections, limits, committee),
marketing sees how buyers search and speak, product how they work, customer success what they expected and got."""

REASONS = {
    Reason.PRIVATE_LIFE: ("Private life is no part of a decision model: it predicts nothing.", None),
    Reason.CONFIDENTIAL: ("That is somebody's secret; a persona holds no secrets of people or companies.", None),
    Reason.UNRECORDED: (
        "That is a fact of one account and is recorded nowhere; a persona speaks for a role.",
        Function.SALES,
    ),
    Reason.WORLD: ("That is about the world at large and not about this role.", None),
    Reason.INSTRUCTION: ("That asks for obedience or agreement; a twin answers from its claims only.", None),
    Reason.FUTURE: ("Nobody can know the future; a deal can be simulated and its forecast locked and scored.", None),
    Reason.PRODUCT_DETAIL: (
        "What this role thinks of that particular thing was never observed.",
        Function.PRODUCT,
    ),
}
"""Why nobody can answer, and who could find out where anybody could."""


def missing_facet(question: Question, present: frozenset[Facet]) -> Facet | None:
    """The likeliest facet asked about on which there are no claims."""
    return next((facet for facet in question.facets() if facet not in present), None)


def refusal(question: Question, present: frozenset[Facet]) -> Reason | None:
    """Why nobody can answer, where that is likelier than a want of claims."""
    reason, chance = question.reason()
    return reason if chance >= 1.0 - chance - question.coverage(present) else None


def gap_of(question: Question, present: frozenset[Facet], name: str, open_questions: Mapping[Facet, str]) -> Gap:
    """The gap of a question out of reach; ``open_questions`` are what an archetype says must be clarified."""
    reason = refusal(question, present)
    if reason is not None:
        what, finder = REASONS[reason]
        return Gap(what=what, ask=finder)
    facet = missing_facet(question, present) or question.facets()[0]
    return gap_in(facet, name, open_questions)


def gap_in(facet: Facet, name: str, open_questions: Mapping[Facet, str]) -> Gap:
    """The gap where a persona called ``name`` says nothing on a facet."""
    what = f"Nothing is recorded under “{facet.label.lower()}” for {name}."
    if facet in open_questions:
        what = f"{what} Still to be clarified: {open_questions[facet]}"
    return Gap(what=what, ask=FINDERS[facet])


def gap_on(facet: Facet, name: str) -> Gap:
    """The gap where a persona says something on a facet, but nothing on the very thing asked about."""
    return Gap(
        what=f"What is recorded under “{facet.label.lower()}” for {name} does not mention it.", ask=FINDERS[facet]
    )


def gap_against(facet: Facet, name: str) -> Gap:
    """The gap where evidence speaks against everything that was retrieved."""
    what = f"Evidence speaks against what is held under “{facet.label.lower()}” for {name}, and nothing replaced it."
    return Gap(what=what, ask=FINDERS[facet])
