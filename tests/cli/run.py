"""Runs the command line as a user does: a process of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What was printed for programs."""
        return json.loads(self.out)


def answerable(*arguments: str | Path, folder: Path, **variables: str) -> Ran:
    """Runs ``answerable`` with these arguments in a folder, its environment cleared of ours but for these variables."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ANSWERABLE_")}
    done = subprocess.run(
        [
            sys.executable,
            "-W",
            "error",
            "-c",
            "from answerable.edges.cli.app import main; main()",
            *map(str, arguments),
        ],
        cwd=folder,
        env=environment | {"COLUMNS": "100"} | variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
