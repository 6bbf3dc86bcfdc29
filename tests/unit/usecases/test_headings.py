"""Headings are read by words first; vectors are made only for those that words do not tell."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.store.store import DatabaseStore
from answerable.domain.model.facet import Facet
from answerable.domain.personas.headings import Manner
from answerable.usecases.headings import read_headings
from tests.fakes.meaning import BagOfWords
from tests.workspaces import workspace


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DatabaseStore]:
    store = workspace(tmp_path, [])
    yield store
    store.close()


def test_known_and_misspelt_headings_need_no_vector(store: DatabaseStore) -> None:
    meaning = BagOfWords()
    found = read_headings(store, BuiltInLibrary(), meaning, ["Frustrations", "Motivaitons", "Summary"])
    assert [reading.facet for reading in found.values()] == [Facet.CHALLENGE, Facet.MOTIVATION, None]
    assert meaning.embedded == 0


def test_other_headings_are_read_by_meaning_and_the_phrases_embedded_once_per_workspace(store: DatabaseStore) -> None:
    meaning, library = BagOfWords(), BuiltInLibrary()
    found = read_headings(store, library, meaning, ["Obstacles and struggles", "Obstacles and struggles"])
    assert found["Obstacles and struggles"].manner is Manner.MEANING
    assert meaning.embedded == len(library.headings()) + 1
    read_headings(store, library, meaning, ["Other obstacles"])
    assert meaning.embedded == len(library.headings()) + 2
