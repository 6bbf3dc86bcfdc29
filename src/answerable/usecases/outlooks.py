"""What the decision model says to a premise: objections before and after, and thresholds that an amount crosses."""

from collections.abc import Iterator

import numpy as np

from answerable.domain.committee.whatif import USUAL_EXPOSURE, Standing, left_standing
from answerable.domain.model.archetype import Archetype, Objection
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona
from answerable.domain.twins.findings import Findings
from answerable.domain.twins.outlook import Chance, Crossing, Lever, Outlook, Premise, Prospect
from answerable.errors import NotFound
from answerable.usecases.ports import Library

EXPOSED = {
    Lever.PRICE: frozenset({"capital", "margin", "forecast"}),
    Lever.TIME: frozenset({"delivery", "continuity", "capacity", "pipeline"}),
    Lever.SCOPE: frozenset({"capacity", "adoption", "integration", "continuity"}),
    Lever.PEOPLE: frozenset({"capacity", "adoption"}),
    Lever.PROOF: frozenset(),
}
"""Stakes that each lever exposes when it grows (assumed)."""

PER_DOUBLING = 0.25
"""How much more exposed a stake is when the thing doubles; as much less when it halves (assumed)."""

MOST = 3
"""Objections told at most."""


def outlook_of(library: Library, persona: Persona, premise: Premise, findings: Findings) -> Outlook | None:
    """What a premise changes for a persona that has an archetype; None where there is no model or nothing changes."""
    archetype = _archetype(library, persona)
    if archetype is None:
        return None
    claims = {claim.text: claim for claim in persona.claims}
    prospects = sorted(
        _prospects(archetype, premise, claims), key=lambda each: -abs(each.after.mean - each.before.mean)
    )
    crossed = tuple(_crossed(archetype, premise, findings))
    if not prospects and not crossed:
        return None
    assumed = f"an offer that exposes each stake by {USUAL_EXPOSURE:.0%}, on the archetype's prior rates (assumed)"
    return Outlook(premise, tuple(prospects[:MOST]), crossed, assumed)


def _archetype(library: Library, persona: Persona) -> Archetype | None:
    if persona.archetype is None:
        return None
    try:
        return library.archetype(persona.archetype)
    except NotFound:
        return None


def _prospects(archetype: Archetype, premise: Premise, claims: dict[str, Claim]) -> Iterator[Prospect]:
    for objection in archetype.objections:
        before, after = left_standing(objection, USUAL_EXPOSURE), _after(objection, premise)
        if after != before:
            yield Prospect(
                objection=objection.text,
                stake=objection.stake,
                before=Chance(before.mean, before.low, before.high),
                after=Chance(after.mean, after.low, after.high),
                source=objection.rate.source,
                claim=claims.get(objection.text),
            )


def _after(objection: Objection, premise: Premise) -> Standing:
    if premise.lever is Lever.PROOF:
        return left_standing(objection, USUAL_EXPOSURE, [premise.proof] if premise.proof else [])
    if objection.stake not in EXPOSED[premise.lever]:
        return left_standing(objection, USUAL_EXPOSURE)
    shift = PER_DOUBLING * float(np.log2(max(premise.factor, 0.05)))
    return left_standing(objection, float(np.clip(USUAL_EXPOSURE + shift, 0.05, 1.0)))


def _crossed(archetype: Archetype, premise: Premise, findings: Findings) -> Iterator[Crossing]:
    if premise.amount is None:
        return
    told = next((each.claim for each in findings.found if each.claim.facet is Facet.THRESHOLD), None)
    for threshold in archetype.thresholds:
        if premise.amount > threshold.amount and premise.currency in {None, threshold.currency}:
            yield Crossing(
                threshold=threshold.amount,
                currency=threshold.currency,
                amount=premise.amount,
                escalates_to=threshold.escalates_to,
                source=threshold.source,
                claim=told,
            )
