"""What goes wrong outside the software is told in one sentence, and what was kept before is still there."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from answerable.adapters.store.store import DatabaseStore, open_database
from answerable.errors import InvalidInput, StoreFailure
from answerable.usecases.audit import verify
from tests.databases import Opener
from tests.samples import DONE, evidence, group, on, version
from tests.shared import ROOT

CRAMPED = """
import resource, sys
from answerable.adapters.store.store import open_database
from answerable.errors import StoreFailure
from tests.samples import DONE, evidence, on

store = open_database(sys.argv[1])
with store.write(on(1)) as work:
    work.add_evidence([evidence("before")])
    work.record(DONE)
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
try:
    with store.write(on(2)) as work:
        work.add_evidence(evidence(str(n), text="x" * 1_000) for n in range(200_000))
        work.record(DONE)
except StoreFailure as failure:
    print(failure)
with store.read() as reader:
    print(reader.counts().evidence)
"""


def write(store: DatabaseStore, *names: str) -> None:
    with store.write(on(1)) as work:
        work.add_evidence(evidence(name) for name in names)
        work.record(DONE)


def test_a_disk_that_is_full_leaves_what_was_there(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'team.db'}"
    told = subprocess.run([sys.executable, "-c", CRAMPED, url], capture_output=True, text=True, check=False, cwd=ROOT)
    assert told.stderr == ""
    assert "disk" in told.stdout.splitlines()[0]
    assert told.stdout.splitlines()[1] == "1"
    store = open_database(url)
    write(store, "after")
    assert verify(on(2), store).faults == ()
    store.close()


def test_a_file_that_was_damaged_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "team.db"
    store = open_database(f"sqlite:///{path}")
    write(store, *(str(n) for n in range(3_000)))
    store.close()
    content = bytearray(path.read_bytes())
    content[8_192:] = b"\xa5" * (len(content) - 8_192)
    path.write_bytes(content)
    with pytest.raises(StoreFailure, match="is damaged"):
        open_database(f"sqlite:///{path}")


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_connection_that_breaks_in_the_middle_leaves_nothing_and_the_next_one_works(
    store: DatabaseStore, url: str
) -> None:
    def broken() -> None:
        with store.write(on(1)) as work:
            work.put_group(group())
            work.record(DONE)
            _break_connections(url)
            work.add_version(version(1))

    with pytest.raises(StoreFailure):
        broken()
    write(store, "after")
    with store.read() as reader:
        assert (reader.counts().groups, reader.counts().evidence) == (0, 1)


def _break_connections(url: str) -> None:
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    with engine.connect() as connection:
        connection.execute(text(f"{others} AND pid <> pg_backend_pid()"))
    engine.dispose()


@pytest.mark.parametrize("field", ["text", "source", "account", "deal", "speaker", "persona"])
def test_an_observation_with_a_nul_is_refused_by_its_id(store: DatabaseStore, field: str) -> None:
    with pytest.raises(InvalidInput, match=r"call-1 holds the character NUL"), store.write(on(1)) as work:
        work.add_evidence([evidence(**{field: "a\x00b"})])
    with store.read() as reader:
        assert reader.counts().evidence == 0


def test_a_reason_with_a_nul_is_refused(store: DatabaseStore) -> None:
    with pytest.raises(InvalidInput, match="the character NUL"), store.write(on(1)) as work:
        work.record(DONE.model_copy(update={"reason": "a\x00b"}))


def test_a_nul_in_a_body_is_kept(store: DatabaseStore) -> None:
    with store.write(on(1)) as work:
        work.put_group(group(title="a\x00b"))
        work.record(DONE)
    with store.read() as reader:
        assert reader.groups() == [group(title="a\x00b")]


def test_the_store_works_on_after_a_refusal(opened: Opener) -> None:
    store = opened()
    for _ in range(12):  # more than the pool has connections
        with pytest.raises(RuntimeError), store.write(on(1)) as work:
            work.put_group(group())
    write(store, "after")
