"""Who sits on the committee, as far as a simulation has to know them."""

from collections.abc import Mapping
from dataclasses import dataclass

from answerable.domain.model.archetype import Settlement
from answerable.domain.model.belief import Duration
from answerable.domain.model.power import Power
from answerable.domain.model.prior import Prior
from answerable.domain.model.stage import Stage


@dataclass(frozen=True, slots=True)
class Concern:
    """An objection that a seat can raise, with its rate per exposed deal and how it is settled.

    ``origin`` says whose objection it is (an archetype or a persona): seats that share it share its unknown rate.
    ``stages`` are Dirichlet weights; ``stakes`` are what it protects, any of which the offer may expose.
    """

    slug: str
    text: str
    origin: str
    stakes: tuple[str, ...]
    rate: Prior
    stages: Mapping[Stage, float]
    unaided: Prior
    settled_by: tuple[Settlement, ...]
    days: Duration


@dataclass(frozen=True, slots=True)
class Sitter:
    """A seat with its power, its stakes (weights from 0 to 1) and its concerns resolved.

    ``because`` says where the power comes from; ``threshold`` is the amount above which the seat escalates.
    """

    role: str
    name: str
    power: Power
    because: str
    weights: Mapping[str, float]
    concerns: tuple[Concern, ...]
    person: str | None = None
    threshold: float | None = None
    met: bool = True
    persona: str | None = None
    version: int | None = None
    archetype: str | None = None
    remarks: tuple[str, ...] = ()
