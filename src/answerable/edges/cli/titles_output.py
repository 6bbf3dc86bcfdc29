"""Placed titles, as people read them."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from answerable.domain.model.seniority import Seniority
from answerable.domain.personas.titles.weights import NO_FUNCTION
from answerable.usecases.titles import SHOWN, TitleMatch

NONE = "none of them"
WIDEST = 60
"""Characters of a title in a list of many."""


def print_one(out: Console, placed: TitleMatch) -> None:
    """One title with everything that was read of it."""
    out.print(Text(placed.reading.title, style="bold"), soft_wrap=True)
    for label, told in _lines(placed):
        out.print(Text(f"  {label:<10} {told}"), soft_wrap=True)


def print_table(placed: Sequence[TitleMatch]) -> None:
    """Many titles, one a line, each with its likeliest answers; plain text, as lists may be long."""
    rows = [("Title", "Persona", "Function", "Seniority"), *map(_row, placed)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        line = "  ".join(value.ljust(width) for value, width in zip(row, widths, strict=True))
        sys.stdout.write(line.rstrip() + "\n")


def print_documents(documents: Sequence[Mapping[str, Any]]) -> None:
    """A JSON array, one title a line."""
    lines = ",\n".join(json.dumps(document, ensure_ascii=False) for document in documents)
    sys.stdout.write(f"[\n{lines}\n]\n")


def _row(placed: TitleMatch) -> tuple[str, str, str, str]:
    reading = placed.reading
    title = " ".join(reading.title.split())
    shown = title if len(title) <= WIDEST else title[: WIDEST - 1] + "…"
    level = reading.seniority.value if reading.seniority else "–"
    return shown, _answers(placed)[0], " and ".join(reading.spans) or reading.function or "names none", level


def _lines(placed: TitleMatch) -> Iterator[tuple[str, str]]:
    reading = placed.reading
    yield "persona", ", ".join(_answers(placed)[:3])
    yield "function", _function(placed)
    if reading.seniority is None:
        yield "seniority", "names no office"
    else:
        ranked = sorted(zip(Seniority, map(float, reading.levels), strict=True), key=lambda pair: -pair[1])
        yield "seniority", ", ".join(f"{level.value} {share:.0%}" for level, share in ranked if share >= SHOWN)
    yield "archetype", placed.archetype or "none speaks for it alone"


def _answers(placed: TitleMatch) -> list[str]:
    answers = [*placed.match.personas, (NONE, placed.match.none)]
    ranked = sorted(answers, key=lambda pair: -pair[1])
    return [f"{name} {share:.0%}" for place, (name, share) in enumerate(ranked) if share >= SHOWN or place == 0]


def _function(placed: TitleMatch) -> str:
    reading = placed.reading
    if reading.spans:
        return f"spans {' and '.join(reading.spans)}: several roles in one"
    ranked = sorted(zip(reading.answers, map(float, reading.functions), strict=True), key=lambda pair: -pair[1])
    shown = [(name, share) for place, (name, share) in enumerate(ranked) if share >= SHOWN or place == 0][:3]
    return ", ".join(f"{'names none' if name == NO_FUNCTION else name} {share:.0%}" for name, share in shown)
