"""What one question is about, for one persona."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.cue import FollowUp, Reason
from answerable.domain.model.facet import Facet
from answerable.domain.twins.leaning import UNDECIDED, Lean
from answerable.domain.twins.manner import Manner
from answerable.domain.twins.plain import plainly
from answerable.domain.twins.reading import is_conditional
from answerable.domain.twins.relation import Relation
from answerable.domain.twins.topic import Topic
from answerable.domain.twins.wording import content, is_closed


@dataclass(frozen=True, slots=True)
class Reach:
    """What a question can get from personas that say something on the same facets.

    ``fit`` is, per facet present, P(the question is about a topic that the facet serves) times how well it serves;
    ``coverage`` is P(it is about a topic of which such a persona has any facet).
    """

    fit: Mapping[Facet, float]
    coverage: float


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the vector (dimensions,) of its plain words, of unit length, and P(topic) as in ``topics``.

    ``plain`` is the question in plain words, ``closed`` whether it asks for yes or no, ``content`` the stems that carry
    its content; all follow from the text. Its reach is worked out once for all personas with the same facets.
    """

    text: str
    vector: NDArray[np.float32]
    topics: Sequence[Topic]
    odds: NDArray[np.float64]
    lean: Lean = UNDECIDED
    relation: Relation | None = None
    plain: str = field(init=False)
    closed: bool = field(init=False)
    content: frozenset[str] = field(init=False)
    _reaches: dict[frozenset[Facet], Reach] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        plain = plainly(self.text)
        object.__setattr__(self, "plain", plain)
        in_form = is_closed(self.text)
        closed = self.relation.is_closed(self.vector, in_form=in_form) if self.relation else in_form
        object.__setattr__(self, "closed", closed)
        object.__setattr__(self, "content", content(plain))

    @property
    def manner(self) -> Manner:
        """The manner in which it stands by itself; follow-ups are told by what they are about."""
        if is_conditional(self.text):
            return Manner.CONDITIONAL
        return Manner.CLOSED if self.closed else Manner.OPEN

    def reason(self) -> tuple[Reason | None, float]:
        """The likeliest reason why nobody can answer, and P(any such reason)."""
        chances = {topic.reason: odds for topic, odds in zip(self.topics, self.odds, strict=True) if topic.reason}
        return max(chances, key=lambda reason: chances[reason], default=None), float(sum(chances.values()))

    def follows(self) -> tuple[FollowUp | None, float]:
        """How it likeliest follows up on what was said before, and P(it follows up at all)."""
        chances = {topic.follows: odds for topic, odds in zip(self.topics, self.odds, strict=True) if topic.follows}
        return max(chances, key=lambda follows: chances[follows], default=None), float(sum(chances.values()))

    def facets(self) -> tuple[Facet, ...]:
        """The facets of the likeliest topics that have any, likeliest topic first."""
        order = np.argsort(-self.odds, kind="stable")
        return tuple(dict.fromkeys(facet for place in order for facet in self.topics[place].facets))

    def fit(self, present: frozenset[Facet]) -> Mapping[Facet, float]:
        """P(the question is about a topic that a facet serves), times how well it serves, per facet present."""
        return self._reach(present).fit

    def coverage(self, present: frozenset[Facet]) -> float:
        """P(the question is about a topic of which the persona has any facet)."""
        return self._reach(present).coverage

    def _reach(self, present: frozenset[Facet]) -> Reach:
        if present not in self._reaches:
            self._reaches[present] = self._reaching(present)
        return self._reaches[present]

    def _reaching(self, present: frozenset[Facet]) -> Reach:
        fits = dict.fromkeys(present, 0.0)
        coverage = 0.0
        for topic, odds in zip(self.topics, self.odds.tolist(), strict=True):
            serving = topic.fit(present)
            for facet, serves in serving.items():
                fits[facet] += odds * serves
            coverage += odds if serving else 0.0
        return Reach(fits, coverage)
