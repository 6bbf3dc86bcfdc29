"""Claims that stand behind others: what explains them, what settles them, who holds the same."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.claim import Claim
from answerable.domain.model.cue import FollowUp
from answerable.domain.model.facet import Facet
from answerable.domain.twins.retrieval import Material

EXPLAINING: Mapping[Facet, float] = {
    Facet.ACCOUNTABILITY: 0.12,
    Facet.PRESSURE: 0.1,
    Facet.RISK: 0.1,
    Facet.OBJECTION: 0.06,
    Facet.CHALLENGE: 0.1,
    Facet.MOTIVATION: 0.06,
    Facet.METRIC: 0.05,
    Facet.GOAL: 0.05,
    Facet.JOB_TO_BE_DONE: 0.05,
    Facet.ESCALATION: 0.04,
    Facet.TOLERANCE: 0.04,
    Facet.OWN_WORDS: 0.0,
    Facet.NARRATIVE: 0.0,
}
"""Facets that can be a reason, with what each is worth beside nearness (assumed: accountability explains most)."""

SETTLING: Mapping[Facet, float] = {
    Facet.PROOF: 0.15,
    Facet.MUST_BELIEVE: 0.08,
    Facet.TOLERANCE: 0.03,
    Facet.DESIRED_OUTCOME: 0.0,
}
"""Facets that can change a mind, proofs before all (assumed)."""

ALLIES: Mapping[Facet, float] = {Facet.INFLUENCER: 0.3, Facet.ESCALATION: 0.0}
"""Facets that name who else has a say."""

WANTED = {FollowUp.WHY: EXPLAINING, FollowUp.CHANGE_MIND: SETTLING, FollowUp.WHO_ELSE: ALLIES}
"""The facets that answer each kind of follow-up."""

SHARED_STAKE = 0.15
"""What a stake in common is worth beside nearness (assumed)."""

MOST = 4
"""Claims given for a follow-up at most."""


def centre(vectors: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """The direction in which some vectors point together, of unit length."""
    mean = np.mean(np.stack(vectors), axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), dtype=np.float32)


def related(
    having: Material, about: Sequence[Claim], matter: NDArray[np.float32], wanted: Mapping[Facet, float]
) -> tuple[tuple[int, float], ...]:
    """Places of claims of the wanted facets that belong to what was said, the closest first, with their relevance.

    ``matter`` is the meaning of what was asked and said before. A claim that was cited already comes only after three
    others, for nobody is told the same again as its reason.
    """
    stakes = {stake for claim in about for stake in claim.stakes}
    said = {claim.id for claim in about}
    near = having.vectors @ matter
    scores = {
        place: float(near[place])
        + wanted[claim.facet]
        + SHARED_STAKE * bool(stakes & set(claim.stakes))
        + float(having.worth[place]) / 10.0
        for place, claim in enumerate(having.claims)
        if claim.facet in wanted
    }
    order = sorted(scores, key=lambda place: -scores[place])
    fresh = [place for place in order if having.claims[place].id not in said]
    told = [place for place in order if having.claims[place].id in said]
    chosen = [*fresh[:2], *told[:1], *fresh[2:]][:MOST]
    best = max((scores[place] for place in chosen), default=1.0)
    return tuple((place, min(1.0, max(0.05, scores[place] / max(best, 1e-9)))) for place in chosen)


def kindred(
    having: Material, about: Sequence[Claim], matter: NDArray[np.float32], facets: Collection[Facet], least: float
) -> tuple[int, float] | None:
    """The place and nearness of the claim of another persona that says most nearly the same; None below ``least``."""
    stakes = {stake for claim in about for stake in claim.stakes}
    near = having.vectors @ matter
    best = max(
        (place for place, claim in enumerate(having.claims) if claim.facet in facets),
        key=lambda place: float(near[place]) + SHARED_STAKE * bool(stakes & set(having.claims[place].stakes)),
        default=None,
    )
    if best is None:
        return None
    shares = bool(stakes & set(having.claims[best].stakes))
    return (best, float(near[best])) if near[best] >= least or shares else None
