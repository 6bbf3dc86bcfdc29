"""What was retrieved for a question: all that a voice may put into words."""

from dataclasses import dataclass

from answerable.domain.model.answer import Gap, Verdict
from answerable.domain.model.claim import Claim
from answerable.domain.model.cue import Reason
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import PersonaVersion
from answerable.domain.twins.beside import Beside, Kindred
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.manner import Manner
from answerable.domain.twins.outlook import Outlook


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A part of a question of several parts that stays open: its place (from 0), its words, what is missing."""

    part: int
    text: str
    gap: Gap
    refusal: Reason | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """A question to one persona version with everything that may be said about it.

    ``facets`` are what is asked about, likeliest first; ``found`` the claims that bear on it, most relevant first (of
    several ``parts``: part by part); ``refusal`` why nobody can answer, where that is so; ``known`` is False exactly
    when nothing can be said, and then there is a ``gap`` and nothing was ``found``.

    ``verdict`` stands only where yes or no was asked for and the claims decide it, ``verdict_chance`` is P(it is right)
    where no rule decided it. ``unanswered`` are parts left open beside others that are answered. ``about`` are the
    claims of the earlier answer that a follow-up refers to.
    ``beside`` belongs to comparisons, ``outlook`` to conditionals, ``kindred`` to the question who else would object.
    """

    version: PersonaVersion
    question: str
    facets: tuple[Facet, ...]
    found: tuple[Finding, ...]
    confidence: float
    known: bool
    manner: Manner = Manner.OPEN
    verdict: Verdict | None = None
    verdict_chance: float | None = None
    refusal: Reason | None = None
    gap: Gap | None = None
    parts: tuple[str, ...] = ()
    unanswered: tuple[Unanswered, ...] = ()
    about: tuple[Claim, ...] = ()
    beside: Beside | None = None
    outlook: Outlook | None = None
    kindred: tuple[Kindred, ...] = ()

    @property
    def citable(self) -> tuple[Finding, ...]:
        """Everything that a sentence may cite: the persona's own claims, then those of others that it is set beside."""
        beside = self.beside.found if self.beside else ()
        return (*self.found, *beside, *(other.finding for other in self.kindred))

    def holder(self, claim: str) -> str:
        """The short name of the persona that holds a citable claim."""
        if self.beside and any(finding.claim.id == claim for finding in self.beside.found):
            return self.beside.slug
        others = {other.finding.claim.id: other.slug for other in self.kindred}
        return others.get(claim, self.version.persona.slug)
