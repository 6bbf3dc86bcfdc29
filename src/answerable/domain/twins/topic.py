"""What a question can be about: some facets that one answer may draw on, or a reason why nobody can answer."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from answerable.domain.model.cue import Cue, FollowUp, Reason
from answerable.domain.model.facet import Facet

NEXT_BEST = 0.5
"""How much less each further facet of a topic serves than the one before it (assumed)."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Facets that answer the same questions, the fittest first, or the reason why nobody can answer.

    ``follows`` stands where such questions follow up on what was said before.
    """

    facets: tuple[Facet, ...] = ()
    reason: Reason | None = None
    follows: FollowUp | None = None

    def fit(self, present: Collection[Facet]) -> dict[Facet, float]:
        """How well each facet that a persona has serves this topic: 1 for the fittest, then ever less."""
        having = [facet for facet in self.facets if facet in present]
        return {facet: NEXT_BEST**place for place, facet in enumerate(having)}


def topic_of(cue: Cue) -> Topic:
    """The topic that a cue is an example of."""
    return Topic(cue.facets, cue.reason, cue.follows)


def topics_of(cues: Sequence[Cue]) -> tuple[Topic, ...]:
    """The distinct topics of some cues, in the order of their first cue."""
    return tuple(dict.fromkeys(map(topic_of, cues)))
