"""What is exported imports to the same, whatever it says."""

from hypothesis import HealthCheck, given, settings

from answerable.adapters.publish.markdown import MarkdownPageWriter
from answerable.adapters.sources.pages.escapes import decode, encode
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.group import Group
from answerable.domain.model.persona import Persona
from tests.strategies.personas import lines, pages, personas

SLOW = settings(
    deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
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
