"""A persona version with its beliefs, ready to be asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from answerable.domain.model.answer import Gap
from answerable.domain.model.belief import Belief
from answerable.domain.model.cue import Reason
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import PersonaVersion
from answerable.domain.twins.confidence import KNOWN_FROM, UNKNOWN_BELOW, can_know, confidence, signs
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.findings import Findings
from answerable.domain.twins.gap import gap_against, gap_of, gap_on, refusal
from answerable.domain.twins.question import Question
from answerable.domain.twins.retrieval import Material, Ranking, rank
from answerable.domain.twins.verdict import verdict_of


@dataclass(frozen=True, slots=True)
class Twin:
    """A persona version, its beliefs by claim id, its claims prepared for retrieval, what must still be clarified."""

    version: PersonaVersion
    beliefs: Mapping[str, Belief]
    having: Material
    open_questions: Mapping[Facet, str] = field(default_factory=dict)

    def consider(self, question: Question) -> Findings:
        """What may be said to a question."""
        ranking = rank(question, self.having)
        chance = can_know(signs(question, ranking, self.having))
        if not ranking.places or chance < KNOWN_FROM:
            return self._unknown(question, ranking)
        sure = confidence(chance, ranking, self.having.claims, self.beliefs)
        if sure < UNKNOWN_BELOW:
            facet = self.having.claims[ranking.places[0]].facet
            return self.without(question, gap_against(facet, self.version.persona.name))
        return self._known(question, ranking, sure)

    def finding(self, place: int, relevance: float) -> Finding:
        """One of the claims with what is believed of it."""
        claim = self.having.claims[place]
        return Finding(claim, relevance, self.beliefs.get(claim.id))

    def without(self, question: Question, gap: Gap, reason: Reason | None = None) -> Findings:
        """What stands where nothing can be said."""
        return Findings(
            version=self.version,
            question=question.text,
            facets=question.facets()[:1],
            found=(),
            confidence=0.0,
            known=False,
            manner=question.manner,
            refusal=reason,
            gap=gap,
        )

    def _known(self, question: Question, ranking: Ranking, sure: float) -> Findings:
        found = tuple(
            self.finding(place, relevance) for place, relevance in zip(ranking.places, ranking.relevance, strict=True)
        )
        facet = found[0].claim.facet
        kin = [claim for claim in self.having.claims if claim.facet is facet]
        ruling = verdict_of(question, ranking, found[0], kin) if question.closed else None
        return Findings(
            version=self.version,
            question=question.text,
            facets=tuple(dict.fromkeys(finding.claim.facet for finding in found)),
            found=found,
            confidence=round(sure, 4),
            known=True,
            manner=question.manner,
            verdict=ruling.verdict if ruling else None,
            verdict_chance=round(ruling.chance, 4) if ruling and ruling.chance is not None else None,
        )

    def _unknown(self, question: Question, ranking: Ranking) -> Findings:
        present, name = self.having.facets, self.version.persona.name
        reason = refusal(question, present)
        if reason is None and ranking.places and question.facets()[0] in present:
            return self.without(question, gap_on(question.facets()[0], name))
        return self.without(question, gap_of(question, present, name, self.open_questions), reason)
