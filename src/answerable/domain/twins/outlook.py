"""What a premise would change, by the decision model."""

from dataclasses import dataclass
from enum import StrEnum

from answerable.domain.model.claim import Claim


class Lever(StrEnum):
    """What a premise turns: the price, the time, the scope, the proof at hand, the people."""

    PRICE = "price"
    TIME = "time"
    SCOPE = "scope"
    PROOF = "proof"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Premise:
    """A condition as it was understood.

    ``factor`` is by how much the thing is multiplied (2 for "doubles", 0.5 for "half"), ``amount`` a sum of money that
    it names (``currency`` where it was said), ``proof`` the kind of proof that would be at hand, ``days`` a span of
    time. ``understood`` says it in words ("the price were 2 times as high").
    """

    lever: Lever
    understood: str
    factor: float = 1.0
    amount: float | None = None
    currency: str | None = None
    proof: str | None = None
    days: float | None = None


@dataclass(frozen=True, slots=True)
class Chance:
    """A probability with its 90% interval."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Prospect:
    """An objection under a premise: P(raised and left standing) per deal before and after, and its claim.

    ``source`` is where the numbers come from; ``stake`` what the objection protects. ``claim`` is the persona's own
    claim that states the objection, None where only the archetype has it.
    """

    objection: str
    stake: str
    before: Chance
    after: Chance
    source: str
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Crossing:
    """A threshold that an amount crosses, and to whom it escalates; ``claim`` where the persona itself states it."""

    threshold: float
    currency: str
    amount: float
    escalates_to: str
    source: str
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the decision model says to a premise.

    ``prospects`` come with the greatest change first; ``crossed`` are thresholds that the amount crosses. ``assumed``
    says in a sentence what offer the numbers stand for. The claims that it rests on are what was found.
    """

    premise: Premise
    prospects: tuple[Prospect, ...]
    crossed: tuple[Crossing, ...]
    assumed: str
