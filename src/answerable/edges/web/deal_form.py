"""A posted form as a deal."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from answerable.domain.model.complaint import complaint
from answerable.domain.model.deal import Deal
from answerable.domain.personas.identity import slug_of
from answerable.edges.web.views.deal import SEATS
from answerable.errors import InvalidInput
from answerable.usecases.ports import Library


def posted_deal(values: Mapping[str, str], library: Library) -> Deal:
    """The deal that the fields describe; raises InvalidInput saying which of them to mend."""
    account, name = values.get("account", ""), values.get("name", "")
    try:
        return Deal.model_validate(
            {
                "slug": slug_of(f"{account} {name}"),
                "name": name,
                "account": account,
                "order": values.get("order", "first"),
                "offer": {
                    "name": values.get("offer") or name,
                    "amount": _amount(values, "amount", "the amount"),
                    "currency": values.get("currency", "").upper() or "EUR",
                    "effects": list(_effects(values, library)),
                    "proofs": list(_proofs(values, library)),
                },
                "seats": _seats(values),
            }
        )
    except ValidationError as error:
        raise InvalidInput(f"The deal is not complete: {complaint(error)}.") from None


def _effects(values: Mapping[str, str], library: Library) -> Iterator[dict[str, str]]:
    for stake in library.stakes():
        effect = values.get(f"effect-{stake.slug}")
        if effect:
            yield {"stake": stake.slug, "effect": effect, "size": values.get(f"size-{stake.slug}", "0.5")}


def _proofs(values: Mapping[str, str], library: Library) -> Iterator[dict[str, str]]:
    for kind in library.proof_kinds():
        if values.get(f"proof-{kind.slug}"):
            yield {"name": kind.name, "kind": kind.slug}


def _seats(values: Mapping[str, str]) -> list[dict[str, Any]]:
    seats = [_seat(values, number) for number in range(1, SEATS + 1) if values.get(f"seat-{number}-who")]
    if not seats:
        raise InvalidInput("Nobody sits at the table yet; choose at least one seat.")
    seen: Counter[str] = Counter()
    for seat in seats:
        role = seat["role"]
        seen[role] += 1
        if seen[role] > 1:
            seat["role"] = f"{role}-{seen[role]}"
    return seats


def _seat(values: Mapping[str, str], number: int) -> dict[str, Any]:
    kind, _, slug = values[f"seat-{number}-who"].partition(":")
    if kind not in {"persona", "archetype"} or not slug:
        raise InvalidInput(f"Seat {number}: choose who sits there from the list.")
    threshold = values.get(f"seat-{number}-threshold")
    return {
        "role": slug,
        kind: slug,
        "power": values.get(f"seat-{number}-power") or None,
        "person": values.get(f"seat-{number}-person") or None,
        "threshold": _amount(values, f"seat-{number}-threshold", f"the limit of seat {number}") if threshold else None,
        "met": not values.get(f"seat-{number}-unmet"),
    }


def _amount(values: Mapping[str, str], field: str, what: str) -> float:
    text = "".join(values.get(field, "").split()).replace(",", "")
    try:
        return float(text)
    except ValueError:
        raise InvalidInput(f"Write {what} as a number, such as 120000; it is {values.get(field, '')[:40]!r}.") from None
