"""What was retrieved for a question: all that a voice may put into words."""

from dataclasses import dataclass

from answerable.domain.model.answer import Gap
from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.cue import Reason
from answerable.domain.model.evidence import Evidence
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import PersonaVersion


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim that bears on the question; ``relevance`` is from 0 to 1, ``evidence`` the nearest few pieces."""

    claim: Claim
    relevance: float
    belief: Belief | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """A question to one persona version with everything that may be said about it.

    ``facets`` are what is asked about, likeliest first; ``found`` the claims that bear on it, most relevant first;
    ``refusal`` why nobody can answer, where that is so; ``affirmed`` whether yes or no was asked for and a believed
    claim speaks of the very thing; ``known`` is False exactly when there is a ``gap`` instead of an answer, and then
    nothing was ``found``.
    """

    version: PersonaVersion
    question: str
    facets: tuple[Facet, ...]
    found: tuple[Finding, ...]
    confidence: float
    known: bool
    affirmed: bool = False
    refusal: Reason | None = None
    gap: Gap | None = None
