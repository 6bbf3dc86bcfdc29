"""``answerable serve`` as a process: where it listens, what it refuses, how it ends."""

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx

from tests.cli.run import answerable


def test_it_says_where_it_is_open_and_stops_when_interrupted(tmp_path: Path) -> None:
    program = "from answerable.edges.cli.app import main; main()"
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-c", program, "serve", "--port", "0", "--database", "sqlite:///w.db"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        told = process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", told)
        try:
            assert found, told
            assert httpx.get(found[0], timeout=30).status_code == 200
        finally:
            process.send_signal(signal.SIGINT)
            complaints = process.stderr.read()
        assert process.wait(timeout=30) == 130
        assert "Traceback" not in complaints


def test_an_address_that_others_can_reach_is_refused(tmp_path: Path) -> None:
    ran = answerable("serve", "--host", "192.0.2.7", folder=tmp_path)
    assert ran.status == 6
    assert "there is no sign-in yet" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_port_in_use_is_told_in_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = answerable("serve", "--port", str(port), folder=tmp_path)
    assert ran.status == 3
    assert f"Port {port} is in use" in ran.err
    assert ran.err.count("\n") == 1


def test_a_database_that_cannot_be_opened_is_told_before_anything_is_served(tmp_path: Path) -> None:
    ran = answerable("serve", "--port", "0", "--database", "sqlite:///no/such/folder/x.db", folder=tmp_path)
    assert ran.status == 8
    assert ran.out == ""
