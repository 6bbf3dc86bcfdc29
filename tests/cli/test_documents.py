"""Documents at the command line: previewed, their questions written to a file, answered from it, applied."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import answerable

pytestmark = pytest.mark.slow

TEXT = "Persona: Dana Weber\n\nGoals:\n- Ship on the day\nWatch-outs:\n- Reads the last page first\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "dana.txt").write_text(TEXT)
    return tmp_path


def test_questions_go_to_a_file_and_come_back_as_answers(folder: Path) -> None:
    asked = answerable("personas", "import", "dana.txt", "--questions", "open.yaml", folder=folder)
    assert asked.out == "Wrote 1 question to open.yaml; nothing was changed.\n"
    file = (folder / "open.yaml").read_text()
    assert "What does “Watch-outs” stand for?" in file
    (folder / "open.yaml").write_text(file.replace(": note", ": risk"))
    done = answerable("personas", "import", "dana.txt", "--answers", "open.yaml", "--json", folder=folder)
    (question,) = done.json["pages"][0]["questions"]
    assert question["answer"] == "risk"
    shown = answerable("personas", "show", "dana-weber", "--json", folder=folder).json
    assert sorted((claim["facet"], claim["text"]) for claim in shown["claims"]) == [
        ("goal", "Ship on the day"),
        ("risk", "Reads the last page first"),
    ]
    again = answerable("personas", "import", "dana.txt", "--questions", "open.yaml", folder=folder)
    assert (again.status, again.err.strip()) == (
        3,
        "answerable: open.yaml exists already; name a new file for the questions. [bad-input]",
    )


@pytest.mark.parametrize("answers", ["- q-aaaaaaaa", "q-aaaaaaaa: risk", "q-aaaaaaaa: [risk]", "{"])
def test_answers_that_fit_nothing_are_refused_and_nothing_is_written(folder: Path, answers: str) -> None:
    (folder / "answers.yaml").write_text(answers)
    refused = answerable("personas", "import", "dana.txt", "--answers", "answers.yaml", "--json", folder=folder)
    assert refused.status == 3
    assert json.loads(refused.err)["error"]["code"] == "bad-input"
    assert answerable("personas", "list", "--json", folder=folder).json == []


def test_somebody_at_a_terminal_is_asked(folder: Path) -> None:
    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "-c",
        "from answerable.edges.cli.app import main; main()",
        "personas",
        "import",
        "dana.txt",
    ]
    with subprocess.Popen(command, cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs) as running:
        os.close(theirs)
        os.write(ours, b"nonsense\nrisk\ny\n")
        said = _all(ours)
    assert running.returncode == 0, said
    assert "Question 1 of 1" in said
    assert "That is none of" in said
    shown = answerable("personas", "show", "dana-weber", "--json", folder=folder).json
    assert {claim["facet"] for claim in shown["claims"]} == {"goal", "risk"}


def _all(terminal: int) -> str:
    said = b""
    try:
        while piece := os.read(terminal, 4_096):
            said += piece
    except OSError:  # a terminal whose program has ended
        pass
    os.close(terminal)
    return said.decode()
