"""A persona set beside another one, and others who hold what it holds."""

from dataclasses import dataclass
from enum import StrEnum

from answerable.domain.twins.finding import Finding


class Leaning(StrEnum):
    """How the persona asked stands to the other on what was asked about."""

    MORE = "more"
    LESS = "less"
    EVEN = "even"


@dataclass(frozen=True, slots=True)
class Weighing:
    """What one stake weighs for the persona asked and for the other, 0 to 1 each; None where nothing says."""

    stake: str
    mine: float | None
    theirs: float | None


@dataclass(frozen=True, slots=True)
class Beside:
    """The other persona of a comparison, at its version, with its claims on the same matter.

    ``mine`` and ``theirs`` are how strongly each speaks of it (relevance times belief of the best claim, raised by
    what the stakes in question weigh), 0 to 1; ``leaning`` is what follows for the persona asked. ``weighing`` are the
    stakes that the question touches, heaviest first. ``found`` may be empty: then the other says nothing of it.
    """

    slug: str
    name: str
    version: int
    found: tuple[Finding, ...]
    mine: float
    theirs: float
    leaning: Leaning
    weighing: tuple[Weighing, ...] = ()


@dataclass(frozen=True, slots=True)
class Kindred:
    """Another persona that would hold the same against an offer, with its claim.

    ``stake`` is the stake that both protect, None where only the meaning is near (``nearness``, 0 to 1).
    """

    slug: str
    name: str
    finding: Finding
    nearness: float
    stake: str | None = None
