"""Which way a question for yes or no leans, by the kind of claim it is held against."""

from dataclasses import dataclass
from enum import StrEnum

from answerable.domain.model.facet import Facet


class Group(StrEnum):
    """Kinds of facets: what troubles the persona, what binds it, and what it is, has and wants."""

    TROUBLE = "trouble"
    BOUND = "bound"
    OWN = "own"


GROUPS = tuple(Group)

_TROUBLES = frozenset({Facet.CHALLENGE, Facet.PRESSURE, Facet.RISK, Facet.OBJECTION})
_BOUNDS = frozenset({Facet.TOLERANCE, Facet.THRESHOLD, Facet.ESCALATION})


def group_of(facet: Facet) -> Group:
    """The kind of a facet: claims on troubles deny that things are well, bounds deny that all is allowed."""
    if facet in _TROUBLES:
        return Group.TROUBLE
    return Group.BOUND if facet in _BOUNDS else Group.OWN


@dataclass(frozen=True, slots=True)
class Lean:
    """P(yes) of a question by the group (in the order of GROUPS) of the claim that answers it."""

    yes: tuple[float, ...]

    def towards(self, facet: Facet) -> float:
        """P(yes) when a claim of this facet answers."""
        return self.yes[GROUPS.index(group_of(facet))]


UNDECIDED = Lean((0.5,) * len(GROUPS))
"""A question that leans neither way."""
