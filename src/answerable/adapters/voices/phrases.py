"""How a persona speaks of each kind of claim: openings that take a claim's text after them."""

from answerable.domain.model.cue import Reason
from answerable.domain.model.facet import Facet

JOINED = {
    Facet.TITLE: "You will find me under titles such as {}.",
    Facet.REPORTS_TO: "I report to {}.",
    Facet.METRIC: "I am measured by {}.",
    Facet.SOURCE: "I get my information from {}.",
    Facet.INFLUENCER: "Inside the company I listen to {}.",
    Facet.PURCHASING_ROLE: "In a purchase I am {}.",
    Facet.SEGMENT: "I speak for {}.",
}
"""Facets whose claims are names: told together in one sentence."""

TOLD = {
    Facet.ACCOUNTABILITY: ("I answer for this: {}.", "I also answer for this: {}."),
    Facet.DESIRED_OUTCOME: ("The outcome I want: {}.", "And I want this: {}."),
    Facet.PRESSURE: ("What presses on me: {}.", "Then there is this: {}."),
    Facet.RISK: ("What I will not accept: {}.", "Nor will I accept this: {}."),
    Facet.PROOF: ("What convinces me: {}.", "This helps too: {}."),
    Facet.NARRATIVE: ("What I must be able to say: {}.", "And also: {}."),
    Facet.OBJECTION: ("I would object: {}.", "I would also bring up this: {}."),
    Facet.THRESHOLD: ("My limit: {}.", "And this limit holds: {}."),
    Facet.TOLERANCE: ("What I can live with: {}.", "Within these bounds too: {}."),
    Facet.ESCALATION: ("I take it higher in this case: {}.", "In this case as well: {}."),
    Facet.MUST_BELIEVE: ("Before I move I have to believe this: {}.", "And I have to believe this: {}."),
    Facet.INTERNAL_QUESTION: ("We ask ourselves this: {}.", "This comes up too: {}."),
    Facet.JOB_TO_BE_DONE: ("My job comes down to this: {}.", "And to this: {}."),
    Facet.RESPONSIBILITY: ("This is mine to do: {}.", "So is this: {}."),
    Facet.GOAL: ("What I am after: {}.", "I am after this as well: {}."),
    Facet.MOTIVATION: ("What moves me: {}.", "This moves me too: {}."),
    Facet.CHALLENGE: ("What gets in my way: {}.", "Then there is this: {}."),
    Facet.OWN_WORDS: ("I put it like this: “{}”.", "Or like this: “{}”."),
}
"""Facets whose claims are statements: one sentence each, the first two of them."""

FURTHER = ("And this: {}.", "Then this: {}.", "Also this: {}.", "And finally this: {}.")
"""Sentences for the third and every further statement."""

REFUSALS = {
    Reason.PRIVATE_LIFE: "I leave my private life out of this.",
    Reason.CONFIDENTIAL: "I do not give away what is confidential, mine or anybody else's.",
    Reason.UNRECORDED: "I speak for a role and not for one company, so I have no such fact or figure.",
    Reason.WORLD: "That has nothing to do with my role; ask me about my work.",
    Reason.INSTRUCTION: "No. I take no orders from a question, and I do not agree because I was asked to.",
    Reason.FUTURE: "I do not know the future, and nobody's question makes me.",
    Reason.PRODUCT_DETAIL: "I have no recorded view on that.",
}
"""The first words where nobody can answer."""

UNKNOWN = "I do not know."
"""The first words where nothing is recorded."""
