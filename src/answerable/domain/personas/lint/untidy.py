"""Spacing and marks that came along when a text was copied."""

import re
from collections.abc import Iterator

from answerable.domain.model.finding import Finding, Repair, Rule, Severity
from answerable.domain.model.persona import Persona
from answerable.domain.personas.lint.ground import Ground, about, quoted

UNTIDY = Rule(
    code="untidy",
    severity=Severity.ADVICE,
    title="Stray spaces, bullets or separators",
    why="They make equal texts look different, so that duplicates and evidence are missed.",
    mend="Take them out.",
)
RULES = (UNTIDY,)

_SPACES = re.compile(r"[\s\u00a0\u2000-\u200b\u2060\ufeff]+")
_BEFORE = re.compile(r"^(?:[•·▪‣]|[-–—+*](?=\s))\s*")
_AFTER = re.compile(r"(?:\s+[/|–—-]|[,;/|]|\s*\\)\s*$")


def find(persona: Persona, _ground: Ground) -> Iterator[Finding]:
    """All untidy claims of a persona in one finding."""
    untidy = [(claim, tidied(claim.text)) for claim in persona.claims if tidied(claim.text) != claim.text]
    repairs = tuple(Repair(claim=claim.id, text=text) for claim, text in untidy if text)
    if untidy:
        told = f"{len(untidy)} {'claim has' if len(untidy) == 1 else 'claims have'} stray marks or spaces: "
        texts = [claim.text for claim, _ in untidy]
        yield about(UNTIDY, persona, told + quoted(texts) + ".", quote=texts[0], repairs=repairs)


def tidied(text: str) -> str:
    """A text with single spaces, without a bullet before it or a separator behind it."""
    plain = _SPACES.sub(" ", text).strip()
    return _AFTER.sub("", _BEFORE.sub("", plain)).strip() or plain
