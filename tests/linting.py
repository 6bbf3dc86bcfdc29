"""Small personas and pages for tests of the linter, out of tests/lint."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.committee.powers import ROLES
from answerable.domain.model.facet import Facet
from answerable.domain.model.finding import Finding
from answerable.domain.model.persona import Persona, PersonaDraft
from answerable.domain.personas.headings import heading_key, worded
from answerable.domain.personas.lint.ground import Ground
from answerable.domain.personas.lint.lost import headings_of
from answerable.domain.personas.lint.rulebook import lint
from answerable.usecases.lint import lint_pages
from tests.samples import on
from tests.shared import ROOT
from tests.workspaces import persona_of

FOLDER = ROOT / "tests" / "lint"
LIBRARY = BuiltInLibrary()
_FACETS = {facet.value for facet in Facet}


@cache
def examples(name: str = "rules") -> Any:
    """What a file of examples holds."""
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text())


def findings_of(example: str | Mapping[str, Any]) -> Sequence[Finding]:
    """What the linter finds by words in an example: a page, pages, or a persona beside others."""
    if isinstance(example, str):
        beside = ("beside.md", page("good.md"))
        return lint_pages(on(1), LIBRARY, MarkdownPageReader(), [("page.md", example), beside]).findings
    if "pages" in example:
        pages = [(f"page-{number}.md", text) for number, text in enumerate(example["pages"])]
        return lint_pages(on(1), LIBRARY, MarkdownPageReader(), pages).findings
    return lint(ground([persona(example), *map(persona, example.get("others", ()))]))


def ground(personas: Sequence[Persona], **more: Any) -> Ground:
    """The ground of these personas with the built-in library; the first of them, and all beside it, are linted."""
    phrases = LIBRARY.headings()
    headings = [heading for one in personas for heading in headings_of(one)]
    given: dict[str, Any] = {
        "personas": personas,
        "linted": frozenset(range(len(personas))),
        "archetypes": LIBRARY.archetypes(),
        "stakes": frozenset(stake.slug for stake in LIBRARY.stakes()),
        "roles": ROLES,
        "readings": {heading: reading for heading in headings if (reading := worded(heading, phrases))},
        "first_headings": frozenset(heading_key(phrase.text) for phrase in phrases),
        "today": on(1).today,
    }
    return Ground(**given | more)


def persona(example: Mapping[str, Any]) -> Persona:
    """The persona that a mapping describes."""
    given = {name: value for name, value in example.items() if name not in _FACETS | {"others"}}
    claims = [
        {"facet": facet, "order": order, **({"text": claim} if isinstance(claim, str) else claim)}
        for facet, listed in example.items()
        if facet in _FACETS
        for order, claim in enumerate(listed, start=1)
    ]
    return persona_of(PersonaDraft.model_validate({"slug": "a", "name": "Pia", **given, "claims": claims}))


def page(name: str) -> str:
    """A page of the examples."""
    return Path(FOLDER / name).read_text()
