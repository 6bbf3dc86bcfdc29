"""One purchase decision: an offer before a committee of seats."""

from collections import Counter
from typing import Self

from pydantic import model_validator

from answerable.domain.model.noun import Amount, Line, Noun, Slug
from answerable.domain.model.offer import Offer
from answerable.domain.model.power import Power
from answerable.domain.model.stage import Order, Stage


class Seat(Noun):
    """A role on the committee: a persona of the workspace, or a title or archetype where there is none.

    ``threshold`` (in the offer's currency) is the amount above which this seat escalates; ``person`` is whoever
    sits here, and one person may sit on several seats. ``met`` says whether anybody of ours has met them.
    """

    role: Slug
    persona: Slug | None = None
    archetype: Slug | None = None
    title: Line | None = None
    power: Power | None = None
    person: Line | None = None
    threshold: Amount | None = None
    met: bool = True

    @model_validator(mode="after")
    def _is_somebody(self) -> Self:
        if not (self.persona or self.archetype or self.title):
            raise ValueError("a seat needs a persona, an archetype or a title, so that we know how it decides")
        return self


class Deal(Noun):
    """A purchase decision: who is at the table, what lies on it, and the stages still ahead.

    Stages are distinct and in their natural order; roles are distinct.
    """

    slug: Slug
    name: Line
    account: Line
    segment: Line | None = None
    order: Order = Order.FIRST
    offer: Offer
    stages: tuple[Stage, ...] = tuple(Stage)
    seats: tuple[Seat, ...]
    sample: bool = False

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.seats:
            raise ValueError("a deal needs at least one seat")
        repeated = [role for role, count in Counter(seat.role for seat in self.seats).items() if count > 1]
        if repeated:
            raise ValueError(f"two seats are both called {repeated[0]}; give each role its own name")
        natural = [stage for stage in Stage if stage in self.stages]
        if not natural or list(self.stages) != natural:
            raise ValueError(f"stages must be distinct and in this order: {', '.join(Stage)}")
        return self
