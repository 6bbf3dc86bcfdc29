"""Learns from example questions what a question is about, and whether a yes or a no answers it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.answer import Verdict
from answerable.domain.model.cue import Cue
from answerable.domain.twins import softmax
from answerable.domain.twins.leaning import GROUPS, Lean, group_of
from answerable.domain.twins.plain import plainly
from answerable.domain.twins.relation import Relation
from answerable.domain.twins.softmax import BUCKETS, Lesson, Matrix
from answerable.domain.twins.topic import Topic, topic_of, topics_of

RECIPE = f"topics/2/{BUCKETS}/{softmax.WORDING}/{softmax.RIDGE}/{softmax.STEPS}"
"""How recognisers are learned; another recipe must not be mistaken for this one in a cache."""

_VERDICTS = (Verdict.YES, Verdict.NO)


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Tells topics by one lesson, and which way a question for yes or no leans by another.

    ``relation`` says how a question stands to one claim, where the model of meaning was taught that.
    """

    topics: tuple[Topic, ...]
    topical: Lesson
    leaning: Lesson
    relation: Relation | None = None

    def read(self, questions: Sequence[str], vectors: Matrix) -> NDArray[np.float64]:
        """P(topic) per question in plain words, as an array of (questions, topics) whose rows sum to 1."""
        return self.topical.odds(questions, vectors)

    def lean(self, questions: Sequence[str], vectors: Matrix) -> tuple[Lean, ...]:
        """Which way each question leans when it is held against claims of each group of facets."""
        odds = self.leaning.odds(questions, vectors).reshape(-1, len(GROUPS), len(_VERDICTS))
        return tuple(Lean(tuple(float(yes / (yes + no)) for yes, no in row)) for row in odds)

    def packed(self) -> Matrix:
        """All numbers in one row, for a cache."""
        return np.concatenate([self.leaning.packed(), self.topical.packed()])


def learn(cues: Sequence[Cue], vectors: Matrix) -> Recogniser:
    """A recogniser from cues and the vectors (cues, dimensions) of their plain words."""
    topics = topics_of(cues)
    texts = [plainly(cue.question) for cue in cues]
    topical = softmax.learn(texts, vectors, [topics.index(topic_of(cue)) for cue in cues], len(topics))
    judged = [place for place, cue in enumerate(cues) if cue.verdict in _VERDICTS]
    kinds = [_kind(cues[place]) for place in judged]
    leaning = softmax.learn([texts[place] for place in judged], vectors[judged], kinds, len(GROUPS) * len(_VERDICTS))
    return Recogniser(topics, topical, leaning)


def unpacked(cues: Sequence[Cue], packed: Matrix, dimensions: int) -> Recogniser:
    """The recogniser that ``packed`` came from; the cues must be those it learned from."""
    topics, kinds = topics_of(cues), len(GROUPS) * len(_VERDICTS)
    split = BUCKETS + (dimensions + BUCKETS + 1) * kinds
    return Recogniser(topics, softmax.unpacked(packed[split:], len(topics)), softmax.unpacked(packed[:split], kinds))


def _kind(cue: Cue) -> int:
    return len(_VERDICTS) * GROUPS.index(group_of(cue.facets[0])) + (cue.verdict is Verdict.NO)
