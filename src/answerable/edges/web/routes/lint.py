"""What the linter finds about a persona."""

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

from answerable.edges.web.addresses import shows
from answerable.edges.web.views.lint import finding_views, found_words
from answerable.edges.web.visit import SlugPath, Visiting
from answerable.usecases.lint import lint_reader


def register(app: FastAPI) -> None:
    """Adds the pages of this room."""
    shows(app, "/personas/{slug}/lint", lint)


def lint(visit: Visiting, slug: SlugPath) -> HTMLResponse:
    """Every finding with why it matters and how to mend it, by words and by meaning."""
    store, library = visit.parts.store(), visit.parts.library()
    with store.read() as reader:
        persona = reader.persona(slug).persona
        names = {version.persona.slug: version.persona.name for version in reader.personas()}
        report = lint_reader(visit.context, reader, store, library, visit.parts.mind().meaning, [slug])
    findings = finding_views(report.findings, persona, names)
    fixable = any(finding.fixable for finding in findings)
    told = found_words(report.findings)
    return visit.show("lint.html", persona=persona, findings=findings, told=told, fixable=fixable)
