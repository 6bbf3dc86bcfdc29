"""What the sitter of a seat may object to, and on whose word that is known."""

from collections.abc import Iterator, Sequence

from answerable.domain.committee import assumptions
from answerable.domain.committee.seating import Concern
from answerable.domain.model.archetype import Archetype, Objection, Settlement
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona


def concerns_of(
    persona: Persona | None, archetype: Archetype | None, archetypes: Sequence[Archetype]
) -> tuple[Concern, ...]:
    """Objections of the archetype that the persona still holds, then those that somebody wrote for the persona.

    A persona made from the archetype holds exactly those whose claims it has kept; one that merely decides like the
    archetype holds all. Written objections and risks that name no stake are left out: no offer can touch them.
    """
    inherited = () if archetype is None else tuple(_inherited(persona, archetype))
    claims = [claim for claim in written_objections(persona) if claim.stakes]
    asked = [archetype] if archetype else []
    return (
        *inherited,
        *(_from_claim(f"persona/{persona.slug}", claim, asked, archetypes) for claim in claims if persona),
    )


def written_objections(persona: Persona | None) -> list[Claim]:
    """Objections and risks that people wrote, in their order; those of an archetype are known by its rates."""
    return [
        claim
        for facet in (Facet.OBJECTION, Facet.RISK)
        for claim in (persona.claims if persona else ())
        if claim.facet is facet and not claim.origin.startswith("archetype/")
    ]


def _inherited(persona: Persona | None, archetype: Archetype) -> Iterator[Concern]:
    origin = f"archetype/{archetype.slug}"
    kept = {claim.origin for claim in persona.claims if claim.origin.startswith(f"{origin}/")} if persona else set()
    for objection in archetype.objections:
        if not kept or f"{origin}/{objection.slug}" in kept:
            yield _from_archetype(origin, objection)


def _from_archetype(origin: str, objection: Objection) -> Concern:
    return Concern(
        slug=objection.slug,
        text=objection.text,
        origin=origin,
        stakes=(objection.stake,),
        rate=objection.rate,
        stages=objection.stages,
        unaided=objection.unaided,
        settled_by=objection.settled_by,
        days=objection.days,
    )


def _from_claim(origin: str, claim: Claim, own: Sequence[Archetype], archetypes: Sequence[Archetype]) -> Concern:
    return Concern(
        slug=claim.id,
        text=claim.text,
        origin=origin,
        stakes=claim.stakes,
        rate=assumptions.CLAIM_RATE,
        stages=assumptions.CLAIM_STAGES,
        unaided=assumptions.CLAIM_UNAIDED,
        settled_by=_usual_proofs(claim.stakes, own) or _usual_proofs(claim.stakes, archetypes),
        days=assumptions.CLAIM_DAYS,
    )


def _usual_proofs(stakes: Sequence[str], archetypes: Sequence[Archetype]) -> tuple[Settlement, ...]:
    """What settles the archetypes' objections on these stakes, each kind at its lowest rate: nobody counted.

    The seat's own archetype is asked before all others, so that what other roles are slow to believe weakens nothing.
    """
    lowest: dict[str, Settlement] = {}
    for archetype in archetypes:
        for objection in archetype.objections:
            if objection.stake in stakes:
                for settlement in objection.settled_by:
                    known = lowest.setdefault(settlement.proof, settlement)
                    lowest[settlement.proof] = min(known, settlement, key=lambda each: each.settles.mean)
    return tuple(lowest[kind] for kind in sorted(lowest))
