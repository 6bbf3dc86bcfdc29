"""Collapsed roles: one persona whose titles answer for what several people defend against each other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.archetype import Archetype
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.finding import Finding, Rule, Severity, SplitPart
from answerable.domain.model.persona import Persona
from answerable.domain.personas.lint.ground import Ground, about, listed, of
from answerable.domain.personas.titles import accountabilities_of, title_words
from answerable.domain.personas.titles.accountability import Spokesmen
from answerable.domain.personas.titles.words import words_of

COLLAPSED = Rule(
    code="collapsed",
    severity=Severity.ERROR,
    title="Titles that span accountabilities",
    why="A finance chief, an operations chief and a marketing chief agree on the outcome and disagree on the exposure; "
    "one persona for all of them hides the very tension that stops the deal.",
    mend="Split it as proposed: one persona per accountability, each started from its archetype and corrected by "
    "people who know that role.",
)
RULES = (COLLAPSED,)

FAMILIES: Mapping[str, str] = {
    "finance": "money",
    "marketing": "market", "sales": "market", "customer": "market",
    "technology": "systems", "platform": "systems", "application development": "systems", "release": "systems",
    "product": "systems", "program management": "systems",
    "security": "security",
    "operations": "operations",
    "legal": "rules", "procurement": "rules", "compliance": "rules",
    "people": "people",
}  # fmt: skip
"""Accountabilities that one person often carries together stand in one family (assumed): only families collide."""

_LEADS_WORDS = """
    chief head director vice president manager lead leader officer partner controller treasurer counsel
"""
_LEADS = frozenset(_LEADS_WORDS.split())
_TOO_FEW = 0.05
"""How much nearer to one part than to the next a claim must be to go there, in cosine or weight of stakes (assumed)."""

_STAY = (Facet.TITLE, Facet.REPORTS_TO, Facet.SOURCE, Facet.INFLUENCER, Facet.PURCHASING_ROLE, Facet.SEGMENT)


def find(persona: Persona, ground: Ground) -> Iterator[Finding]:
    """The collapse of a persona, with a proposed split; a joint title ("CFO and COO") is one person, no collapse."""
    parts = _parts(persona, ground.archetypes)
    if not parts:
        return
    split = tuple(_split(persona, parts, ground))
    names = listed([f"{part.name} ({', '.join(part.titles)})" for part in split])
    given = f" The archetype {persona.archetype} cannot speak for all of them." if persona.archetype else ""
    taken = sum(len(part.claims) for part in split)
    told = (
        f"{persona.name} speaks for {names} at once; {taken} of its {len(persona.claims)} claims go with one of them."
    )
    yield about(
        COLLAPSED, persona, told + given, facet=Facet.TITLE, quote=of(persona, Facet.TITLE)[0].text, split=split
    )


def is_collapsed(persona: Persona, archetypes: Sequence[Archetype]) -> bool:
    """Whether the titles of a persona span accountabilities that collide."""
    return bool(_parts(persona, archetypes))


def single_titles(text: str) -> list[str]:
    """The titles that one claim lists: "CFO, COO, CMO" are three, "Sr. Manager, DevSecOps" is one."""
    pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
    return pieces if len(pieces) > 1 and all(_leads(piece) for piece in pieces) else [text]


class _Part:
    """Titles of one accountability: its name, its family, the archetype to start from."""

    def __init__(self, name: str, archetype: Archetype | None) -> None:
        self.name, self.family, self.archetype = name, FAMILIES[name], archetype
        self.titles: list[str] = []


def _parts(persona: Persona, archetypes: Sequence[Archetype]) -> list[_Part]:
    """The titles by the archetype that speaks for them, else by what they name; none unless they collide."""
    titles = [title for claim in of(persona, Facet.TITLE) for title in single_titles(claim.text)]
    named = {title: name for title in titles if (name := _accountability(title))}
    if len({FAMILIES[name] for name in named.values()}) < 2:
        return []
    parts: dict[str, _Part] = {}
    spokesmen, known = Spokesmen(archetypes), {archetype.slug: archetype for archetype in archetypes}
    for title, name in named.items():
        slug = spokesmen.of([words_of(title)])
        parts.setdefault(slug or name, _Part(name, known[slug] if slug else None)).titles.append(title)
    return list(parts.values()) if len({part.family for part in parts.values()}) > 1 else []


def _accountability(title: str) -> str | None:
    """What a title of rank names alone; None for joint titles, for others and for what belongs to no family."""
    names = accountabilities_of([title]) if _leads(title) else ()
    return names[0] if len(names) == 1 and names[0] in FAMILIES else None


def _leads(title: str) -> bool:
    return bool(title_words(title) & _LEADS)


def _split(persona: Persona, parts: Sequence[_Part], ground: Ground) -> Iterator[SplitPart]:
    going: dict[int, list[str]] = defaultdict(list)
    for claim in persona.claims:
        place = None if claim.facet in _STAY else _nearest(claim, parts, ground.vectors)
        if place is not None:
            going[place].append(claim.id)
    for place, part in enumerate(parts):
        slug = part.archetype.slug if part.archetype else None
        yield SplitPart(name=part.name, archetype=slug, titles=tuple(part.titles), claims=tuple(going[place]))


def _nearest(claim: Claim, parts: Sequence[_Part], vectors: Mapping[str, NDArray[np.float32]]) -> int | None:
    """The part that a claim goes with, by its stakes, else by its meaning; None where no part stands out."""
    scores = [_by_stakes(claim, part) if claim.stakes else _by_meaning(claim, part, vectors) for part in parts]
    best, second = sorted(scores, reverse=True)[:2]
    return scores.index(best) if best - second >= _TOO_FEW and best > 0 else None


def _by_stakes(claim: Claim, part: _Part) -> float:
    weights = {held.stake: held.weight for held in (part.archetype.stakes if part.archetype else ())}
    return sum(weights.get(stake, 0.0) for stake in claim.stakes) / len(claim.stakes)


def _by_meaning(claim: Claim, part: _Part, vectors: Mapping[str, NDArray[np.float32]]) -> float:
    said = [one.text for one in (part.archetype.claims if part.archetype else ())] + [part.name]
    known = [vectors[text] for text in said if text in vectors]
    if claim.text not in vectors or not known:
        return 0.0
    near = np.sort(np.stack(known) @ vectors[claim.text])[-3:]
    return float(near.mean())
