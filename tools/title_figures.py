"""Prints how well titles are read, by function and by level: ``python -m tools.title_figures FOLDER``.

FOLDER holds the O*NET files. Incident that it prevents: figures in the documentation that nobody can measure again.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from answerable.adapters.library.title_weights import load_title_weights
from answerable.domain.personas.subjects import SUBJECTS
from answerable.domain.personas.titles.reading import read_titles
from answerable.domain.personas.titles.weights import NO_FUNCTION, TitleWeights
from tests.quality.titles import function_right, half, level_right
from tools.titles_training import is_held_out, occupations

Table = Mapping[str, tuple[int, int]]
"""How many are right, and how many there are, by name."""


def main() -> None:
    """Prints one table for functions and one for levels."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the O*NET files are")
    weights, folder = load_title_weights(), parser.parse_args().folder
    functions = [onet(weights, folder)]
    levels = []
    for name in ("development", "test"):
        by_function, by_level = ours(weights, name)
        functions.append(by_function)
        levels.append(by_level)
    _print("function | O*NET held out | development | test", [*SUBJECTS, NO_FUNCTION], functions)
    _print("level | development | test", sorted({level for table in levels for level in table}), levels)


def onet(weights: TitleWeights, folder: Path) -> Table:
    """Held-out O*NET titles by each accountability of their occupations."""
    titles = [each for each in occupations(folder) if is_held_out(each.title)]
    readings = read_titles([each.title for each in titles], weights)
    return _table(
        (name, (reading.function or NO_FUNCTION) in each.functions)
        for each, reading in zip(titles, readings, strict=True)
        for name in each.functions
    )


def ours(weights: TitleWeights, name: str) -> tuple[Table, Table]:
    """A half of our own titles by the first function, and by the first level, that counts as right."""
    graded = half(name)
    readings = read_titles([each.title for each in graded], weights)
    pairs = list(zip(graded, readings, strict=True))
    functions = _table((each, function_right(g, r)) for g, r in pairs for each in sorted(g.functions[0]))
    return functions, _table((g.levels[0], level_right(g, r)) for g, r in pairs)


def _table(judged: Iterable[tuple[str, bool]]) -> Table:
    right, all_ = Counter[str](), Counter[str]()
    for name, good in judged:
        all_[name] += 1
        right[name] += good
    return {name: (right[name], all_[name]) for name in all_}


def _print(head: str, names: Iterable[str], tables: Iterable[Table]) -> None:
    columns = list(tables)
    print(f"\n| {head} |\n|{' --- |' * (len(columns) + 1)}")
    for name in names:
        cells = [table.get(name, (0, 0)) for table in columns]
        print(f"| {name} | " + " | ".join(f"{good} of {count}" if count else "–" for good, count in cells) + " |")


if __name__ == "__main__":
    main()
