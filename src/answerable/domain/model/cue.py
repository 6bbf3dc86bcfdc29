"""Example questions that teach what a question is about, and which questions no persona can answer."""

from enum import StrEnum
from typing import Self

from pydantic import model_validator

from answerable.domain.model.answer import Verdict
from answerable.domain.model.facet import Facet
from answerable.domain.model.noun import Line, Noun


class Reason(StrEnum):
    """Why no persona can or will answer a question."""

    PRIVATE_LIFE = "private-life"
    CONFIDENTIAL = "confidential"
    UNRECORDED = "unrecorded"
    WORLD = "world"
    INSTRUCTION = "instruction"
    FUTURE = "future"
    PRODUCT_DETAIL = "product-detail"


class FollowUp(StrEnum):
    """How a question follows up on the answer before it."""

    WHY = "why"
    CHANGE_MIND = "change-mind"
    WHO_ELSE = "who-else"


class Cue(Noun):
    """One example question: about some facets (the first most of all), or unanswerable for a reason; never both.

    ``follows`` says how it follows up on what was said before; its facets are what it is about where nothing was.
    ``verdict`` is what one who holds claims of the usual kind on these facets says to a question for yes or no.
    """

    question: Line
    facets: tuple[Facet, ...] = ()
    reason: Reason | None = None
    follows: FollowUp | None = None
    verdict: Verdict | None = None

    @model_validator(mode="after")
    def _either_or(self) -> Self:
        if bool(self.facets) == bool(self.reason):
            raise ValueError("a cue needs either facets that answer it or a reason why nobody can")
        return self


FRAMES_EACH = 5
"""Frames into which each matter of a sheet is put: enough to tell the frame's part from the matter's."""


class CueSheet(Noun):
    """Example questions that share what they ask about, or why nobody can answer them.

    With matters in ``about`` the questions are frames: their ``{}`` is filled with one matter after the other, each put
    into FRAMES_EACH of them in turn.
    """

    facets: tuple[Facet, ...] = ()
    reason: Reason | None = None
    follows: FollowUp | None = None
    verdict: Verdict | None = None
    about: tuple[Line, ...] = ()
    questions: tuple[Line, ...]

    def cues(self) -> tuple[Cue, ...]:
        """The questions one by one."""
        shared = {"facets": self.facets, "reason": self.reason, "follows": self.follows, "verdict": self.verdict}
        return tuple(Cue(question=text, **shared) for text in self._texts())

    def _texts(self) -> tuple[str, ...]:
        if not self.about:
            return self.questions
        turns = enumerate(matter for matter in self.about for _ in range(FRAMES_EACH))
        frames = self.questions
        return tuple(dict.fromkeys(frames[turn % len(frames)].replace("{}", matter) for turn, matter in turns))
