"""Where the offer pulls the committee apart: seats by stakes."""

from collections.abc import Sequence

from answerable.adapters.publish.svg import palette
from answerable.adapters.publish.svg.canvas import FAINT, SOFT, Canvas, shortened, wrapped
from answerable.domain.committee.outcome import SeatOutcome, SimulationResult

_CELL, _HIGH, _GAP, _LEFT, _EDGE, _SLANT = 74.0, 46.0, 4.0, 210.0, 28.0, 110.0
_LEGEND = (-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0)
_NARROWEST = 760.0


def friction_picture(result: SimulationResult) -> str:
    """The SVG of the friction map: a cell for each stake that the offer touches and the seat answers for."""
    stakes = _stakes(result)
    width = max(_NARROWEST, _LEFT + len(stakes) * _CELL + _SLANT)
    canvas = Canvas(width, f"Friction map of {result.name}", _described(result))
    canvas.text(_EDGE, 38, "Where the offer pulls the committee apart", size=18, font_weight=600)
    canvas.text(_EDGE, 60, shortened(result.name, width - 2 * _EDGE, 12.5), size=12.5, fill=SOFT)
    top = 84.0 + max((_slant(stake) for stake in stakes), default=0.0)
    _head(canvas, stakes, top)
    for row, seat in enumerate(result.seats):
        _row(canvas, result, seat, stakes, top + row * _HIGH)
    bottom = _legend(canvas, top + len(result.seats) * _HIGH + 30)
    return canvas.drawing(_sentences(canvas, result, bottom))


def _stakes(result: SimulationResult) -> Sequence[str]:
    """The stakes from the most exposed to the most advanced, over the whole committee."""
    sums: dict[str, float] = {}
    for cell in result.friction:
        sums[cell.stake] = sums.get(cell.stake, 0.0) + cell.effect
    return sorted(sums, key=lambda stake: (sums[stake], stake))


def _slant(stake: str) -> float:
    return 12.5 * 0.56 * len(stake) * 0.6


def _head(canvas: Canvas, stakes: Sequence[str], top: float) -> None:
    for column, stake in enumerate(stakes):
        x, y = _LEFT + column * _CELL + _CELL / 2 - 4, top - 8
        canvas.text(x, y, stake.replace("-", " "), size=12.5, transform=f"rotate(-35 {x:g} {y:g})")


def _row(canvas: Canvas, result: SimulationResult, seat: SeatOutcome, stakes: Sequence[str], y: float) -> None:
    effects = {cell.stake: cell.effect for cell in result.friction if cell.seat == seat.role}
    canvas.text(_LEFT - 16, y + 20, shortened(seat.role.replace("-", " "), 160, 14), text_anchor="end", font_weight=600)
    told = seat.power.value if seat.met else f"{seat.power.value}, not met"
    canvas.text(_LEFT - 16, y + 36, told, size=11.5, fill=SOFT, text_anchor="end")
    for column, stake in enumerate(stakes):
        x = _LEFT + column * _CELL
        if stake not in effects:
            canvas.rectangle(x + _CELL / 2 - 6, y + _HIGH / 2 - 1, 12, 2, FAINT)
            continue
        effect = effects[stake]
        word = "advances" if effect > 0.0 else "exposes"
        hint = f"{word} {stake} of {seat.role}: {signed(effect)}"
        canvas.hinted(hint, x, y, _CELL - _GAP, _HIGH - _GAP, palette.diverging(effect))
        middle = x + (_CELL - _GAP) / 2
        canvas.text(middle, y + 26, signed(effect), size=13, fill=palette.on(effect), text_anchor="middle")


def signed(effect: float) -> str:
    """An effect with its sign, such as +0.42 or −0.30."""
    return f"{effect:+.2f}".replace("-", "−")


def _legend(canvas: Canvas, y: float) -> float:
    canvas.text(_LEFT - 16, y + 13, "exposes", size=12, fill=SOFT, text_anchor="end")
    for number, value in enumerate(_LEGEND):
        canvas.rectangle(_LEFT + number * 26, y, 24, 16, palette.diverging(value))
    canvas.text(_LEFT + len(_LEGEND) * 26 + 12, y + 13, "advances what the seat answers for", size=12, fill=SOFT)
    return y + 46


def _sentences(canvas: Canvas, result: SimulationResult, y: float) -> float:
    """The warnings of the narrative below the map; returns the height of the drawing."""
    for warning in result.narrative.warnings[:3]:
        for line in wrapped(warning, canvas.width - 2 * _EDGE, 13):
            canvas.text(_EDGE, y, line, size=13)
            y += 19
        y += 5
    return y + 8


def _described(result: SimulationResult) -> str:
    cells = ", ".join(f"{cell.seat} {cell.stake} {signed(cell.effect)}" for cell in result.friction)
    return f"Effect of the offer on each seat's stakes, from −1 exposes to +1 advances: {cells or 'none'}."
