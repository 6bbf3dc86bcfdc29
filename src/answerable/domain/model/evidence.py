"""One dated observation, recorded by one function, that supports or contradicts claims."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from answerable.domain.model.claim import ClaimId
from answerable.domain.model.function import Function
from answerable.domain.model.noun import Day, Line, Noun, Share

EvidenceId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$")]
"""A name that the source gave, or ``e-`` and sixteen characters of the content's digest."""


class Reporter(StrEnum):
    """By whose word an observation is known."""

    BUYER = "buyer"
    SELLER = "seller"
    OBSERVED = "observed"
    INFERRED = "inferred"


class Population(StrEnum):
    """Whom an observation is about."""

    PROSPECT = "prospect"
    CUSTOMER = "customer"
    CHURNED = "churned"


class Link(Noun):
    """How one piece of evidence bears on one claim.

    ``score`` is the similarity of meaning (0 to 1) of a link that was found rather than given; such a link counts
    as ``confirmed`` only after a person said so.
    """

    claim: ClaimId
    supports: bool = True
    score: Share | None = None
    confirmed: bool = True


class EvidenceRow(Noun):
    """An observation as a file tells it, before it is recorded."""

    id: EvidenceId
    observed_on: Day
    function: Function
    text: Line
    source: Line
    reporter: Reporter
    population: Population
    account: Line | None = None
    deal: Line | None = None
    speaker: Line | None = None
    persona: Line | None = None
    links: tuple[Link, ...] = ()


class Evidence(EvidenceRow):
    """A recorded observation; ``recorded_at`` is when the workspace came to know it."""

    recorded_at: datetime
