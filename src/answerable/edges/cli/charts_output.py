"""Personas beside one another, for people at a terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from answerable.domain.personas.orgchart import OrgChart, Place, Reporting, Tie
from answerable.domain.personas.sharing import SharedMatrix, SharedRow

MOST_KINSHIPS = 5
"""Pairs of personas that are told at most, the closest first."""


def print_chart(console: Console, chart: OrgChart) -> None:
    """The chart as trees: each persona under the surest of its superiors, with the others behind its name."""
    leading = {line.above for place in chart.places if (line := chart.primary(place.key))}
    for place in chart.places:
        if place.key in leading if place.persona is None else chart.primary(place.key) is None:
            console.print(_tree(chart, place))
    for slug in chart.silent:
        console.print(Text(f"{chart.place(slug).name} names no superior.", "dim"))
    for line in chart.lines:
        if chart.is_circular(line):
            below, above = chart.place(line.below).name, chart.place(line.above).name
            console.print(
                Text(f"{below} reports to {above}, who stands below or beside: the pages contradict.", "yellow")
            )
    if any(line.tie is Tie.LIKELY for line in chart.lines):
        console.print(Text("≈ inferred: nobody lists the title, but one persona alone answers for the same.", "dim"))


def _tree(chart: OrgChart, place: Place) -> Tree:
    tree = Tree(Text(place.name, "bold" if place.persona else "dim"))
    _grow(chart, place, tree)
    return tree


def _grow(chart: OrgChart, place: Place, tree: Tree) -> None:
    for line in chart.lines:
        if line.above == place.key and line is chart.primary(line.below):
            below = chart.place(line.below)
            _grow(chart, below, tree.add(_told(chart, line, below)))


def _told(chart: OrgChart, line: Reporting, below: Place) -> Text:
    mark = "≈ " if line.tie is Tie.LIKELY else ""
    others = [other for other in chart.lines if other.below == below.key and other is not line]
    also = ", ".join(chart.place(other.above).name for other in others)
    through = f"  under {' or '.join(line.superiors)}" if chart.place(line.above).persona else ""
    return Text.assemble(mark, (below.name, "bold"), (f"{through}{f'  also under {also}' if also else ''}", "dim"))


def print_shared(console: Console, matrix: SharedMatrix) -> None:
    """The matrix: a row per shared thing, the closest pairs, and what each persona says alone."""
    table = Table(box=None, padding=(0, 1), show_header=True, header_style="bold")
    table.add_column("", overflow="fold", ratio=1)
    for number, _ in enumerate(matrix.members, start=1):
        table.add_column(str(number), justify="center", width=2)
    facet = None
    for row in matrix.rows:
        if row.facet is not facet:
            facet = row.facet
            table.add_row(Text(facet.label, "bold"))
        table.add_row(Padding(Text(row.text), (0, 0, 0, 2)), *(_mark(row, member.persona) for member in matrix.members))
    console.print(table if matrix.rows else "No two of them say the same here.")
    _print_members(console, matrix)


def _mark(row: SharedRow, persona: str) -> str:
    cell = row.of(persona)
    return "" if cell is None else "●" if cell.likeness == 1.0 else "○"


def _print_members(console: Console, matrix: SharedMatrix) -> None:
    console.print()
    for number, member in enumerate(matrix.members, start=1):
        told = f"  says alone {member.alone} of {member.claims}"
        console.print(Text.assemble(f"{number:>2} ", (member.name, "bold"), (told, "dim")))
    names = {member.persona: member.name for member in matrix.members}
    for kinship in matrix.kinships[:MOST_KINSHIPS]:
        console.print(Text(f"{names[kinship.one]} and {names[kinship.other]} share {kinship.rows}."))
    console.print(Text("● in these words  ○ in other words of the same meaning", "dim"))
