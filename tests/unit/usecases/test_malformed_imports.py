"""Malformed files through the whole import: one sentence each, and with refuse nothing is written."""

from pathlib import Path

import pytest

from answerable.adapters.sources.evidence.reader import EvidenceFiles
from answerable.adapters.store.store import DatabaseStore
from answerable.errors import InvalidInput
from answerable.usecases.context import Context
from answerable.usecases.imports import BadRows, import_evidence
from answerable.usecases.ports import EvidenceMap
from tests.fakes.meaning import BagOfWords
from tests.samples import DONE, version
from tests.unit.adapters.sources.evidence.observations import HEADER, LINE, written
from tests.unit.adapters.sources.evidence.test_malformed import FILES, JSON_LINE, OBJECTS, ROWS

CASES = {
    **{f"file: {case}": content for case, (content, _) in FILES.items()},
    **{f"row: {case}": f"{HEADER}\n{LINE}\n{line}".encode() for case, (line, _) in ROWS.items()},
    **{f"object: {case}": f"{JSON_LINE}\n{line}\n".encode() for case, (line, _) in OBJECTS.items()},
}


@pytest.fixture
def workspace(store: DatabaseStore, context: Context) -> DatabaseStore:
    """A workspace with one persona."""
    with store.write(context) as work:
        work.add_version(version())
        work.record(DONE)
    return store


def imported(context: Context, store: DatabaseStore, path: Path) -> None:
    """Opens and imports a file, refusing it as a whole when a row is bad."""
    file = EvidenceFiles().open(path, EvidenceMap())
    import_evidence(context, store, BagOfWords(), file, bad_rows=BadRows.REFUSE)


@pytest.mark.parametrize("case", CASES)
def test_refuse_writes_nothing(workspace: DatabaseStore, context: Context, tmp_path: Path, case: str) -> None:
    path = written(tmp_path, CASES[case])
    with pytest.raises(InvalidInput) as caught:
        imported(context, workspace, path)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)
    with workspace.read() as reader:
        assert reader.counts().evidence == 0
        assert [record.act for record in reader.audit()] == [DONE.act]
