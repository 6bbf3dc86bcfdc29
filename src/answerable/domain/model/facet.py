"""The kinds of claim: decision facets predict, handbook facets describe, filter facets target."""

from enum import StrEnum


class FacetKind(StrEnum):
    """What a facet is for."""

    DECISION = "decision"
    HANDBOOK = "handbook"
    FILTER = "filter"


class Facet(StrEnum):
    """The kind of one claim about a persona."""

    ACCOUNTABILITY = "accountability"
    DESIRED_OUTCOME = "desired-outcome"
    PRESSURE = "pressure"
    RISK = "risk"
    PROOF = "proof"
    NARRATIVE = "narrative"
    OBJECTION = "objection"
    THRESHOLD = "threshold"
    TOLERANCE = "tolerance"
    ESCALATION = "escalation"
    MUST_BELIEVE = "must-believe"
    INTERNAL_QUESTION = "internal-question"
    JOB_TO_BE_DONE = "job-to-be-done"
    TITLE = "title"
    REPORTS_TO = "reports-to"
    RESPONSIBILITY = "responsibility"
    METRIC = "metric"
    GOAL = "goal"
    MOTIVATION = "motivation"
    CHALLENGE = "challenge"
    SOURCE = "source"
    INFLUENCER = "influencer"
    PURCHASING_ROLE = "purchasing-role"
    OWN_WORDS = "own-words"
    SEGMENT = "segment"

    @property
    def kind(self) -> FacetKind:
        """Whether the facet predicts a decision, describes a job, or only filters."""
        if self is Facet.SEGMENT:
            return FacetKind.FILTER
        return FacetKind.DECISION if self in _DECISION else FacetKind.HANDBOOK

    @property
    def label(self) -> str:
        """The facet's name as people read it, such as ``Must believe``."""
        return self.value.replace("-", " ").capitalize()


_DECISION = frozenset(list(Facet)[: list(Facet).index(Facet.JOB_TO_BE_DONE)])


class SourceRank(StrEnum):
    """How much a persona relies on a source of information."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"
