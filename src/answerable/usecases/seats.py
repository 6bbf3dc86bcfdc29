"""Seats of a deal resolved: how each decides, with which power, and on whose word that is known."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from answerable.domain.committee.powers import power_of_roles
from answerable.domain.committee.seating import Sitter
from answerable.domain.committee.words import unknown
from answerable.domain.model.archetype import Archetype
from answerable.domain.model.deal import Deal, Seat
from answerable.domain.model.facet import Facet, FacetKind
from answerable.domain.model.persona import Persona, PersonaStatus, PersonaVersion
from answerable.domain.model.power import Power
from answerable.domain.personas.titles.accountability import Spokesmen
from answerable.domain.personas.titles.words import words_of
from answerable.errors import InvalidInput, NotFound
from answerable.usecases.concerns import concerns_of, written_objections
from answerable.usecases.ports import Library, Reader


@dataclass(slots=True)
class _Basis:
    """What a seat is resolved from, and what has to be said about it."""

    seat: Seat
    deal: Deal
    place: str
    spokesmen: Spokesmen
    version: PersonaVersion | None = None
    archetype: Archetype | None = None
    remarks: list[str] = field(default_factory=list)

    @property
    def persona(self) -> Persona | None:
        return self.version.persona if self.version else None


def resolve_seats(reader: Reader, library: Library, deal: Deal) -> tuple[Sitter, ...]:
    """The sitters of a deal, in the order of its seats; raises InvalidInput naming the seat and what to add."""
    archetypes = library.archetypes()
    spokesmen = Spokesmen(archetypes)
    return tuple(
        _resolved(reader, archetypes, _Basis(seat, deal, f"Deal {deal.slug}, seat {seat.role}", spokesmen))
        for seat in deal.seats
    )


def _resolved(reader: Reader, archetypes: Sequence[Archetype], basis: _Basis) -> Sitter:
    basis.version = _version(reader, basis)
    basis.archetype = _archetype(archetypes, basis)
    concerns = concerns_of(basis.persona, basis.archetype, archetypes)
    _say_unlinked(basis)
    if not concerns and basis.archetype is None:
        raise InvalidInput(
            f"{basis.place}: the persona {basis.seat.persona} has no archetype and no objections with stakes; add "
            f"'archetype:' to the seat (one of {', '.join(a.slug for a in archetypes)}) or objections to the persona."
        )
    power, because = _power(basis)
    persona = basis.persona
    return Sitter(
        role=basis.seat.role,
        name=_name(basis),
        power=power,
        because=because,
        weights=_weights(basis),
        concerns=concerns,
        person=basis.seat.person,
        threshold=_threshold(basis, power),
        met=basis.seat.met,
        persona=persona.slug if persona else None,
        version=basis.version.number if basis.version else None,
        archetype=basis.archetype.slug if basis.archetype else None,
        remarks=tuple(basis.remarks),
    )


def _version(reader: Reader, basis: _Basis) -> PersonaVersion | None:
    slug = basis.seat.persona
    if slug is None:
        return None
    try:
        version = reader.persona(slug)
    except NotFound:
        known = [other.persona.slug for other in reader.personas()]
        raise InvalidInput(f"{basis.place}, persona: {unknown(slug, known, 'persona of this workspace')}") from None
    if version.persona.status is PersonaStatus.DEPRECATED:
        basis.remarks.append(f"the persona {slug} is deprecated" + _successor(version.persona))
    return version


def _successor(persona: Persona) -> str:
    return f"; its successor is {persona.successor}" if persona.successor else ""


def _archetype(archetypes: Sequence[Archetype], basis: _Basis) -> Archetype | None:
    """The archetype given or the persona's own, else the one that titles speak for, which is then said."""
    known = {archetype.slug: archetype for archetype in archetypes}
    for slug in (basis.seat.archetype, basis.persona.archetype if basis.persona else None):
        if slug is not None:
            if slug not in known:
                raise InvalidInput(f"{basis.place}, archetype: {unknown(slug, known, 'archetype')}")
            return known[slug]
    found = _archetype_of_titles(basis)
    if found is not None:
        return known[found]
    if basis.persona is None:
        raise InvalidInput(
            f"{basis.place}: the title {basis.seat.title!r} speaks for no archetype that is known here; add "
            f"'archetype:' (one of {', '.join(known)}) or 'persona:'."
        )
    return None


def _archetype_of_titles(basis: _Basis) -> str | None:
    persona = basis.persona
    if basis.seat.title is not None and (found := basis.spokesmen.of([words_of(basis.seat.title)])):
        basis.remarks.append(f"decides like {found}, inferred from the title {basis.seat.title!r}")
        return found
    titles = _texts(persona, Facet.TITLE)
    if titles and (found := basis.spokesmen.of([words_of(title) for title in titles])):
        basis.remarks.append(f"decides like {found}, inferred from the titles of the persona")
        return found
    return None


def _name(basis: _Basis) -> str:
    if basis.persona:
        return basis.persona.name
    return basis.seat.title or (basis.archetype.name if basis.archetype else basis.seat.role)


def _power(basis: _Basis) -> tuple[Power, str]:
    if basis.seat.power is not None:
        return basis.seat.power, "given in the deal"
    roles = _texts(basis.persona, Facet.PURCHASING_ROLE)
    found = power_of_roles(roles, basis.deal.order)
    if found is not None:
        return found, f"the persona's purchasing roles on a {basis.deal.order} order"
    if basis.archetype is not None:
        return basis.archetype.power, f"usual for {basis.archetype.slug} (assumed)"
    return Power.INFLUENCER, "nothing is known of its power, so it influences (assumed)"


def _threshold(basis: _Basis, power: Power) -> float | None:
    """The seat's own threshold, else the lowest of its archetype's in the offer's currency, for an approver."""
    if basis.seat.threshold is not None or basis.archetype is None:
        return basis.seat.threshold
    currency = basis.deal.offer.currency
    amounts = [t.amount for t in basis.archetype.thresholds if t.currency == currency]
    if power is not Power.APPROVER or not amounts:
        return None
    basis.remarks.append(f"escalates above {min(amounts):,.0f} {currency}, as assumed for {basis.archetype.slug}")
    return min(amounts)


def _weights(basis: _Basis) -> Mapping[str, float]:
    """Stake weights of the archetype; without one, how often the persona's decision claims name each stake."""
    if basis.archetype is not None:
        return {each.stake: each.weight for each in basis.archetype.stakes}
    claims = basis.persona.claims if basis.persona else ()
    named = Counter(stake for claim in claims if claim.facet.kind is FacetKind.DECISION for stake in claim.stakes)
    most = max(named.values(), default=1)
    return {stake: count / most for stake, count in named.items()}


def _say_unlinked(basis: _Basis) -> None:
    unlinked = sum(not claim.stakes for claim in written_objections(basis.persona))
    if unlinked:
        basis.remarks.append(f"{unlinked} written objections or risks name no stake, so no offer can touch them")


def _texts(persona: Persona | None, facet: Facet) -> list[str]:
    return [claim.text for claim in persona.claims if claim.facet is facet] if persona else []
