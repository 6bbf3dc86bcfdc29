"""What a belief is about: a claim, with all that its persona says about how evidence on it is judged."""

from dataclasses import dataclass

from answerable.domain.model.persona import Pace, Persona, PersonaKind
from answerable.domain.model.prior import Prior


@dataclass(frozen=True, slots=True)
class Subject:
    """A claim, its prior, whom its persona stands for and how fast the persona's market moves."""

    claim: str
    prior: Prior
    kind: PersonaKind = PersonaKind.TARGET
    pace: Pace = Pace.MODERATE


def subjects_of(persona: Persona) -> tuple[Subject, ...]:
    """The subjects of a persona's claims, in their order."""
    return tuple(Subject(claim.id, claim.prior, persona.kind, persona.pace) for claim in persona.claims)
