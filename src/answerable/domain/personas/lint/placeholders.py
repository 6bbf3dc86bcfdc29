"""Text that only keeps a place."""

import re
from collections.abc import Iterator

from answerable.domain.model.finding import Finding, Repair, Rule, Severity
from answerable.domain.model.persona import Persona
from answerable.domain.personas.lint.ground import Ground, at, clipped

PLACEHOLDER = Rule(
    code="placeholder",
    severity=Severity.WARNING,
    title="Placeholder text",
    why="A twin quotes it as if the buyer had said it.",
    mend="Replace it with what is known, or take it out: a gap that shows is worth more than one that is covered.",
)
RULES = (PLACEHOLDER,)

_WORDS = (
    r"tb[dca]|to ?do|fixme|n\s*/\s*a"
    r"|to be (?:defined|determined|decided|added|completed|confirmed|written|filled(?: in)?)"
    r"|not applicable|x{3,}|placeholder|description|text here|coming soon|work in progress|wip|fill (?:me|this) in"
    r"|(?:your|some|sample|example) text(?: here)?|insert .{1,40} here|add .{1,40} here"
)
_WHOLE = re.compile(rf"^[\W_]*(?:{_WORDS})?[\W_]*$", re.IGNORECASE)
_BRACKETS = re.compile(r"^(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\})[\s.]*$")
_TRAILING = re.compile(r"[\s(\[–—:,;-]+(?:TBD|TBC|TBA|TODO|FIXME|to be (?:defined|determined|confirmed))[\s)\].!?:]*$")
_LATIN = re.compile(r"\blorem ipsum\b|\bdolor sit amet\b", re.IGNORECASE)


def find(persona: Persona, _ground: Ground) -> Iterator[Finding]:
    """Claims that are placeholders, and claims that end in one."""
    for claim in persona.claims:
        if is_placeholder(claim.text):
            told = f"{claim.facet.label} holds only the placeholder “{clipped(claim.text)}”."
            yield at(PLACEHOLDER, persona, claim, told, repairs=(Repair(claim=claim.id, retire=True),))
        elif found := _TRAILING.search(claim.text):
            kept = claim.text[: found.start()].rstrip()
            told = f"“{clipped(claim.text)}” ends in a placeholder."
            yield at(PLACEHOLDER, persona, claim, told, repairs=(Repair(claim=claim.id, text=kept),))


def is_placeholder(text: str) -> bool:
    """Whether a text is nothing but a placeholder."""
    return bool(_WHOLE.match(text) or _BRACKETS.match(text) or _LATIN.search(text))
