"""Personas of a few lines, for tests that lay them side by side."""

from answerable.domain.model.claim import ClaimDraft
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona, PersonaDraft
from tests.workspaces import persona_of


def somebody(slug: str, said: dict[Facet, list[str]]) -> Persona:
    """A persona that says these things, facet by facet."""
    claims = [
        ClaimDraft(facet=facet, text=text, order=order)
        for facet, texts in said.items()
        for order, text in enumerate(texts, start=1)
    ]
    return persona_of(PersonaDraft(slug=slug, name=slug.replace("-", " ").title(), claims=tuple(claims)))


def employee(slug: str, titles: list[str], superiors: list[str]) -> Persona:
    """A persona with job titles and superiors."""
    return somebody(slug, {Facet.TITLE: titles, Facet.REPORTS_TO: superiors})
