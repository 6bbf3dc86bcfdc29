"""A simulated deal for people: outcome bars, friction map, blockers, lifts, and what all of it rests on."""

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from answerable.domain.committee.outcome import Interval, SimulationResult

BAR = 20
"""Characters of an outcome bar: one for each 5%, so that a line fits 80 columns."""

MOST_LIFTS = 6
MOST_BLOCKERS = 5
MOST_WARNINGS = 3
"""Lines of each list on screen; ``--json`` has all."""

NOTHING = 0.0005
"""Gains below this read as 0.0% and are not shown."""


def show(console: Console, result: SimulationResult) -> None:
    """Prints what a simulation says."""
    told = f"  {result.order} order, {result.paths:,} simulated deals, seed {result.seed}"
    console.print(Text.assemble((result.name, "bold"), (told, "dim")))
    show_outcome(console, result)
    _seats(console, result)
    show_friction(console, result)
    _blockers(console, result)
    _lifts(console, result)
    _narrative(console, result)
    _assumptions(console, result)


def show_outcome(console: Console, result: SimulationResult) -> None:
    """Prints how the deal ends, with intervals and days."""
    table = Table.grid(padding=(0, 2))
    endings = (
        ("Won", result.won, result.days.won, "blue"),
        ("Lost to another", result.lost, result.days.lost, "dark_orange3"),
        ("No decision", result.no_decision, result.days.no_decision, "grey58"),
    )
    for name, share, days, style in endings:
        after = "" if days is None else f"{days.mean:.0f} days ({days.low:.0f} to {days.high:.0f})"
        table.add_row(name, _bar(share, style), _shares(share), Text(after, "dim"))
    console.print(Padding(table, (1, 0, 0, 2)))
    error = f"90% intervals; simulation noise of ±{1.645 * result.monte_carlo_error.won:.1%} on won is not part of them"
    console.print(Padding(Text(error, "dim"), (0, 0, 1, 2)))


def _bar(share: Interval, style: str) -> Text:
    """A bar up to the mean, with the interval as a lighter continuation to its high end."""
    full, high = round(share.mean * BAR), round(share.high * BAR)
    return Text.assemble(("█" * full, style), ("░" * max(0, high - full), style), "·" * (BAR - max(full, high)))


def _shares(share: Interval) -> Text:
    return Text.assemble((f"{share.mean:4.0%}", "bold"), f"  {share.low:.0%} to {share.high:.0%}")


def _seats(console: Console, result: SimulationResult) -> None:
    table = _table("Seat", "Power", "Objects in", "Unanswered in", "Stops")
    for seat in result.seats:
        name = Text.assemble((seat.role, "bold"), f"  {seat.name}", ("" if seat.met else "  not met", "red"))
        table.add_row(name, seat.power.value, f"{seat.raised:.0%}", f"{seat.unanswered:.0%}", f"{seat.stopped:.0%}")
    console.print(table)
    console.print()


def show_friction(console: Console, result: SimulationResult, *, indent: int = 0) -> None:
    """Prints what the offer does to what each seat answers for, so many columns in."""
    effects = {(cell.seat, cell.stake): cell.effect for cell in result.friction}
    stakes = sorted(
        {cell.stake for cell in result.friction},
        key=lambda stake: (sum(effect for (_, of), effect in effects.items() if of == stake), stake),
    )
    seats = [seat.role for seat in result.seats]
    title = Text("Friction: + advances, − exposes what the seat answers for", "bold")
    table = _table("Stake", *seats)
    for stake in stakes:
        table.add_row(stake.replace("-", " "), *(_cell(effects.get((seat, stake))) for seat in seats))
    console.print(Padding(Group(title, table), (0, 0, 1, indent), expand=False))


def _cell(effect: float | None) -> Text:
    if effect is None:
        return Text("·", "dim")
    strength = "bold " if abs(effect) >= 0.5 else ""
    style = f"{strength}{'blue' if effect > 0.0 else 'dark_orange3'}"
    return Text(f"{effect:+.2f}".replace("-", "−"), style)


def _blockers(console: Console, result: SimulationResult) -> None:
    if not result.blockers:
        return
    console.print(Text("What stops the deal most often", "bold"))
    table = _table("Share", "Seat", "Objection")
    for blocker in result.blockers[:MOST_BLOCKERS]:
        objection = Text.assemble(blocker.text, (f"  {blocker.objection}", "dim"))
        table.add_row(f"{blocker.share:.1%}", blocker.seat, objection)
    console.print(table)
    console.print()


def _lifts(console: Console, result: SimulationResult) -> None:
    worth = [lift for lift in result.lifts if abs(lift.gain.mean) >= NOTHING][:MOST_LIFTS]
    if not worth:
        return
    console.print(Text.assemble(("What would help most", "bold"), ("  the model's word, not a measured effect", "dim")))
    table = _table("Gain", "90%", "Action")
    for lift in worth:
        table.add_row(f"{lift.gain.mean:+.1%}", f"{lift.gain.low:+.1%} to {lift.gain.high:+.1%}", lift.action)
    console.print(table)
    console.print()


def _narrative(console: Console, result: SimulationResult) -> None:
    console.print(Text("One story for the whole group", "bold"))
    console.print(Padding(Text(result.narrative.lead), (0, 0, 0, 2)))
    for need in result.narrative.needs:
        proof = "no proof is known to settle it"
        if need.proof:
            proof = f"{need.proof.replace('-', ' ')}, {'at hand' if need.at_hand else 'missing'}"
        style = "green" if need.at_hand else "dark_orange3"
        console.print(Padding(Text.assemble((need.seat, "bold"), f": {need.worry}  ", (proof, style)), (0, 0, 0, 2)))
    for warning in result.narrative.warnings[:MOST_WARNINGS]:
        console.print(Padding(Text.assemble(("Careful: ", "bold"), warning), (0, 0, 0, 2)))
    console.print()


def _assumptions(console: Console, result: SimulationResult) -> None:
    for assumption in result.assumptions:
        console.print(Text(assumption, "dim"))
    console.print(Text(f"{len(result.sources)} priors with their sources: --json, under sources.", "dim"))


def _table(*columns: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
    for column in columns:
        table.add_column(column)
    return table
