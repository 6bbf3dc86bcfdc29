"""How well documents are read: layouts to develop on, and held-out ones with another cast and other labels."""

import shutil
from pathlib import Path

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.meaning.sentences import SentenceEncoder
from answerable.adapters.sources.documents.interpreter import GroundedInterpreter
from answerable.adapters.sources.documents.reader import DocumentFiles
from answerable.adapters.store.store import DatabaseStore, open_database
from answerable.usecases.documents import Understanding, read_labels
from tests.fixtures.documents.judged import Judged, judge
from tests.fixtures.documents.layouts import LAYOUTS, drawn

pytestmark = pytest.mark.slow

FLOORS = {
    ("pptx", "development"): (0.93, 0.98, 0.95),
    ("docx", "development"): (0.95, 0.98, 0.95),
    ("pdf", "development"): (0.95, 0.98, 0.95),
    ("txt", "development"): (0.95, 0.98, 0.95),
    ("pptx", "test"): (0.97, 0.98, 0.95),
    ("docx", "test"): (0.97, 0.98, 0.95),
    ("pdf", "test"): (0.97, 0.98, 0.95),
    ("txt", "test"): (0.97, 0.98, 0.95),
}
"""Least shares per format and half: texts that became the right claim of the right persona, claims that are right,
texts under labels that nothing settles which are asked; a little below what docs/decisions/0009-documents.md says."""


@pytest.fixture(scope="module")
def shelf(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> DatabaseStore:
    path = tmp_path_factory.mktemp("judged") / "workspace.db"
    shutil.copyfile(empty_database, path)
    return open_database(f"sqlite:///{path}")


@pytest.mark.parametrize(("kind", "half"), FLOORS)
def test_documents_are_read_rightly_or_asked_about(kind: str, half: str, shelf: DatabaseStore) -> None:
    understanding = Understanding(GroundedInterpreter(), BuiltInLibrary(), SentenceEncoder())
    total = Judged()
    for layout in LAYOUTS[kind][half]:
        sample = drawn(kind, half, layout)
        document = DocumentFiles().parse(sample.content, sample.name)
        readings = read_labels(shelf, understanding, understanding.interpreter.labels(document))
        page = understanding.interpreter.interpret(document, readings, {})
        total.add(judge(page, sample.cast.people, sample.left_out))
    right, precise, asked = FLOORS[kind, half]
    assert total.recall >= right, total.missed
    assert total.precision >= precise, total.wrong
    assert total.asking >= asked
