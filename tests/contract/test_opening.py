"""A workspace opens at its newest form, and what cannot be opened is refused in one sentence without a password."""

import sqlite3
import subprocess
import sys
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, make_url, text

from answerable.adapters.store.schema import NEWEST, VERSION_TABLE, steps
from answerable.adapters.store.store import DatabaseStore, open_database
from answerable.adapters.store.tables import metadata
from answerable.errors import AnswerableError, MissingExtra, StoreFailure
from answerable.usecases.workspace import begin
from tests.databases import Opener
from tests.samples import DONE, group, on
from tests.shared import ROOT

HIDDEN = "hunter2"


def refusal(url: str, kind: type[AnswerableError] = StoreFailure) -> str:
    with pytest.raises(kind) as caught:
        open_database(url)
    sentence = str(caught.value)
    assert HIDDEN not in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def test_the_steps_lead_to_the_tables_that_the_software_uses(store: DatabaseStore, url: str) -> None:
    engine = create_engine(url)
    with engine.connect() as connection:
        options = {"version_table": VERSION_TABLE, "compare_type": True}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []
        assert ScriptDirectory.from_config(steps(connection)).get_current_head() == NEWEST
    engine.dispose()


def test_a_workspace_is_opened_again_with_its_content(opened: Opener) -> None:
    with opened().write(on(1)) as work:
        work.put_group(group())
        work.record(DONE)
    with opened().read() as reader:
        assert reader.groups() == [group()]


def test_a_database_newer_than_the_software_is_refused(store: DatabaseStore, url: str) -> None:
    store.close()
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE answerable_schema SET version_num = '9999'"))
    engine.dispose()
    assert "newer release" in refusal(url)


def test_a_file_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (id INTEGER)")
    connection.close()
    assert "tables of another program" in refusal(f"sqlite:///{path}")
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]
    connection.close()


def _open_and_begin(url: str) -> None:
    store = open_database(url)
    begin(on(1), store)
    store.close()


def test_a_fresh_database_may_be_opened_by_many_programs_at_once(fresh_url: str) -> None:
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.writing"])
    processes = [context.Process(target=_open_and_begin, args=(fresh_url,)) for _ in range(5)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * 5
    store = open_database(fresh_url)
    with store.read() as reader:
        assert len(list(reader.audit())) == 1
    store.close()


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("", "not a URL"),
        ("team.db", "not a URL"),
        (f"postgresql:/ada:{HIDDEN}@host/name", "not a URL"),
        (f"postgresql://ada:{HIDDEN}@host:port/name", "not a URL"),
        (f"mysql://ada:{HIDDEN}@host/name", "'mysql' are not supported"),
        (f"postgresql://ada:{HIDDEN}@host", "names no database"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite://team.db", "three slashes"),
        ("sqlite:///team.db?mode=ro", "more than a file"),
        ("sqlite:////no/such/folder/team.db", "check that its folder exists"),
        ("sqlite:////", "cannot be opened"),
    ],
)
def test_a_bad_address_is_refused(url: str, says: str) -> None:
    assert says in refusal(url)


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7 nothing of ours", b"SQLite format 3\x00" + b"\xff" * 4_000, b"\0" * 9_000]
)
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    refusal(f"sqlite:///{path}")
    assert path.read_bytes() == content


def test_an_unreachable_server_is_refused_without_its_password() -> None:
    sentence = refusal(f"postgresql://ada:{HIDDEN}@127.0.0.1:9/team")
    assert "cannot be reached" in sentence
    assert "ada" in sentence


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_database_that_the_server_does_not_have_is_refused(url: str) -> None:
    assert "nowhere" in refusal(make_url(url).set(database="nowhere").render_as_string(hide_password=False))


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_every_common_form_of_a_server_address_works(url: str, scheme: str) -> None:
    store = open_database(f"{scheme}://{url.split('://', 1)[1]}")
    assert store.place.startswith("postgresql://")
    store.close()


def test_the_place_hides_the_password_and_shows_the_rest(store: DatabaseStore, url: str) -> None:
    assert HIDDEN not in store.place
    assert (make_url(url).database or "missing") in store.place


def test_without_a_driver_the_command_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert "pip install 'answerable[postgresql]'" in refusal(f"postgresql://ada:{HIDDEN}@host/team", MissingExtra)


UNTRUSTED = """
import os, sys
from pathlib import Path
from tempfile import TemporaryDirectory
from answerable.adapters.store.store import open_database
from answerable.errors import StoreFailure
from answerable.usecases.workspace import begin
from tests.samples import on

path = Path(sys.argv[1])
open_database(f"sqlite:///{path}").close()
path.chmod(0o444)
path.parent.chmod(0o555)
os.geteuid() or os.setuid(65534)
try:
    begin(on(1), open_database(f"sqlite:///{path}"))
except StoreFailure as failure:
    print(failure)
"""


def test_a_file_that_may_not_be_written_is_refused() -> None:
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-c", UNTRUSTED, f"{folder}/team.db"]
        told = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
        Path(folder).chmod(0o755)
    assert "cannot be" in told.stdout
    assert told.stderr == ""
