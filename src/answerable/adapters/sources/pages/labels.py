"""Which label of a page stands for which facet, and how its values are written: the one table of both directions."""

from dataclasses import dataclass
from enum import StrEnum

from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.personas.headings import heading_key


class Form(StrEnum):
    """How the values of a facet are told apart on a page.

    ``WHOLE``: one bullet is one value, because bullets of these facets are sentences. ``SLASHES``: `` / `` separates.
    ``TITLES``: slashes, and a comma between two complete titles.
    ``SUPERIORS``: a list with a final "or" separates, and so does "or" after a chief officer; otherwise slashes.
    ``NUMBERED``: like ``WHOLE``, exported as a numbered list because the order means something.
    """

    WHOLE = "whole"
    SLASHES = "slashes"
    TITLES = "titles"
    SUPERIORS = "superiors"
    NUMBERED = "numbered"

    @property
    def is_joined(self) -> bool:
        """Whether several values share a line."""
        return self in (Form.SLASHES, Form.TITLES, Form.SUPERIORS)


@dataclass(frozen=True, slots=True)
class Field:
    """A facet with the label it is exported under, other labels it is known by, and the form of its values."""

    facet: Facet
    label: str
    form: Form = Form.WHOLE
    also: tuple[str, ...] = ()

    @property
    def is_numbered(self) -> bool:
        """Whether the exporter numbers the values."""
        return self.form is Form.NUMBERED


FIELDS = (
    Field(Facet.JOB_TO_BE_DONE, "Job To Be Done", also=("JTBD",)),
    Field(
        Facet.TITLE,
        "Potential Titles",
        Form.TITLES,
        ("Title", "Job Title", "Alternative Job Titles", "Alternative Titles"),
    ),
    Field(Facet.REPORTS_TO, "Reports to", Form.SUPERIORS),
    Field(Facet.RESPONSIBILITY, "Job Responsibilities", also=("Responsibility", "Job Summary", "My Role")),
    Field(Facet.METRIC, "Job is Measured by", Form.SLASHES, ("Measured by", "Metric")),
    Field(Facet.GOAL, "Goals & Objectives", also=("Goal", "Objective")),
    Field(Facet.MOTIVATION, "Motivated by", also=("Motivation",)),
    Field(Facet.CHALLENGE, "Biggest Challenges", also=("Challenge", "Frustration", "Pain Point")),
    Field(Facet.SOURCE, "Gains Information by", Form.SLASHES, ("Source of information",)),
    Field(Facet.INFLUENCER, "Internal Influencers", Form.SLASHES, ("Influencer",)),
    Field(Facet.PURCHASING_ROLE, "Purchasing Roles", Form.NUMBERED),
    Field(Facet.OWN_WORDS, "In their own words", also=("Own words",)),
    Field(Facet.ACCOUNTABILITY, "Accountable for", also=("Accountability",)),
    Field(Facet.DESIRED_OUTCOME, "Desired outcomes"),
    Field(Facet.PRESSURE, "Pressed by", also=("Pressure",)),
    Field(Facet.RISK, "Will not accept", also=("Risk",)),
    Field(Facet.PROOF, "Convinced by", also=("Proof",)),
    Field(Facet.NARRATIVE, "Must be able to say", also=("Narrative",)),
    Field(Facet.OBJECTION, "Objections"),
    Field(Facet.THRESHOLD, "Thresholds"),
    Field(Facet.TOLERANCE, "Tolerances"),
    Field(Facet.ESCALATION, "Escalates when", also=("Escalation",)),
    Field(Facet.MUST_BELIEVE, "Must believe"),
    Field(Facet.INTERNAL_QUESTION, "Asks inside", also=("Internal question",)),
    Field(Facet.SEGMENT, "Segment"),
)

DESCRIPTIONS = {
    "kind": "Kind",
    "segment": "Speaks for",
    "owner": "Owner",
    "pace": "Market pace",
    "status": "Status",
    "successor": "Replaced by",
    "archetype": "Archetype",
}
"""What a persona is apart from its claims, and the label of each."""


_BY_KEY = {heading_key(name): field for field in FIELDS for name in (field.label, *field.also)}
_BY_FACET = {field.facet: field for field in FIELDS}
_DESCRIPTIONS = {heading_key(label): name for name, label in DESCRIPTIONS.items()}
_RANKS = {heading_key(rank.value): rank for rank in SourceRank}


def field_labelled(label: str) -> Field | None:
    """The field that a label stands for, or None."""
    return _BY_KEY.get(heading_key(label))


def field_of(facet: Facet) -> Field:
    """The field of a facet."""
    return _BY_FACET[facet]


def description_labelled(label: str) -> str | None:
    """The attribute of a persona (``kind``, ``pace`` …) that a label stands for, or None."""
    return _DESCRIPTIONS.get(heading_key(label))


def rank_labelled(label: str) -> SourceRank | None:
    """The rank of sources that a label stands for, or None."""
    return _RANKS.get(heading_key(label))
