"""A persona version with its beliefs, ready to be asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from answerable.domain.model.answer import Gap, Verdict
from answerable.domain.model.belief import Belief
from answerable.domain.model.cue import Reason
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import PersonaVersion
from answerable.domain.twins.confidence import (
    UNKNOWN_BELOW,
    confidence,
    facets_of,
    is_affirmed,
    is_within_reach,
)
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.findings import Findings
from answerable.domain.twins.gap import gap_against, gap_of, gap_on, refusal
from answerable.domain.twins.manner import Manner
from answerable.domain.twins.question import Question
from answerable.domain.twins.retrieval import Material, Ranking, nearness, rank

AFFIRMED_FROM = 0.5
"""The least belief in a claim with which it affirms a question: more likely true than not."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A persona version, its beliefs by claim id, its claims prepared for retrieval, what must still be clarified."""

    version: PersonaVersion
    beliefs: Mapping[str, Belief]
    having: Material
    open_questions: Mapping[Facet, str] = field(default_factory=dict)

    def consider(self, question: Question, stakes: Mapping[str, float]) -> Findings:
        """What may be said to a question; ``stakes`` is how near it is to each stake (0 to 1)."""
        if question.closed:
            question = question.beside(nearness(question, self.having))
        ranking = rank(question, self.having, stakes)
        if not is_within_reach(question, ranking, self.having.claims):
            return self._unknown(question, ranking)
        sure = confidence(question, ranking, self.having.claims, self.beliefs)
        if sure < UNKNOWN_BELOW:
            facet = self.having.claims[ranking.places[0]].facet
            return self._without(question, gap_against(facet, self.version.persona.name))
        return self._known(question, ranking, sure)

    def _known(self, question: Question, ranking: Ranking, sure: float) -> Findings:
        found = tuple(
            Finding(claim, relevance, self.beliefs.get(claim.id))
            for claim, relevance in (
                (self.having.claims[place], relevance)
                for place, relevance in zip(ranking.places, ranking.relevance, strict=True)
            )
        )
        return Findings(
            version=self.version,
            question=question.text,
            facets=tuple(dict.fromkeys(finding.claim.facet for finding in found)),
            found=found,
            confidence=round(sure, 4),
            known=True,
            manner=_manner(question),
            verdict=_verdict(found[0]) if question.closed and is_affirmed(ranking) else None,
        )

    def _unknown(self, question: Question, ranking: Ranking) -> Findings:
        present, name = facets_of(self.having.claims), self.version.persona.name
        reason = refusal(question, present)
        if reason is None and ranking.places and question.facets()[0] in present:
            return self._without(question, gap_on(question.facets()[0], name))
        return self._without(question, gap_of(question, present, name, self.open_questions), reason)

    def _without(self, question: Question, gap: Gap, reason: Reason | None = None) -> Findings:
        return Findings(
            version=self.version,
            question=question.text,
            facets=question.facets()[:1],
            found=(),
            confidence=0.0,
            known=False,
            manner=_manner(question),
            refusal=reason,
            gap=gap,
        )


def _manner(question: Question) -> Manner:
    return Manner.CLOSED if question.closed else Manner.OPEN


def _verdict(finding: Finding) -> Verdict:
    return Verdict.YES if finding.mean >= AFFIRMED_FROM else Verdict.NO
