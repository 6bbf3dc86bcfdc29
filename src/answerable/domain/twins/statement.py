"""Claims as the sentences that their meaning is taken from."""

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet

_SENTENCES = {
    Facet.ACCOUNTABILITY: "I answer for this: {}",
    Facet.DESIRED_OUTCOME: "The outcome I want: {}",
    Facet.PRESSURE: "What presses on me: {}",
    Facet.RISK: "The risk I will not take: {}",
    Facet.PROOF: "What convinces me: {}",
    Facet.NARRATIVE: "What I say internally: {}",
    Facet.OBJECTION: "My objection: {}",
    Facet.THRESHOLD: "My limit: {}",
    Facet.TOLERANCE: "What I can tolerate: {}",
    Facet.ESCALATION: "I escalate when: {}",
    Facet.MUST_BELIEVE: "What I must believe: {}",
    Facet.INTERNAL_QUESTION: "What we ask internally: {}",
    Facet.JOB_TO_BE_DONE: "My job is to {}",
    Facet.TITLE: "My job title is {}",
    Facet.REPORTS_TO: "I report to the {}",
    Facet.RESPONSIBILITY: "I am responsible for this: {}",
    Facet.METRIC: "I am measured by {}",
    Facet.GOAL: "My goal: {}",
    Facet.MOTIVATION: "I am motivated by {}",
    Facet.CHALLENGE: "My challenge: {}",
    Facet.SOURCE: "I get information from {}",
    Facet.INFLUENCER: "I listen to {}",
    Facet.PURCHASING_ROLE: "In a purchase I am the {}",
    Facet.OWN_WORDS: "In my words: {}",
    Facet.SEGMENT: "I stand for {}",
}


def statement(claim: Claim) -> str:
    """A claim as a sentence in the first person, so that a bare "CEO" is near to questions about superiors."""
    return _SENTENCES[claim.facet].format(claim.text)
