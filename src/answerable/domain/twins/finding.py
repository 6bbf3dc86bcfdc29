"""One claim that bears on a question, with all that qualifies it."""

from dataclasses import dataclass

from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.evidence import Evidence
from answerable.domain.model.function import Function


@dataclass(frozen=True, slots=True)
class Dissent:
    """Two functions whose beliefs in one claim differ beyond chance, with the means of the two (0 to 1)."""

    higher: Function
    lower: Function
    higher_mean: float
    lower_mean: float


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim that bears on the question; ``relevance`` is from 0 to 1, ``evidence`` the nearest few pieces.

    ``part`` is the part of the question that it answers, counted from 0; ``dissent`` stands where functions contest
    the claim.
    """

    claim: Claim
    relevance: float
    belief: Belief | None = None
    evidence: tuple[Evidence, ...] = ()
    part: int = 0
    dissent: Dissent | None = None

    @property
    def mean(self) -> float:
        """The belief in the claim, by its prior where no belief was formed."""
        return self.belief.mean if self.belief else self.claim.prior.mean
