"""What the rules look at: the personas linted, those around them, and the vocabularies that they may use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.archetype import Archetype
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, FacetKind
from answerable.domain.model.finding import Finding, Rule
from answerable.domain.model.group import Group
from answerable.domain.model.persona import Persona
from answerable.domain.model.power import Power
from answerable.domain.personas.headings import HeadingReading

LISTS = frozenset(
    {Facet.TITLE, Facet.REPORTS_TO, Facet.METRIC, Facet.SOURCE, Facet.INFLUENCER, Facet.PURCHASING_ROLE, Facet.SEGMENT}
)
"""Facets whose values are names and short terms rather than statements."""

STATEMENTS = tuple(facet for facet in Facet if facet not in LISTS)


@dataclass(frozen=True, slots=True)
class Ground:
    """Everything that a rule may know.

    ``personas`` are all there are and ``linted`` the places among them that findings are wanted for. ``vectors`` has a
    unit vector per text, or is empty where only words are compared. ``readings`` say what headings of notes introduce.
    """

    personas: Sequence[Persona]
    linted: frozenset[int]
    groups: Sequence[Group] = ()
    archetypes: Sequence[Archetype] = ()
    stakes: frozenset[str] = frozenset()
    roles: Mapping[str, Power] = field(default_factory=dict)
    readings: Mapping[str, HeadingReading] = field(default_factory=dict)
    first_headings: frozenset[str] = frozenset()
    vectors: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)
    today: date | None = None

    def archetype(self, slug: str | None) -> Archetype | None:
        """The archetype under this slug, or None."""
        return next((archetype for archetype in self.archetypes if archetype.slug == slug), None)

    def wanted(self, *places: int) -> bool:
        """Whether a finding about personas at these places is wanted."""
        return any(place in self.linted for place in places)


def of(persona: Persona, *facets: Facet) -> list[Claim]:
    """The claims of these facets, in the persona's order."""
    return [claim for claim in persona.claims if claim.facet in facets]


def decides(claim: Claim) -> bool:
    """Whether the claim is of a facet that predicts decisions."""
    return claim.facet.kind is FacetKind.DECISION


def about(rule: Rule, persona: Persona, what: str, **more: object) -> Finding:
    """A finding about a persona; ``more`` are further fields of it."""
    return _finding(rule, {"personas": (persona.slug,), "what": what, **more})


def at(rule: Rule, persona: Persona, claim: Claim, what: str, **more: object) -> Finding:
    """A finding about one claim."""
    before = persona.claims[: next(place for place, one in enumerate(persona.claims) if one.id == claim.id)]
    where = {"facet": claim.facet, "claim": claim.id, "quote": claim.text}
    return about(rule, persona, what, **where, place=sum(one.text == claim.text for one in before), **more)


def across(rule: Rule, personas: Sequence[Persona], what: str, **more: object) -> Finding:
    """A finding about several personas at once."""
    return _finding(rule, {"personas": tuple(dict.fromkeys(one.slug for one in personas)), "what": what, **more})


def quoted(texts: Sequence[str], most: int = 3) -> str:
    """Texts between quotation marks, the first few, and how many more there are."""
    shown = ", ".join(f"“{clipped(text)}”" for text in texts[:most])
    return f"{shown} and {len(texts) - most} more" if len(texts) > most else shown


def clipped(text: str, most: int = 70) -> str:
    """A text of at most ``most`` characters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def listed(words: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def _finding(rule: Rule, given: dict[str, object]) -> Finding:
    given["what"] = clipped(str(given["what"]), 1_900)
    return Finding.model_validate(
        {"rule": rule.code, "severity": rule.severity, "why": rule.why, "mend": rule.mend} | given
    )
