"""A persona, its claims, its group."""

from itertools import islice

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

from answerable.domain.model.persona import PersonaVersion
from answerable.edges.web.addresses import shows
from answerable.edges.web.starters import STARTERS
from answerable.edges.web.views.belief import belief_view
from answerable.edges.web.views.claim import claim_views, evidence_count, pieces_of, quote_view
from answerable.edges.web.views.lint import found_words
from answerable.edges.web.views.persona import decision_card, facet_views, is_sample, labels_of, open_questions
from answerable.edges.web.visit import ClaimPath, SlugPath, Visiting
from answerable.edges.web.words import counted, spaced
from answerable.errors import NotFound
from answerable.usecases.beliefs import Insight, insight_of, judged_on
from answerable.usecases.lint import glance
from answerable.usecases.ports import AsOf, EvidenceQuery

MOST_QUOTES = 100
"""Pieces of evidence that one page shows, the newest first."""


def register(app: FastAPI) -> None:
    """Adds the pages of this room."""
    shows(app, "/personas/{slug}", persona)
    shows(app, "/personas/{slug}/claims/{claim_id}", claim)
    shows(app, "/groups/{slug}", group)


def persona(visit: Visiting, slug: SlugPath) -> HTMLResponse:
    """The decision card, then everything that is claimed, with what is believed about it."""
    with visit.parts.store().read() as reader:
        version = reader.persona(slug)
        versions = reader.versions(slug)
        insight = insight_of(visit.context, reader, version, AsOf())
        pieces = pieces_of(reader.tally(list(insight.pooled), judged_on(visit.context, AsOf())))
        seen = glance(visit.context, reader, visit.parts.library(), version.persona)
        own_group = next((group for group in reader.groups() if group.slug == version.persona.group), None)
    claims = version.persona.claims
    views = {view.id: view for view in claim_views(claims, insight, pieces)}
    archetype = visit.parts.library().archetype(version.persona.archetype) if version.persona.archetype else None
    return visit.show(
        "persona.html",
        persona=version.persona,
        version=version,
        versions=versions,
        group=own_group,
        sample=is_sample(own_group),
        labels=labels_of(version.persona),
        strength=_strength(insight, sum(pieces.values())),
        card=decision_card(claims, views),
        facets=facet_views(claims, views),
        archetype=archetype,
        questions=open_questions(version.persona, archetype),
        starters=STARTERS,
        lint=found_words(seen),
    )


def claim(visit: Visiting, slug: SlugPath, claim_id: ClaimPath) -> HTMLResponse:
    """One claim with its belief, by function too, and its evidence."""
    with visit.parts.store().read() as reader:
        version = reader.persona(slug)
        found = version.persona.claim(claim_id)
        if found is None:
            raise NotFound(_no_claim(version, claim_id))
        insight = insight_of(visit.context, reader, version, AsOf())
        pieces = pieces_of(reader.tally([claim_id], judged_on(visit.context, AsOf())))
        evidence = list(
            islice(reader.evidence(EvidenceQuery(claims=[claim_id], limit=MOST_QUOTES + 1)), MOST_QUOTES + 1)
        )
    quotes = tuple(quote_view(piece, claim_id) for piece in evidence[:MOST_QUOTES])
    by_function = insight.by_function.get(claim_id, {})
    return visit.show(
        "claim.html",
        persona=version.persona,
        claim=claim_views([found], insight, pieces)[0],
        origin=found.origin,
        prior=found.prior,
        by_function=[(spaced(function.value), belief_view(belief)) for function, belief in by_function.items()],
        quotes=quotes,
        counted=evidence_count(quotes),
        capped=len(evidence) > MOST_QUOTES,
    )


def group(visit: Visiting, slug: SlugPath) -> HTMLResponse:
    """What a page says beside its personas."""
    with visit.parts.store().read() as reader:
        found = next((group for group in reader.groups() if group.slug == slug), None)
        names = {version.persona.slug: version.persona.name for version in reader.personas()}
    if found is None:
        raise NotFound(f"No group is called {slug!r}; the personas on the first page name theirs.")
    members = [(member, names[member]) for member in found.members if member in names]
    return visit.show("group.html", group=found, members=members, sample=is_sample(found))


def _strength(insight: Insight, pieces: int) -> str:
    observed = sum(belief.observed for belief in insight.pooled.values())
    if not observed:
        return f"{counted(len(insight.pooled), 'claim')}, all asserted, none observed: a page is somebody’s word."
    return f"{observed} of {counted(len(insight.pooled), 'claim')} observed, in {counted(pieces, 'piece')} of evidence."


def _no_claim(version: PersonaVersion, claim_id: str) -> str:
    return f"{version.persona.name} has no claim {claim_id} in version {version.number}; an older one may have had it."
