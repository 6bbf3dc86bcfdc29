"""How a deal ends: one bar per ending with its interval, and the days that it takes."""

from answerable.adapters.publish.svg import palette
from answerable.adapters.publish.svg.canvas import BOLD, FAINT, INK, SOFT, Canvas, shortened
from answerable.domain.committee.outcome import Interval, SimulationResult

WIDTH = 760.0
_LEFT, _BAR, _TOP, _ROW = 150.0, 360.0, 96.0, 46.0


def outcome_picture(result: SimulationResult) -> str:
    """The SVG of won, lost and no decision with their 90% intervals."""
    endings = [
        ("Won", result.won, result.days.won, palette.WON),
        ("Lost to another", result.lost, result.days.lost, palette.LOST),
        ("No decision", result.no_decision, result.days.no_decision, palette.NO_DECISION),
    ]
    described = "; ".join(f"{name}: {share(each)}" for name, each, _, _ in endings)
    canvas = Canvas(WIDTH, f"How {result.name} ends", f"{described}. Simulated, prior only.")
    canvas.text(28, 38, shortened(result.name, (WIDTH - 56) * BOLD, 18), size=18, font_weight=600)
    told = f"{result.order.capitalize()} order · {result.paths:,} simulated deals · 90% intervals"
    canvas.text(28, 60, told, size=12.5, fill=SOFT)
    _scale(canvas, len(endings))
    for row, (name, each, days, colour) in enumerate(endings):
        _bar(canvas, _TOP + row * _ROW, name, each, colour)
        canvas.text(_LEFT + _BAR + 96, _TOP + row * _ROW + 26, _days(days), size=12.5, fill=SOFT)
    bottom = _TOP + len(endings) * _ROW
    canvas.text(28, bottom + 42, "Every rate is prior only until closed deals inform it.", size=12, fill=SOFT)
    return canvas.drawing(bottom + 62)


def share(of: Interval) -> str:
    """A mean and its interval as people read them."""
    return f"{of.mean:.0%} ({of.low:.0%} to {of.high:.0%})"


def _scale(canvas: Canvas, rows: int) -> None:
    canvas.text(_LEFT + _BAR + 96, _TOP - 8, "mean days (90%)", size=11.5, fill=SOFT)
    for tick in range(0, 101, 25):
        x = _LEFT + _BAR * tick / 100
        canvas.line(x, _TOP, x, _TOP + rows * _ROW, FAINT)
        canvas.text(x, _TOP + rows * _ROW + 16, f"{tick}%", size=11, fill=SOFT, text_anchor="middle")


def _bar(canvas: Canvas, y: float, name: str, of: Interval, colour: str) -> None:
    middle = y + 22.0
    canvas.text(_LEFT - 14, middle + 5, name, text_anchor="end")
    canvas.hinted(f"{name}: {share(of)}", _LEFT, middle - 12, max(1.0, _BAR * of.mean), 24, colour)
    low, high = _LEFT + _BAR * of.low, _LEFT + _BAR * of.high
    for stroke, width in (("#ffffff", 5.0), (INK, 2.0)):
        canvas.line(low, middle, high, middle, stroke, stroke_width=width)
        for end in (low, high):
            canvas.line(end, middle - 6, end, middle + 6, stroke, stroke_width=width)
    canvas.text(_LEFT + _BAR + 18, middle + 5, f"{of.mean:.0%}", size=16, font_weight=600)


def _days(of: Interval | None) -> str:
    return "none simulated" if of is None else f"{of.mean:.0f} ({of.low:.0f} to {of.high:.0f})"
