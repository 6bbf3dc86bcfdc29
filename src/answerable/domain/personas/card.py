"""The decision card: six questions that a persona must answer before anything else is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona

QUESTIONS = (
    ("Protects", (Facet.ACCOUNTABILITY,), (Facet.METRIC, Facet.RESPONSIBILITY)),
    ("Pursues", (Facet.DESIRED_OUTCOME, Facet.GOAL), (Facet.MOTIVATION, Facet.JOB_TO_BE_DONE)),
    ("Pressed by", (Facet.PRESSURE,), (Facet.CHALLENGE,)),
    ("Will not accept", (Facet.RISK,), (Facet.OBJECTION,)),
    ("Convinced by", (Facet.PROOF,), (Facet.SOURCE,)),
    ("Must be able to say", (Facet.NARRATIVE,), (Facet.OWN_WORDS,)),
)
"""Each question with the facets that answer it, and those that come nearest where nothing does."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """One question, the claims that answer it and, where none does, those that come nearest."""

    question: str
    answers: tuple[Claim, ...]
    nearest: tuple[Claim, ...]


def decision_card(persona: Persona) -> tuple[CardLine, ...]:
    """The six questions in their order, each with what the persona's claims say to it, facet by facet."""
    lines = []
    for question, answering, near in QUESTIONS:
        answers = _of(persona, answering)
        lines.append(CardLine(question, answers, () if answers else _of(persona, near)))
    return tuple(lines)


def _of(persona: Persona, facets: Sequence[Facet]) -> tuple[Claim, ...]:
    return tuple(claim for facet in facets for claim in persona.claims if claim.facet is facet)
