"""Job titles: which persona of the workspace each speaks for, or none, with its function and its seniority."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from answerable.domain.model.archetype import Archetype
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona, PersonaStatus
from answerable.domain.model.seniority import Seniority
from answerable.domain.personas.titles.accountability import Spokesmen
from answerable.domain.personas.titles.matching import Match, Profile, match_titles, profile
from answerable.domain.personas.titles.reading import TitleReading, read_titles
from answerable.domain.personas.titles.weights import TitleWeights
from answerable.errors import NotFound
from answerable.usecases.context import Context
from answerable.usecases.ports import Library, Store

SHOWN = 0.05
"""Probabilities of functions and levels under this are not listed."""


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """What a title says, which personas it may be, and the archetype that speaks for it, if one alone does."""

    reading: TitleReading
    match: Match
    archetype: str | None


def place_titles(
    _context: Context,
    store: Store,
    library: Library,
    weights: TitleWeights,
    titles: Sequence[str],
    personas: Collection[str] = (),
) -> list[TitleMatch]:
    """Each title, in order, with its match among the workspace's personas, or among those named by slug.

    Deprecated personas are left out unless they are named. Raises NotFound for a slug that no persona bears.
    """
    archetypes = library.archetypes()
    profiles = _profiles(_wanted(store, personas), archetypes, weights)
    readings = read_titles(titles, weights)
    spokesmen = Spokesmen(archetypes)
    matches = match_titles(readings, profiles)
    return [
        TitleMatch(reading, match, spokesmen.of([reading.words]))
        for reading, match in zip(readings, matches, strict=True)
    ]


def as_document(placed: TitleMatch) -> dict[str, Any]:
    """A placed title for programs; these names are kept stable, further ones may come."""
    reading = placed.reading
    return {
        "title": reading.title,
        "personas": [{"slug": slug, "probability": round(share, 4)} for slug, share in placed.match.personas],
        "none": round(placed.match.none, 4),
        "function": reading.function,
        "seniority": reading.seniority.value if reading.seniority else None,
        "spans": list(reading.spans),
        "archetype": placed.archetype,
        "functions": _listed("function", zip(reading.answers, map(float, reading.functions), strict=True)),
        "seniorities": _listed("seniority", zip(Seniority, map(float, reading.levels), strict=True)),
    }


def _listed(kind: str, shares: Iterable[tuple[str, float]]) -> list[dict[str, Any]]:
    ranked = sorted(shares, key=lambda pair: -pair[1])
    return [{kind: str(name), "probability": round(share, 4)} for name, share in ranked if share >= SHOWN]


def _wanted(store: Store, slugs: Collection[str]) -> list[Persona]:
    with store.read() as reader:
        known = {version.persona.slug: version.persona for version in reader.personas()}
    for slug in slugs:
        if slug not in known:
            has = ", ".join(known) or "no persona yet"
            raise NotFound(f"There is no persona {slug}; this workspace has {has}.")
    if slugs:
        return [known[slug] for slug in dict.fromkeys(slugs)]
    return [persona for persona in known.values() if persona.status is not PersonaStatus.DEPRECATED]


def _profiles(personas: Sequence[Persona], archetypes: Sequence[Archetype], weights: TitleWeights) -> list[Profile]:
    """The profiles of personas, their titles read in one go."""
    titles = {archetype.slug: archetype.titles for archetype in archetypes}
    lists = [_titles_of(persona, titles.get(persona.archetype or "", ())) for persona in personas]
    readings = iter(read_titles([title for each in lists for title in each], weights))
    return [profile(p.slug, [next(readings) for _ in each]) for p, each in zip(personas, lists, strict=True)]


def _titles_of(persona: Persona, of_archetype: Sequence[str]) -> Sequence[str]:
    own = [claim.text for claim in persona.claims if claim.facet is Facet.TITLE]
    return own or of_archetype or (persona.name,)
