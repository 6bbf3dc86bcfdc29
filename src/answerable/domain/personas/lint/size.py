"""Claims that hold several, and personas out of proportion."""

import re
from collections import Counter
from collections.abc import Iterator

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.finding import Finding, Rule, Severity
from answerable.domain.model.persona import Persona
from answerable.domain.personas.lint.ground import LISTS, Ground, about, at, clipped, decides
from answerable.domain.personas.lint.words import words

OVERLONG = Rule(
    code="overlong",
    severity=Severity.WARNING,
    title="A claim that holds several",
    why="Evidence for one half confirms the other half too, so neither can ever be found wrong.",
    mend="Make one claim of each statement.",
)
LOPSIDED = Rule(
    code="lopsided",
    severity=Severity.ADVICE,
    title="Claims out of proportion",
    why="Where one facet holds everything, what matters is not chosen; where the job fills the page, the "
    "decision has no room.",
    mend="Keep what would change a decision, and let the rest go to a note.",
)
RULES = (OVERLONG, LOPSIDED)
OF_TITLES = "Write one title a line, or put “ / ” between them."

MOST_WORDS = 40
MOST_SENTENCES = 2
MOST_TITLES = 2
"""Words and sentences of one claim, and titles joined by commas, that are not too many. The longest claim of the
library's archetypes has 29 words; see docs/decisions/0012-lint.md."""

MOST_OF_A_FACET = 15
MOST_CLAIMS = 150
MOST_TO_ONE = 8
LEAST_OF_JOB = 24
"""Statements of one facet, claims of a persona, and claims about the job for each about the decision, from which the
proportions are wrong (assumed; archetypes have at most 8 of a facet and two decision claims for each of the job)."""

_SENTENCE = re.compile(r"(?<=[a-z0-9)’'\"”])[.!?](?=\s+[A-Z“\"(])|;(?=\s(?!i\.e|e\.g))")
_TITLE_WORDS = 5


def find(persona: Persona, _ground: Ground) -> Iterator[Finding]:
    """Overlong claims, and a persona's proportions in one finding."""
    for claim in persona.claims:
        if told := _several(claim):
            mend = OF_TITLES if claim.facet is Facet.TITLE else OVERLONG.mend
            yield at(OVERLONG, persona, claim, told, mend=mend)
    told = "; ".join(_proportions(persona))
    if told:
        yield about(LOPSIDED, persona, f"{persona.name} {told}.")


def _several(claim: Claim) -> str | None:
    if claim.facet is Facet.TITLE:
        titles = [part.strip() for part in re.split(r",(?![^(]*\))", claim.text) if part.strip()]
        short = all(len(words(title)) <= _TITLE_WORDS for title in titles) and ":" not in claim.text
        return (
            f"“{clipped(claim.text, 200)}” holds {len(titles)} titles." if len(titles) > MOST_TITLES and short else None
        )
    if claim.facet in LISTS or claim.facet is Facet.OWN_WORDS:
        return None
    count, sentences = len(words(claim.text)), len(_SENTENCE.findall(claim.text)) + 1
    if count > MOST_WORDS or sentences > MOST_SENTENCES:
        several = f", {sentences} statements" if sentences > 1 else ""
        return f"“{clipped(claim.text, 120)}” has {count} words{several}."
    return None


def _proportions(persona: Persona) -> Iterator[str]:
    counts = Counter(claim.facet for claim in persona.claims if claim.facet not in LISTS)
    for facet, count in counts.most_common():
        if count > MOST_OF_A_FACET:
            yield f"has {count} claims of the facet {facet.label.lower()}"
    if len(persona.claims) > MOST_CLAIMS:
        yield f"has {len(persona.claims)} claims"
    deciding = sum(decides(claim) for claim in persona.claims)
    job = sum(not decides(claim) for claim in persona.claims)
    if deciding and job >= LEAST_OF_JOB and job > MOST_TO_ONE * deciding:
        yield f"has {job} claims about the job and {deciding} about the decision"
