"""Deals in a list, and the form for one."""

from collections.abc import Mapping
from dataclasses import dataclass

from answerable.domain.model.deal import Deal, Seat
from answerable.edges.web.words import counted, money
from answerable.usecases.committees import DealChoices

SEATS = 8
"""Seats that the form offers; a deal file may hold more."""

SIZES = (("0.25", "a little"), ("0.5", "clearly"), ("0.75", "strongly"), ("1", "wholly"))
"""How much an offer touches a stake, in four words; the numbers are what the words stand for (chosen)."""


@dataclass(frozen=True, slots=True)
class DealLine:
    """A deal in the list."""

    slug: str
    name: str
    account: str
    amount: str
    order: str
    seats: str
    sample: bool


@dataclass(frozen=True, slots=True)
class DealForm:
    """What the form offers, what was filled in, and what is wrong with it."""

    choices: DealChoices
    values: Mapping[str, str]
    error: str = ""

    def value(self, name: str, default: str = "") -> str:
        """What stands in a field."""
        return self.values.get(name, default)

    def seat_open(self, number: int) -> bool:
        """Whether a seat has somebody on it."""
        return bool(self.values.get(f"seat-{number}-who"))


def deal_line(deal: Deal) -> DealLine:
    """One line of the list."""
    return DealLine(
        slug=deal.slug,
        name=deal.name,
        account=deal.account,
        amount=money(deal.offer.amount, deal.offer.currency),
        order=deal.order.value,
        seats=counted(len(deal.seats), "seat"),
        sample=deal.sample,
    )


def form_values(deal: Deal) -> dict[str, str]:
    """The fields of the form that make this deal again, as far as the form reaches."""
    values = {
        "name": deal.name,
        "account": deal.account,
        "order": deal.order.value,
        "offer": deal.offer.name,
        "amount": f"{deal.offer.amount:.0f}",
        "currency": deal.offer.currency,
    }
    for effect in deal.offer.effects:
        values[f"effect-{effect.stake}"] = effect.effect.value
        values[f"size-{effect.stake}"] = min((size for size, _ in SIZES), key=lambda s: abs(float(s) - effect.size))
    values.update({f"proof-{proof.kind}": "yes" for proof in deal.offer.proofs})
    for number, seat in enumerate(deal.seats[:SEATS], start=1):
        values.update({f"seat-{number}-{field}": value for field, value in _seat_values(seat).items()})
    return values


def _seat_values(seat: Seat) -> dict[str, str]:
    who = f"persona:{seat.persona}" if seat.persona else f"archetype:{seat.archetype}" if seat.archetype else ""
    return {
        "who": who,
        "power": seat.power.value if seat.power else "",
        "person": seat.person or "",
        "threshold": f"{seat.threshold:.0f}" if seat.threshold is not None else "",
        "unmet": "" if seat.met else "yes",
    }
