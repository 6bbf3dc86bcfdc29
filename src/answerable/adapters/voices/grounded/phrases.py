"""First words: of refusals, of not knowing."""

from answerable.domain.model.cue import Reason

REFUSALS = {
    Reason.PRIVATE_LIFE: "I leave my private life out of this.",
    Reason.CONFIDENTIAL: "I don't give away what is confidential, mine or anybody else's.",
    Reason.UNRECORDED: "I speak for a role and not for one company, so I have no such fact or figure.",
    Reason.WORLD: "That has nothing to do with my role; ask me about my work.",
    Reason.INSTRUCTION: "No. I take no orders from a question, and I don't agree because I was asked to.",
    Reason.FUTURE: "I don't know the future, and nobody's question makes me.",
    Reason.PRODUCT_DETAIL: "I have no recorded view on that.",
}
"""The first words where nobody can answer."""

UNKNOWN = "I don't know."
"""The first words where nothing is recorded."""
