"""The library's headings reach every facet, and each is said once."""

from collections import Counter

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.sources.pages.labels import FIELDS
from answerable.domain.model.facet import Facet
from answerable.domain.personas.headings import heading_key, worded

HEADINGS = BuiltInLibrary().headings()


def test_every_facet_has_headings_and_so_have_notes() -> None:
    counts = Counter(heading.facet for heading in HEADINGS)
    assert {facet: counts[facet] for facet in Facet if counts[facet] < 8} == {}
    assert counts[None] >= 100


def test_no_heading_means_two_things() -> None:
    counts = Counter(heading_key(heading.text) for heading in HEADINGS)
    assert [key for key, count in counts.items() if count > 1] == []


def test_the_labels_of_pages_mean_here_what_they_mean_there() -> None:
    for field in FIELDS:
        for label in (field.label, *field.also):
            found = worded(label, HEADINGS)
            assert found is None or found.facet is field.facet, label
