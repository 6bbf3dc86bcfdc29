"""What is proposed to a committee."""

from collections import Counter
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from answerable.domain.model.noun import Amount, Line, Noun, Share, Slug


class Direction(StrEnum):
    """Whether an offer helps a stake or puts it at risk."""

    ADVANCES = "advances"
    EXPOSES = "exposes"


class Effect(Noun):
    """What the offer does to one stake, and how much, from 0 (nothing) to 1 (wholly)."""

    stake: Slug
    effect: Direction
    size: Share


class Proof(Noun):
    """A proof at hand: its own name and its kind."""

    name: Line
    kind: Slug


class Offer(Noun):
    """What is proposed: an amount, its effects on stakes, the proofs at hand, the tier."""

    name: Line
    amount: Amount
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "EUR"
    tier: Line | None = None
    effects: tuple[Effect, ...]
    proofs: tuple[Proof, ...] = ()

    @model_validator(mode="after")
    def _each_effect_once(self) -> Self:
        pairs = Counter((effect.stake, effect.effect) for effect in self.effects)
        repeated = [pair for pair, count in pairs.items() if count > 1]
        if repeated:
            raise ValueError(f"the stake {repeated[0][0]} is named twice as one the offer {repeated[0][1].value}")
        return self
