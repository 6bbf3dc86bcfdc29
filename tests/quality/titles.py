"""Titles whose accountability and level are known, and how a reading is scored on them.

Our own stand in ``tests/titles``: a half for development and a half for testing, by families. Several functions joined
by ``+`` are all named by the title; alternatives are separated by ``/``. O*NET titles are read beside the checkout.
"""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from answerable.domain.personas.titles.reading import TitleReading

HALVES = Path(__file__).parent.parent / "titles"


@dataclass(frozen=True, slots=True)
class GradedTitle:
    """A title with the sets of functions and the levels that count as right; "none" where it names none."""

    family: str
    title: str
    functions: tuple[frozenset[str], ...]
    levels: tuple[str, ...]


def half(name: str) -> list[GradedTitle]:
    """Our titles of the half ``development`` or ``test``."""
    with (HALVES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [
            GradedTitle(
                row["family"],
                row["title"],
                tuple(frozenset(each.split("+")) for each in row["functions"].split("/")),
                tuple(row["seniority"].split("/")),
            )
            for row in csv.DictReader(file, delimiter=";")
        ]


def function_right(graded: GradedTitle, reading: TitleReading) -> bool:
    """Whether exactly the functions named are told, all of them where the title spans several."""
    return frozenset(reading.spans or (reading.function or "none",)) in graded.functions


def level_right(graded: GradedTitle, reading: TitleReading) -> bool:
    """Whether the level told is one of those that count as right."""
    return (reading.seniority.value if reading.seniority else "none") in graded.levels


def share(right: Iterable[bool]) -> float:
    """The share of those that are right."""
    judged: Sequence[bool] = list(right)
    return sum(judged) / len(judged)
