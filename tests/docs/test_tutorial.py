"""The tutorial is followed word for word: its files are saved, its commands run, what it says one sees is seen."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shared import ROOT

TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")

_BLOCK = re.compile(r"(?P<before>[^\n]*\n?[^\n]*)\n\n```(?P<kind>\w+)\n(?P<text>.*?)\n```", re.DOTALL)
_SAVED = re.compile(r"save this as\s+`(?P<name>[\w.]+)`:$", re.IGNORECASE)


def blocks() -> Iterator[tuple[str, str, str]]:
    """For each fenced block its language, the name under which it is saved (or nothing), and its text."""
    for found in _BLOCK.finditer(TUTORIAL):
        saved = _SAVED.search(found["before"])
        yield found["kind"], saved["name"] if saved else "", found["text"]


def run(commands: str, folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ANSWERABLE_")}
    environment |= {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}", "COLUMNS": "300"}
    said = ""
    for command in commands.splitlines():
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        said += done.stdout
    return said


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.slow
def test_whoever_follows_it_sees_what_it_says(tmp_path: Path) -> None:
    said, saved, commands = "", [], 0
    for kind, name, text in blocks():
        if name:
            (tmp_path / name).write_text(text + "\n", encoding="utf-8")
            saved.append(name)
        elif kind == "console":
            said = plain(run(text, tmp_path))
            commands += len(text.splitlines())
        elif kind == "text":
            missing = [line for line in text.splitlines() if plain(line) not in said]
            assert missing == [], said
    assert saved == ["buyers.md", "calls.csv", "deal.yaml"]
    assert commands > 10
    assert (tmp_path / "deal.svg").read_text(encoding="utf-8").startswith("<svg")
    assert (tmp_path / "exported" / "buyers.md").exists()


def test_what_cannot_be_run_here_is_a_command_all_the_same() -> None:
    typed = [line for kind, _, text in blocks() if kind == "sh" for line in text.splitlines()]
    assert typed == ["make demo", "source .venv/bin/activate", "answerable serve"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"^demo:", makefile, re.MULTILINE)
    assert "## `answerable serve`" in (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")


def test_its_links_lead_to_pages_that_stand() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", TUTORIAL)
    assert links
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []
