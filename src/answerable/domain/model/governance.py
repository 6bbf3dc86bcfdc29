"""Who may do what to a persona, what they propose, and what the owner decides."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from answerable.domain.model.claim import ClaimId
from answerable.domain.model.evidence import EvidenceId
from answerable.domain.model.function import Function
from answerable.domain.model.noun import Day, Line, Noun, Share, Slug


class Right(StrEnum):
    """What a member may do to a persona; a persona has exactly one owner."""

    OWNER = "owner"
    CONTRIBUTOR = "contributor"
    READER = "reader"
    ADMINISTRATOR = "administrator"


class Member(Noun):
    """A person of the workspace, with the function whose slice of the truth they bring."""

    slug: Slug
    name: Line
    function: Function | None = None


class Proposal(Noun):
    """A change that a function proposes, with its evidence and its reason, made for one version."""

    id: Slug
    persona: Slug
    version: Annotated[int, Field(ge=1)]
    function: Function
    author: Line
    made_at: datetime
    summary: Line
    reason: Line
    evidence: tuple[EvidenceId, ...] = ()


class Ruling(StrEnum):
    """What an owner decided on a proposal."""

    ACCEPTED = "accepted"
    PARTLY = "accepted in part"
    REJECTED = "rejected"
    ASKED = "asked for evidence"


class Decision(Noun):
    """The owner's answer to a proposal or contest, always with its reason; dissent is kept."""

    proposal: Slug
    ruling: Ruling
    owner: Line
    reason: Line
    dissent: Line | None = None
    decided_at: datetime


class Contest(Noun):
    """Two functions whose beliefs in one claim disagree beyond chance; ``probability`` is P(A above B by a margin)."""

    claim: ClaimId
    higher: Function
    lower: Function
    probability: Share


class ReviewCause(StrEnum):
    """Why a review is due."""

    CADENCE = "cadence"
    SHIFT = "shift"
    EVENT = "event"


class Review(Noun):
    """A look at a persona that is due on a day for a cause."""

    persona: Slug
    due_on: Day
    cause: ReviewCause
    because: Line
    closed_on: Day | None = None

    def is_open(self, on: date) -> bool:
        """Whether the review is due and not yet closed on this day."""
        return self.due_on <= on and (self.closed_on is None or self.closed_on > on)
