"""A persona: its card at home, its decision card, its facets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from answerable.domain.model.archetype import Archetype
from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, FacetKind
from answerable.domain.model.group import Group
from answerable.domain.model.persona import Persona, PersonaKind, PersonaStatus, PersonaVersion
from answerable.domain.personas.card import QUESTIONS
from answerable.edges.web.views.claim import ClaimView
from answerable.edges.web.words import counted
from answerable.usecases.samples import LABEL

_WORDED = {"Pressed by": "Is pressed by", "Convinced by": "Is convinced by"}
"""Questions of the card that a page words as sentences about the persona."""

MOST_STATED = 3
"""How many statements one question of the card shows; the rest stands below."""


@dataclass(frozen=True, slots=True)
class CardView:
    """A persona among others; ``strength`` is the share of its claims that were observed, from 0 to 100."""

    slug: str
    name: str
    labels: tuple[str, ...]
    role: str
    job: str
    sample: bool
    strength: float
    told: str


@dataclass(frozen=True, slots=True)
class PartView:
    """Personas that share a page; ``slug`` is None for those that share none."""

    slug: str | None
    title: str
    cards: tuple[CardView, ...]


@dataclass(frozen=True, slots=True)
class AskedView:
    """One question of the decision card: what answers it, or what is missing and what comes nearest."""

    label: str
    stated: tuple[ClaimView, ...]
    more: int
    missing: str
    nearest: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class FacetView:
    """The claims of one facet."""

    name: str
    label: str
    predicts: bool
    claims: tuple[ClaimView, ...]


def home_view(
    versions: Iterable[PersonaVersion], groups: Iterable[Group], beliefs: Mapping[str, Belief]
) -> tuple[PartView, ...]:
    """All personas by their groups, in the groups' own order; those without a group come last."""
    titles = {group.slug: group for group in groups}
    parts: dict[str | None, list[Persona]] = {slug: [] for slug in titles}
    for version in versions:
        group = version.persona.group if version.persona.group in titles else None
        parts.setdefault(group, []).append(version.persona)
    return tuple(
        PartView(
            slug, titles[slug].title if slug else "Made by hand", _cards(personas, titles.get(slug or ""), beliefs)
        )
        for slug, personas in parts.items()
        if personas
    )


def _cards(personas: list[Persona], group: Group | None, beliefs: Mapping[str, Belief]) -> tuple[CardView, ...]:
    order = {slug: place for place, slug in enumerate(group.members)} if group else {}
    ordered = sorted(personas, key=lambda persona: order.get(persona.slug, len(order)))
    return tuple(_card(persona, group, beliefs) for persona in ordered)


def _card(persona: Persona, group: Group | None, beliefs: Mapping[str, Belief]) -> CardView:
    held = [beliefs[claim.id] for claim in persona.claims if claim.id in beliefs]
    observed = sum(belief.observed for belief in held)
    size = sum(belief.size for belief in held)
    told = (
        f"{observed} of {counted(len(held), 'claim')} observed, {size:,.0f} units of evidence"
        if observed
        else f"{counted(len(held), 'claim')}, all asserted, none observed"
    )
    return CardView(
        slug=persona.slug,
        name=persona.name,
        labels=labels_of(persona),
        role=_first(persona, Facet.TITLE),
        job=_first(persona, Facet.JOB_TO_BE_DONE, Facet.ACCOUNTABILITY, Facet.DESIRED_OUTCOME),
        sample=is_sample(group),
        strength=100.0 * observed / len(held) if held else 0.0,
        told=told,
    )


def is_sample(group: Group | None) -> bool:
    """Whether the product made this group up."""
    return group is not None and group.title.startswith(LABEL)


def labels_of(persona: Persona) -> tuple[str, ...]:
    """What sets a persona apart from the usual: a canonical target buyer has no label."""
    labels = ("current user" if persona.kind is PersonaKind.CURRENT else "", _status(persona))
    return tuple(label for label in labels if label)


def _status(persona: Persona) -> str:
    if persona.status is PersonaStatus.CANONICAL:
        return ""
    return f"deprecated, see {persona.successor}" if persona.successor else persona.status.value


def _first(persona: Persona, *facets: Facet) -> str:
    return next((claim.text for facet in facets for claim in persona.claims if claim.facet is facet), "")


def decision_card(claims: Iterable[Claim], views: Mapping[str, ClaimView]) -> tuple[AskedView, ...]:
    """The six questions with what the claims say to them."""
    by_facet: dict[Facet, list[ClaimView]] = {}
    for claim in claims:
        by_facet.setdefault(claim.facet, []).append(views[claim.id])
    return tuple(_asked(_WORDED.get(label, label), facets, near, by_facet) for label, facets, near in QUESTIONS)


def _asked(
    label: str, facets: tuple[Facet, ...], near: tuple[Facet, ...], by_facet: Mapping[Facet, list[ClaimView]]
) -> AskedView:
    stated = next((by_facet[facet] for facet in facets if facet in by_facet), [])
    nearest = [] if stated else next((by_facet[facet] for facet in near if facet in by_facet), [])
    named = " or ".join(facet.label.lower() for facet in facets)
    missing = "" if stated else f"No {named} is stated, and nobody has observed one."
    return AskedView(label, tuple(stated[:MOST_STATED]), len(stated[MOST_STATED:]), missing, tuple(nearest[:2]))


def open_questions(persona: Persona, archetype: Archetype | None) -> tuple[str, ...]:
    """The must-clarify questions of the persona's archetype that no claim answers yet."""
    stated = {claim.facet for claim in persona.claims}
    must = archetype.must_clarify if archetype else ()
    return tuple(clarify.question for clarify in must if clarify.facet not in stated)


def facet_views(claims: Iterable[Claim], views: Mapping[str, ClaimView]) -> tuple[FacetView, ...]:
    """The claims by facet: those that predict decisions first, each kind in the order of the vocabulary."""
    by_facet: dict[Facet, list[ClaimView]] = {}
    for claim in claims:
        by_facet.setdefault(claim.facet, []).append(views[claim.id])
    return tuple(
        FacetView(facet.value, facet.label, facet.kind is FacetKind.DECISION, tuple(by_facet[facet]))
        for facet in Facet
        if facet in by_facet
    )
