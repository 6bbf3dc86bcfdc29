"""Current users described where buyers are meant, and the reverse."""

from collections.abc import Iterator

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.finding import Finding, Rule, Severity
from answerable.domain.model.persona import Persona, PersonaKind, PersonaStatus
from answerable.domain.personas.lint.ground import Ground, about, quoted
from answerable.domain.personas.lint.words import alternatives

USERS = Rule(
    code="users-as-buyers",
    severity=Severity.WARNING,
    title="A buyer described by how customers use the product",
    why="Who uses the product today has bought already; from their habits nobody learns why others hesitate.",
    mend="Set the kind to current, or say what somebody decides and fears who does not have the product yet.",
)
BUYERS = Rule(
    code="buyers-as-users",
    severity=Severity.WARNING,
    title="A current user described as somebody who still chooses",
    why="Evidence on current users reaches claims about buyers discounted; a buyer filed as a user is hardly heard.",
    mend="Set the kind to target, or say what this person does and misses with the product at hand.",
)
RULES = (USERS, BUYERS)

USING = r"""
logs? in(?:to)? (?:daily|every|each|once|twice|several|first thing|(?:to )?(?:the|our) (?:product|app|tool|platform))
logs? in to (?:check|see|plan|look|approve|update)
(?:daily|weekly|last|first|frequent) log[- ]?ins?\b
log[- ]?ins? (?:a|per) (?:day|week|month)
signs? in (?:every|each|daily|to (?:our|the) (?:product|app|platform|tool))
us(?:e|es|ing) (?:our|the|this) (?:product|tool|app|platform|software) (?:daily|every|each|all|most|heavily)
feature requests?\b
power users?\b
daily (?:active )?users?\b
keyboard shortcuts?|dark mode|release notes|beta features?
(?:opens?|files?|raises?|writes?) (?:a |many |few )?support tickets?
(?:our|the) help (?:center|centre)\b
in[- ]app\b
(?:renews?|upgrades?|extends?) (?:the|their|his|her|our) (?:licen[cs]es?|subscriptions?|plan|seats?)
churn risk\b
onboarding (?:flow|checklist|wizard)
(?:our|the) (?:customer )?community forum
nps (?:score|survey)
(?:since|after) (?:they|we|he|she) (?:bought|installed|rolled out|introduced|switched to) (?:it|us|our|the)\b
"""
CHOOSING = r"""
short[- ]?list(?:s|ed)?\b
(?:evaluat|compar)\w+ (?:\w+ ){0,2}(?:vendors?|suppliers?|alternatives|offers|solutions|providers)\b
before (?:they|we|i|he|she|it) (?:buys?|signs?|purchases?|commits?|chooses?)\b
first (?:orders?|purchase)\b
rf[pi]s?\b
requests? for proposals?|calls? for tenders?|invitation to tender
(?:does|do|has|have) not (?:yet )?(?:used?|bought|own) (?:our|the|any) (?:\w+ )?(?:product|tool|platform|software)
never used (?:our|the)\b
(?:asks?|books?|requests?|wants?) (?:for )?a (?:demo|trial|quote)\b
looking for a new (?:vendor|supplier|tool|system)
(?:makes?|builds?|writes?) the business case
new (?:vendor|supplier) (?:must|has to|needs to)
why (?:buy|switch)\b
"""
"""How use and choice are worded (authored)."""

LEAST = 2
"""Different claims that speak so from which a persona is taken to be of the other kind (assumed: one may be chance)."""

_USING = alternatives(USING)
_CHOOSING = alternatives(CHOOSING)
_NOT_ABOUT_THEM = frozenset(
    {Facet.OBJECTION, Facet.PROOF, Facet.INTERNAL_QUESTION, Facet.TOLERANCE, Facet.SEGMENT, Facet.TITLE}
)
"""Where a buyer rightly speaks of logging in, and a user of the alternatives."""


def find(persona: Persona, _ground: Ground) -> Iterator[Finding]:
    """The persona whose claims speak of the other kind."""
    if persona.status is PersonaStatus.DEPRECATED:
        return
    rule, pattern = (USERS, _USING) if persona.kind is PersonaKind.TARGET else (BUYERS, _CHOOSING)
    said = [claim for claim in persona.claims if claim.facet not in _NOT_ABOUT_THEM and pattern.search(claim.text)]
    if len(said) >= LEAST:
        yield _told(rule, persona, said)


def _told(rule: Rule, persona: Persona, said: list[Claim]) -> Finding:
    kind = "a target buyer" if persona.kind is PersonaKind.TARGET else "a current user"
    speak = "use the product today" if persona.kind is PersonaKind.TARGET else "still choose"
    told = f"{persona.name} is {kind}, and {len(said)} claims speak of people who {speak}: "
    return about(
        rule, persona, told + quoted([claim.text for claim in said]) + ".", claim=said[0].id, quote=said[0].text
    )
