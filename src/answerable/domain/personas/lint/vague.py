"""Claims that nothing could contradict: too vague, or a phrase that everybody uses."""

from collections.abc import Iterator
from itertools import groupby

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, FacetKind
from answerable.domain.model.finding import Finding, Rule, Severity
from answerable.domain.model.persona import Persona
from answerable.domain.personas.lint.ground import LISTS, Ground, at, quoted
from answerable.domain.personas.lint.words import alternatives, content

VAGUE = Rule(
    code="vague",
    severity=Severity.WARNING,
    title="Claims too vague to be tested",
    why="A claim that no evidence could contradict learns nothing: every role wants results, quality and a good price.",
    mend="Say what exactly, for whom or by when, so that somebody could be found for whom it is not true.",
)
CLICHE = Rule(
    code="cliche",
    severity=Severity.ADVICE,
    title="A cliché stands where a fact should",
    why="Stock phrases come from sellers, not from buyers; they tell no two roles apart.",
    mend="Ask what the person would point at, and write that down in their words.",
)
RULES = (VAGUE, CLICHE)

_EMPTY_WORDS = """
    result results outcome outcomes success successful growth innovation innovative innovate quality value
    efficiency efficient effective effectiveness productivity productive performance satisfaction happiness
    improvement improve improved better best good great excellent high higher low lower fast faster quick
    quickly easy easier simple simply ease use speed agile agility flexible flexibility scalable scalability
    reliable reliability robust modern support service help price pricing cost costs cheap expensive security
    secure trust trusted confidence confident benefit benefits solution solutions business company team teams
    people user users customer customers everything things strategy strategic impact transformation change
    alignment synergy excellence deliver delivering drive driving ensure ensuring achieve achieving provide
    increase reduce save money time risk risks budget complexity roi kpi kpis work
"""
EMPTY = frozenset(_EMPTY_WORDS.split())
"""Words that are true of everybody (authored): a claim of these alone cannot be tested."""

CLICHES = r"""
best[- ]in[- ]class
world[- ]class
best of breed
(?:cutting|bleeding)[- ]edge
state[- ]of[- ]the[- ]art
next[- ]gen(?:eration)?\b
game[- ]chang(?:er|ing)
mov(?:e|es|ing) the needle
low[- ]hanging fruit
synerg(?:y|ies)\b
seamless(?:ly)?\b
win[- ]win
think(?:s|ing)? outside the box
paradigm shift
one[- ]stop[- ]shop
future[- ]proof
to the next level
thought[- ]lead(?:er|ers|ership)\b
holistic(?:ally)?\b
value[- ]add(?:ed|s)?\b
do(?:ing)? more with less
ahead of the curve
unlock(?:s|ing)? (?:the )?(?:full )?(?:potential|value)
customer[- ]cent(?:ric|ricity)\b
360[- ](?:degree )?view
in today's fast[- ]paced
actionable insights
leverag(?:e|es|ing) (?:the |our )?(?:power|technology|ai|data|synerg)
"""
"""Stock phrases of business pages (authored), one pattern a line."""

_CLICHE = alternatives(CLICHES)


MEASURES = frozenset({"roi", "cost", "costs", "budget", "satisfaction"})
"""Words of the list above that name something which is measured, and so are no vague metric."""

_ALSO_EMPTY = (Facet.METRIC, Facet.GOAL, Facet.JOB_TO_BE_DONE)
_FROM_OTHERS = (Facet.OWN_WORDS, *LISTS)


def find(persona: Persona, _ground: Ground) -> Iterator[Finding]:
    """Vague claims, one finding per facet, and every cliché outside of the buyers' own words."""
    vague = [claim for claim in persona.claims if is_vague(claim)]
    for facet, run in groupby(sorted(vague, key=lambda claim: list(Facet).index(claim.facet)), lambda c: c.facet):
        claims = list(run)
        told = f"{facet.label} says only {quoted([claim.text for claim in claims])}."
        yield at(VAGUE, persona, claims[0], told)
    for claim in persona.claims:
        found = None if claim.facet in _FROM_OTHERS else _CLICHE.search(claim.text)
        if found:
            yield at(CLICHE, persona, claim, f"“{found[0]}” in “{claim.text}” says nothing about this role.")


def is_vague(claim: Claim) -> bool:
    """Whether nothing could contradict it: one word in a decision facet, or words that are true of everybody.

    Numbers and questions can be tested, whatever their words.
    """
    if any(character.isdigit() for character in claim.text) or claim.text.rstrip().endswith("?"):
        return False
    said = content(claim.text)
    empty = all(word in EMPTY for word in said) and not (claim.facet is Facet.METRIC and MEASURES & set(said))
    return (claim.facet.kind is FacetKind.DECISION and (len(said) <= 1 or empty)) or (
        claim.facet in _ALSO_EMPTY and empty
    )
