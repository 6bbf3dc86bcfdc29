"""Which persona of the workspace a phrase means, and what stakes weigh for a persona."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from rapidfuzz import fuzz

from answerable.domain.model.facet import Facet, FacetKind
from answerable.domain.model.persona import Persona, PersonaVersion
from answerable.domain.personas.titles.accountability import Spokesmen
from answerable.domain.personas.titles.words import words_of
from answerable.usecases.ports import Library

ALIKE_FROM = 88.0
"""How alike a phrase and a name are, of 100, that are taken for the same (assumed)."""

BY_TITLE = 1.0
"""How much less a title counts than a name: who is called so comes before who may be."""

_PLAIN = re.compile(
    r"^(?:(?:your|the|our|my|a|an|on|for|to|by|of|is|are|does|do|did|they|it)\s+)+"
    r"|\s+(?:does|do|is|are|did|has|would)$"
)
_ROLES = re.compile(
    r"\b(?:chief|officer|head|director|manager|leader|lead|boss|person|colleague|counterpart|peer|team|s?vp|president"
    r"|c[eftiomds]o|ciso|cmo|engineer|architect|counsel|controller|predecessor|successor|rival|owner|brother|staff|people"
    r"|folks|guy)\b",
    re.IGNORECASE,
)
_SUBJECTS = {
    word: slug
    for slug, words in (
        ("finance", "money finance financial budget"),
        ("marketing", "marketing brand"),
        ("technology", "technology tech it engineering"),
        ("operations", "operations ops"),
        ("security", "security infosec"),
        ("legal-procurement", "legal procurement purchasing"),
        ("compliance", "compliance"),
        ("platform", "platform"),
        ("release", "release"),
        ("application-development", "developers development"),
    )
    for word in words.split()
}


class Others:
    """Tells whom a phrase means; the library's archetypes are made ready with the first phrase that is no name."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def named(self, phrase: str, living: Sequence[PersonaVersion], asked: str) -> PersonaVersion | None:
        """The persona other than ``asked`` that a phrase names: by name, title, or the function it speaks for."""
        plain = _bare(phrase)
        others = [version for version in living if version.persona.slug != asked]
        likeness, by_name = max(
            ((_likeness(plain, version.persona), version) for version in others),
            key=lambda pair: pair[0],
            default=(0.0, None),
        )
        if likeness >= ALIKE_FROM:
            return by_name
        archetype = self._archetype(plain)
        return next(
            (version for version in others if archetype and version.persona.archetype == archetype), None
        ) or next((version for version in others if archetype and version.persona.slug == archetype), None)

    def _archetype(self, plain: str) -> str | None:
        found = self._spokesmen.of([words_of(plain)])
        if found is not None:
            return found
        known = {archetype.slug for archetype in self._library.archetypes()}
        subjects = {_SUBJECTS[word] for word in plain.split() if word in _SUBJECTS}
        return next(iter(subjects)) if len(subjects) == 1 and subjects <= known else None

    @cached_property
    def _spokesmen(self) -> Spokesmen:
        return Spokesmen(self._library.archetypes())


def is_somebody(phrase: str) -> bool:
    """Whether a phrase means a person or a role at all, be it one of the workspace or not."""
    plain = _bare(phrase)
    return bool(_ROLES.search(plain)) or any(word in _SUBJECTS for word in plain.split())


def stake_weights(persona: Persona, library: Library) -> Mapping[str, float]:
    """What each stake weighs: as the archetype says, else how often decision claims name it, the most named 1."""
    if persona.archetype is not None:
        return {each.stake: each.weight for each in library.archetype(persona.archetype).stakes}
    named = Counter(
        stake for claim in persona.claims if claim.facet.kind is FacetKind.DECISION for stake in claim.stakes
    )
    most = max(named.values(), default=1)
    return {stake: count / most for stake, count in named.items()}


def _bare(phrase: str) -> str:
    plain = re.sub(r"[^\w\s&-]", " ", phrase.lower().replace("’s", "").replace("'s", ""))
    return _PLAIN.sub("", _PLAIN.sub("", " ".join(plain.split()))).strip()


def _likeness(plain: str, persona: Persona) -> float:
    """How alike a phrase is to a persona's name, short name, given name or titles, of 100."""
    own = persona.name.lower().split()[-1]
    names = [persona.name.lower(), persona.slug.replace("-", " "), *([] if _ROLES.search(own) else [own])]
    titles = [claim.text.lower() for claim in persona.claims if claim.facet is Facet.TITLE]
    by_name = max(max(fuzz.ratio(plain, name), _named_in(plain, name)) for name in names)
    by_title = max((fuzz.ratio(plain, title) for title in titles), default=0.0)
    return max(by_name, by_title - BY_TITLE)


def _named_in(plain: str, name: str) -> float:
    return 100.0 if len(name) > 3 and re.search(rf"\b{re.escape(name)}\b", plain) else 0.0
