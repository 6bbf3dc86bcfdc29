"""What one question is about, for one persona."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.cue import Reason
from answerable.domain.model.facet import Facet
from answerable.domain.twins.topic import Topic
from answerable.domain.twins.wording import content, is_closed

SHARPNESS = 5.0
"""How strongly a claim that is near to a question speaks for the claim's topic (development half)."""

USUAL_NEARNESS = 0.25
"""The nearness of a question to the best claim of a facet that speaks neither for it nor against it."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its vector (dimensions,) of unit length and P(topic) in the order of ``topics``."""

    text: str
    vector: NDArray[np.float32]
    topics: Sequence[Topic]
    odds: NDArray[np.float64]

    @property
    def closed(self) -> bool:
        """Whether it asks for yes or no."""
        return is_closed(self.text)

    @property
    def content(self) -> frozenset[str]:
        """The stems that carry its content."""
        return content(self.text)

    def reason(self) -> tuple[Reason | None, float]:
        """The likeliest reason why nobody can answer, and P(any such reason)."""
        chances = {topic.reason: odds for topic, odds in zip(self.topics, self.odds, strict=True) if topic.reason}
        return max(chances, key=lambda reason: chances[reason], default=None), float(sum(chances.values()))

    def facets(self) -> tuple[Facet, ...]:
        """The facets of the likeliest topics that have any, likeliest topic first."""
        order = np.argsort(-self.odds, kind="stable")
        return tuple(dict.fromkeys(facet for place in order for facet in self.topics[place].facets))

    def fit(self, present: Collection[Facet]) -> dict[Facet, float]:
        """P(the question is about a topic that a facet serves), times how well it serves, per facet present."""
        fits = dict.fromkeys(present, 0.0)
        for topic, odds in zip(self.topics, self.odds, strict=True):
            for facet, serves in topic.fit(present).items():
                fits[facet] += float(odds) * serves
        return fits

    def coverage(self, present: Collection[Facet]) -> float:
        """P(the question is about a topic of which the persona has any facet)."""
        return float(sum(odds for topic, odds in zip(self.topics, self.odds, strict=True) if topic.fit(present)))

    def beside(self, nearness: Mapping[Facet, float]) -> "Question":
        """A closed question as one who holds the persona's claims reads it.

        ``nearness`` is that of the best claim per facet present. A topic's odds grow by exp(SHARPNESS · excess) where
        a claim of its facets is nearer than usual: "Do you want less complexity?" is about goals for whoever has that
        goal. Open questions name their topic themselves and are left as they are.
        """
        excess = np.array(
            [
                max((nearness[facet] - USUAL_NEARNESS for facet in topic.facets if facet in nearness), default=0.0)
                for topic in self.topics
            ]
        )
        grown = self.odds * np.exp(SHARPNESS * np.maximum(excess, 0.0))
        return replace(self, odds=grown / grown.sum())
