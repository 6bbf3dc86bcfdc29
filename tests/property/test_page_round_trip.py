"""What is exported imports to the same, whatever it says."""

import pytest
from hypothesis import HealthCheck, given, settings

from answerable.adapters.publish.markdown import MarkdownPageWriter
from answerable.adapters.sources.pages.escapes import decode, encode
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.group import Group
from answerable.domain.model.persona import Persona, PersonaDraft, PersonaVersion
from answerable.domain.personas.identity import digest_of
from answerable.domain.personas.plan import plan_page, plan_persona
from answerable.domain.personas.preview import sentences
from answerable.domain.personas.step import StepKind
from tests.pages import PAGE
from tests.samples import RECORDED
from tests.shared import shared
from tests.strategies.personas import lines, pages, personas

SLOW = settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def read(text: str) -> tuple[Group, list[Persona]]:
    page = MarkdownPageReader().parse(text, "page.md")
    return page.group, [Persona.model_validate(draft.model_dump()) for draft in page.personas]


@given(lines())
def test_any_text_survives_as_markdown_source(text: str) -> None:
    assert decode(encode(text)) == text
    assert decode(encode(text, joined=True)) == text
    assert "\n" not in encode(text)


@given(personas())
@SLOW
def test_a_persona_alone_survives_its_export(persona: Persona) -> None:
    _, found = read(MarkdownPageWriter().render(None, [persona]))
    assert found == [persona]


@given(pages())
@SLOW
def test_a_group_survives_its_export(page: tuple[Group, tuple[Persona, ...]]) -> None:
    group, members = page
    assert read(MarkdownPageWriter().render(group, members)) == (group, list(members))


@given(personas())
@SLOW
def test_importing_an_export_over_the_persona_it_came_from_changes_nothing(persona: Persona) -> None:
    version = version_of(persona)
    page = MarkdownPageReader().parse(MarkdownPageWriter().render(None, [persona]), "page.md")
    plan = plan_persona(page.personas[0], version, {claim.id for claim in persona.claims})
    assert plan.persona == persona
    assert not plan.changes_anything


@given(personas(), personas())
@SLOW
def test_a_plan_always_ends_at_what_the_page_says_and_never_shares_an_id(before: Persona, after: Persona) -> None:
    version = version_of(before)
    draft = PersonaDraft.model_validate(after.model_dump())
    plan = plan_persona(draft, version, {claim.id for claim in before.claims})
    assert [(c.facet, c.text, c.rank, c.order) for c in plan.persona.claims] == [
        (c.facet, c.text, c.rank, c.order) for c in after.claims
    ]
    retired = {step.claim for step in plan.steps if step.kind is StepKind.RETIRE}
    assert retired == {c.id for c in before.claims} - {c.id for c in plan.persona.claims}
    assert len(list(sentences(plan.steps, plan.changes))) == len(plan.changes) + sum(
        step.kind is not StepKind.KEEP for step in plan.steps
    )


@pytest.mark.parametrize("name", ["seeds/002_2fe0561a268f301a.txt", "data/gitlab/buyer-persona-history"])
def test_real_pages_survive_their_export(name: str) -> None:
    found = shared(name)
    for path in sorted(found.glob("*.md")) if found.is_dir() else [found]:
        survives(path.read_text(encoding="utf-8"))


def test_a_sloppy_page_survives_its_export() -> None:
    survives(PAGE)


def survives(text: str) -> None:
    plan = plan_page(MarkdownPageReader().parse(text, "page.md"), {}, frozenset())
    members = [persona.persona for persona in plan.personas]
    exported = MarkdownPageWriter().render(plan.group, members)
    assert read(exported) == (plan.group, members)
    assert MarkdownPageWriter().render(*read(exported)) == exported


def version_of(persona: Persona) -> PersonaVersion:
    return PersonaVersion(
        number=3, persona=persona, digest=digest_of(persona), author="a", reason="b", recorded_at=RECORDED
    )
