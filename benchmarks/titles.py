"""How long a list of job titles takes: the reading alone, and the whole command in a process of its own."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.library.title_weights import load_title_weights
from answerable.domain.personas.titles.reading import read_titles
from benchmarks.figure import Figure, median_seconds

FULL = 10_000
AROUND = ("Interim {}", "{} (m/w/d)", "Sr. {}", "{} at Acme", "Deputy {}", "{} & Co-Founder", "Leiter {}", "{} EMEA")


def run(scale: float) -> Iterable[Figure]:
    """Reads and places ``10,000 × scale`` different titles, the archetypes' own in varied company."""
    titles = _titles(max(int(FULL * scale), 10))
    count = f"{len(titles):,} titles"
    yield Figure("the learned part from its file", median_seconds(load_title_weights) * 1e3, "ms")
    weights = load_title_weights()
    yield Figure(f"read {count}", median_seconds(lambda: read_titles(titles, weights), runs=3), "s")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "titles.txt"
        path.write_text("\n".join(titles), encoding="utf-8")
        start = time.perf_counter()
        _command("title", "--file", str(path), "--json", folder=folder)
        seconds = time.perf_counter() - start
    yield Figure(f"answerable title --file, {count}, whole process", seconds, "s", target="≤ 10 s")


def _titles(count: int) -> list[str]:
    listed = [title for archetype in BuiltInLibrary().archetypes() for title in archetype.titles]
    return [f"{AROUND[place % len(AROUND)].format(listed[place % len(listed)])} {place}" for place in range(count)]


def _command(*arguments: str, folder: str) -> None:
    start = "from answerable.edges.cli.app import main; main()"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ANSWERABLE_")}
    subprocess.run(
        [sys.executable, "-c", start, *arguments], cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=True
    )
