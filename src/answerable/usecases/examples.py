"""A deal to try one's own personas on, before there is a deal file: assumed throughout, and named so."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.domain.model.deal import Deal, Seat
from answerable.domain.model.offer import Direction, Effect, Offer, Proof
from answerable.domain.model.persona import PersonaKind, PersonaStatus, PersonaVersion
from answerable.domain.model.power import Power

MOST_PERSONAS = 5
"""Personas that take a seat at most (chosen: the table stays readable)."""

_NEEDED = {"finance": Power.APPROVER, "operations": Power.USER}
"""Functions that are at nearly every table, with the power assumed for each."""

_EFFECTS = {
    "margin": 0.5,
    "growth": 0.4,
    "delivery": 0.5,
    "capital": -0.5,
    "continuity": -0.5,
    "integration": -0.5,
    "security": -0.3,
    "capacity": -0.4,
}
"""What a new system for several departments usually does to stakes (assumed): above 0 it advances, below it exposes."""

OFFER = Offer(
    name="A new system for several departments",
    amount=120_000,
    effects=tuple(
        Effect(stake=stake, effect=Direction.ADVANCES if size > 0 else Direction.EXPOSES, size=abs(size))
        for stake, size in _EFFECTS.items()
    ),
    proofs=(Proof(name="A customer story", kind="customer-case"),),
)
"""The assumed offer; nothing of it comes from the user's page."""


@dataclass(frozen=True, slots=True)
class Example:
    """An assumed deal with what was assumed for it, as sentences."""

    deal: Deal
    assumed: tuple[str, ...]


def example_deal(versions: Sequence[PersonaVersion]) -> Example:
    """A first order of an assumed offer before the personas whose titles match an archetype.

    Finance and operations are filled by their archetypes where no persona speaks for them.
    """
    able = [version.persona for version in versions if version.persona.archetype and _buys(version)]
    unable = [version.persona for version in versions if not version.persona.archetype and _buys(version)]
    seated = able[:MOST_PERSONAS]
    spoken_for = {persona.archetype for persona in seated}
    filled = [name for name in _NEEDED if name not in spoken_for]
    places: list[tuple[str, str | None, Power | None]] = [
        (persona.archetype or "", persona.slug, None) for persona in seated
    ]
    places += [(name, None, _NEEDED[name]) for name in filled]
    seats = [
        Seat(role=role, persona=slug, archetype=name, power=power)
        for role, (name, slug, power) in zip(_numbered([name for name, _, _ in places]), places, strict=True)
    ]
    deal = Deal(slug="assumed-deal", name="An assumed deal", account="Assumed", offer=OFFER, seats=tuple(seats))
    return Example(deal, tuple(_assumed(len(seated), len(able), len(unable), filled)))


def _numbered(names: Sequence[str]) -> Iterator[str]:
    """Each name, from the second of its kind on with a number: technology, technology-2."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"


def _buys(version: PersonaVersion) -> bool:
    persona = version.persona
    return persona.status is not PersonaStatus.DEPRECATED and persona.kind is PersonaKind.TARGET


def _assumed(seated: int, able: int, unable: int, filled: Sequence[str]) -> Iterator[str]:
    what, amount = OFFER.name.lower(), f"{OFFER.amount:,.0f} {OFFER.currency}"
    yield f"The offer is assumed: {what}, {amount}, a customer story at hand."
    if seated:
        yield "Each persona objects as its archetype does, which was found by its titles."
    if able > seated:
        yield f"Only the first {seated} of {able} personas whose titles match an archetype sit at the table."
    if unable:
        who = "One persona sits" if unable == 1 else f"{unable} personas sit"
        yield f"{who} out, since no archetype matches the titles on the page."
    if filled:
        yield f"Nobody on the page speaks for {' or '.join(filled)}, so the archetype takes that seat."
