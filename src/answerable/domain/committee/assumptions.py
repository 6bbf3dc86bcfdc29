"""What the simulation assumes beside the priors of the library: each number named, with its source.

No published figure was found for any of these; they are wide, and every result lists them.
"""

from collections.abc import Mapping

from answerable.domain.model.belief import Duration
from answerable.domain.model.committee_prior import Factor
from answerable.domain.model.prior import Prior
from answerable.domain.model.stage import Order, Stage

EXPOSURE_SLOPE = 3.0
"""How fast the log-odds of raising fall with exposure: at half exposure 1.5 below full exposure (assumed)."""

STATUS_QUO_SHARE = 0.44
"""Of deals without a decision, those lost to the status quo and not to indecision (JOLT digests, secondary).

Only this part comes with time alone; the rest has to come from objections that stay open.
"""

MOST_OPEN = 5
"""Open objections beyond this number no longer add to indecision (assumed)."""

HALVED = 0.5
"""What is left of an exposing effect after its scope is cut, in the lift of that action (chosen, not estimated)."""

LOST_SHARE = Prior(mean=0.4, strength=6.0, source="assumed: of refusals, those that go to another supplier")
REFUSES = Prior(mean=0.10, strength=8.0, source="assumed: the decision goes against a deal without open objections")
ESCALATION_REFUSES = Prior(mean=0.12, strength=6.0, source="assumed: whoever is above the threshold refuses")
ESCALATION_DAYS = Duration(median_days=18.0, shape=1.2, source="assumed: one round of a higher approval")

COMPETITION: Mapping[Order, Prior] = {
    Order.FIRST: Prior(mean=0.14, strength=8.0, source="assumed: lost to another over a whole first order"),
    Order.EXPANSION: Prior(mean=0.05, strength=8.0, source="assumed: lost to another over a whole expansion"),
    Order.RENEWAL: Prior(mean=0.06, strength=8.0, source="assumed: lost to another over a whole renewal"),
}
"""P(another supplier takes the deal) over all seven stages; each stage has an equal part of the hazard."""

FAMILIARITY: Mapping[Order, float] = {Order.FIRST: 1.0, Order.EXPANSION: 0.6, Order.RENEWAL: 0.4}
"""Odds of raising, and of refusing at the decision, against those of a first order (assumed)."""

HASTE: Mapping[Order, float] = {Order.FIRST: 1.0, Order.EXPANSION: 0.7, Order.RENEWAL: 0.5}
"""Days in a stage against those of a first order (assumed)."""

UNCARRIED = Factor(median=1.6, low=1.1, high=2.4, source="assumed: odds against settling where no champion carries")
UNMET = Factor(median=2.2, low=1.3, high=3.8, source="assumed: odds against settling with somebody nobody has met")
ESCALATED = Factor(median=1.6, low=1.1, high=2.4, source="assumed: odds of acting above the seat's threshold")
OPEN_STALLS = Factor(median=1.45, low=1.15, high=1.85, source="assumed: indecision hazard per objection left open")
OPEN_WEIGHS = Factor(
    median=1.35, low=1.1, high=1.7, source="assumed: odds of refusal at the decision per open objection"
)
UNSEEN_DECIDER = Factor(median=2.0, low=1.2, high=3.4, source="assumed: odds of refusal when no decider is known")
PACE = Factor(median=0.8, low=0.52, high=1.24, source="assumed: how far whole cycles differ between companies")
"""Days in a stage against the library's. Those add up to the published cycle without any objection, which the published
cycle includes; a median of 0.8 brings the typical simulated deal back to it.
"""

RESISTANCE: Mapping[Order, Factor] = {
    Order.FIRST: Factor(median=1.1, low=1.0, high=1.3, source="assumed: odds of refusal per resisting user seat"),
    Order.EXPANSION: Factor(median=2.2, low=1.4, high=3.5, source="assumed: odds of refusal per resisting user seat"),
    Order.RENEWAL: Factor(median=2.8, low=1.7, high=4.6, source="assumed: odds of refusal per resisting user seat"),
}

CLAIM_RATE = Prior(mean=0.3, strength=4.0, source="assumed: an objection that a person wrote and nobody counted")
CLAIM_UNAIDED = Prior(mean=0.35, strength=4.0, source="assumed: settled in conversation, without any proof")
CLAIM_DAYS = Duration(median_days=14.0, shape=1.3, source="assumed: an objection that a person wrote")
CLAIM_STAGES: Mapping[Stage, float] = {
    Stage.EXPLORATION: 1.0,
    Stage.REQUIREMENTS: 2.0,
    Stage.SELECTION: 2.0,
    Stage.VALIDATION: 2.0,
    Stage.APPROVAL: 1.0,
}
"""When an objection that a person wrote is raised (Dirichlet weights, assumed: mostly once the offer is examined)."""
