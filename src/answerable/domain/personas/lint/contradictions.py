"""What contradicts itself, or has been overtaken by the calendar."""

import re
from collections.abc import Iterator

from answerable.domain.model.facet import Facet
from answerable.domain.model.finding import Finding, Rule, Severity
from answerable.domain.model.persona import Persona, PersonaStatus
from answerable.domain.personas.lint.collapsed import single_titles
from answerable.domain.personas.lint.ground import Ground, at, clipped, of
from answerable.domain.personas.titles import title_words

SELF = Rule(
    code="reports-to-self",
    severity=Severity.WARNING,
    title="A persona that reports to its own title",
    why="Two levels stand in one persona: who asks and who approves cannot be told apart, nor can the chart be drawn.",
    mend="Take the title out of one of the two lists, or split the levels.",
)
STALE = Rule(
    code="stale-date",
    severity=Severity.ADVICE,
    title="A deadline that has passed",
    why="A claim about a year that is over tells what pressed the role then; what presses it now is somewhere else.",
    mend="Ask again, and write the deadline that holds today.",
)
RULES = (SELF, STALE)

_DEADLINE = re.compile(
    r"\b(?:by|until|before|till|no later than|during|in|for|end of|q[1-4]|h[12]|fy)[\s/-]*(?:the )?(?:end of |"
    r"q[1-4][\s/-]*|h[12][\s/-]*|fy[\s-]*|(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december) )?"
    r"(?P<year>20[0-4]\d)\b",
    re.IGNORECASE,
)
_UNDATED = frozenset({Facet.OWN_WORDS, Facet.SOURCE, Facet.SEGMENT, Facet.TITLE})


def find(persona: Persona, ground: Ground) -> Iterator[Finding]:
    """Contradictions and passed deadlines."""
    titles = {title_words(title): title for claim in of(persona, Facet.TITLE) for title in single_titles(claim.text)}
    for claim in of(persona, Facet.REPORTS_TO):
        own = titles.get(title_words(claim.text))
        if own and title_words(own):
            yield at(SELF, persona, claim, f"{persona.name} reports to “{claim.text}” and is called “{own}” itself.")
    if persona.status is PersonaStatus.DEPRECATED or ground.today is None:
        return
    for claim in persona.claims:
        years = [int(found["year"]) for found in _DEADLINE.finditer(claim.text)]
        if years and max(years) < ground.today.year and claim.facet not in _UNDATED:
            yield at(STALE, persona, claim, f"“{clipped(claim.text, 200)}” speaks of {max(years)}, which is over.")
