"""Documents that cannot be used: one clear sentence each with a stable code, nothing written, and soon."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.sources.documents.interpreter import GroundedInterpreter
from answerable.adapters.sources.documents.reader import DocumentFiles
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.adapters.store.store import DatabaseStore, open_database
from answerable.errors import InvalidInput, NoPersona, NotFound
from answerable.usecases.context import Context
from answerable.usecases.documents import Understanding, plan_sources, read_content, read_sources
from answerable.usecases.pages import Readers
from tests.fakes.meaning import BagOfWords
from tests.fixtures.documents.broken import Named, all_broken

pytestmark = pytest.mark.slow

READERS, DOCUMENTS = Readers(MarkdownPageReader(), BuiltInLibrary()), DocumentFiles()


@pytest.fixture(scope="module")
def broken() -> dict[str, Named]:
    return all_broken()


@pytest.fixture(scope="module")
def shelf(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DatabaseStore]:
    path = tmp_path_factory.mktemp("malformed") / "workspace.db"
    shutil.copyfile(empty_database, path)
    store = open_database(f"sqlite:///{path}")
    yield store
    store.close()


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    return Understanding(GroundedInterpreter(), BuiltInLibrary(), BagOfWords())


def test_there_are_enough_of_them(broken: dict[str, Named]) -> None:
    assert len(broken) >= 80


def test_every_malformed_document_is_refused_in_one_sentence(
    broken: dict[str, Named], context: Context, shelf: DatabaseStore, understanding: Understanding
) -> None:
    accepted, unclear = [], []
    for what, (name, content) in broken.items():
        try:
            source = read_content(shelf, READERS, DOCUMENTS, content, name)
            plan_sources(context, shelf, understanding, [source])
        except InvalidInput as error:
            if not _is_clear(str(error), name) or error.code not in ("bad-input", "too-large", "no-persona"):
                unclear.append((what, str(error)))
        else:
            accepted.append(what)
    assert accepted == []
    assert unclear == []
    with shelf.read() as reader:
        assert (list(reader.personas()), list(reader.groups()), list(reader.audit())) == ([], [], [])


def _is_clear(sentence: str, name: str) -> bool:
    return (
        name in sentence
        and sentence.endswith((".", '".', "…"))
        and "\n" not in sentence
        and len(sentence) < 400
        and "object at 0x" not in sentence
        and "Traceback" not in sentence
    )


def test_what_is_no_file_is_told(tmp_path: Path, shelf: DatabaseStore) -> None:
    folder = tmp_path / "deck.pptx"
    folder.mkdir()
    with pytest.raises(NoPersona, match="holds no Markdown file"):
        read_sources(shelf, READERS, DOCUMENTS, [folder])
    with pytest.raises(NotFound):
        read_sources(shelf, READERS, DOCUMENTS, [tmp_path / "none.pdf"])
