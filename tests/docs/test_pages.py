"""Every label that the reader knows is in the reference, and its example is a page."""

import re

from answerable.adapters.sources.pages.labels import DESCRIPTIONS, FIELDS
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.facet import Facet
from tests.shared import ROOT

PAGE = (ROOT / "docs" / "reference" / "pages.md").read_text(encoding="utf-8")


def test_every_facet_has_a_label_and_every_label_is_documented() -> None:
    assert {field.facet for field in FIELDS} == set(Facet)
    assert [field.label for field in FIELDS if f"| {field.label} | `{field.facet.value}` |" not in PAGE] == []
    assert [label for label in DESCRIPTIONS.values() if f"| {label} | " not in PAGE] == []


def test_the_example_of_the_reference_is_read_as_it_says() -> None:
    example = re.findall(r"```markdown\n(.*?)```", PAGE, re.DOTALL)[0]
    [persona] = MarkdownPageReader().parse(example, "example.md").personas
    assert (persona.slug, len(persona.claims), persona.notes) == ("plant-manager", 9, ())
