"""Placed titles, as people read them."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from answerable.domain.model.seniority import Seniority
from answerable.domain.personas.titles.weights import NO_FUNCTION
from answerable.usecases.titles import SHOWN, TitleMatch

NONE = "none of them"


def print_one(out: Console, placed: TitleMatch) -> None:
    """One title with everything that was read of it."""
    out.print(Text(placed.reading.title, style="bold"))
    for label, told in _lines(placed):
        out.print(Text(f"  {label:<10} {told}"))


def print_table(out: Console, placed: Sequence[TitleMatch]) -> None:
    """Many titles, one a row, each with its likeliest answers."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("Title", "Persona", "Function", "Seniority"):
        table.add_column(name)
    for each in placed:
        reading = each.reading
        level = reading.seniority.value if reading.seniority else "–"
        table.add_row(Text(reading.title), Text(_answers(each)[0]), Text(_function(each)), level)
    out.print(table)


def _lines(placed: TitleMatch) -> Iterator[tuple[str, str]]:
    reading = placed.reading
    yield "persona", ", ".join(_answers(placed)[:4])
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
        return (
            f"spans {' and '.join(reading.spans)}: two roles in one"
            if len(reading.spans) == 2
            else (f"spans {', '.join(reading.spans)}: several roles in one")
        )
    ranked = sorted(zip(reading.answers, map(float, reading.functions), strict=True), key=lambda pair: -pair[1])
    shown = [(name, share) for place, (name, share) in enumerate(ranked) if share >= SHOWN or place == 0][:3]
    return ", ".join(f"{'names none' if name == NO_FUNCTION else name} {share:.0%}" for name, share in shown)
