"""Who reports to whom: boxes by level, personas filled and other roles hollow, with lines from above."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from answerable.adapters.publish.svg.canvas import BOLD, INK, PAPER, SOFT, Canvas, shortened
from answerable.domain.personas.orgchart import OrgChart, Place, Reporting, Tie

_WIDE, _HIGH, _GAP, _ROW, _TOP, _EDGE = 196.0, 46.0, 18.0, 104.0, 92.0, 28.0
_ABREAST = 8
"""Boxes beside one another at most; a wider level goes on in the next row."""

_NARROWEST = 620.0
_FILLED, _LINE, _DASHES = "#dcebed", "#0e5a63", "6 5"


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a box stands: the middle of its top and its row."""

    x: float
    y: float


def orgchart_picture(chart: OrgChart) -> str:
    """The SVG of a chart; a dashed line is inferred, one that closes a circle runs beside the boxes.

    A role without a persona that only one persona names stands inside that persona's box.
    """
    named = Counter(line.above for line in chart.lines)
    shown = [place for place in chart.places if place.persona or named[place.key] > 1]
    rows = list(_rows(chart, shown))
    widest = max((len(row) for row in rows), default=1)
    width = max(_NARROWEST, 2 * _EDGE + widest * (_WIDE + _GAP) - _GAP)
    canvas = Canvas(width, "Who reports to whom", _described(chart))
    canvas.text(_EDGE, 38, "Who reports to whom", size=18, font_weight=600)
    told = "Filled: a persona. Hollow: a role that no persona speaks for. Dashed: inferred from what both answer for."
    canvas.text(_EDGE, 60, shortened(told, width - 2 * _EDGE, 12.5), size=12.5, fill=SOFT)
    spots = {place.key: spot for number, row in enumerate(rows) for place, spot in _spots(row, number, width)}
    for line in chart.lines:
        if line.above in spots:
            _line(canvas, chart, line, spots, rows)
    for place in shown:
        _box(canvas, place, chart.alone_above(place.key), spots[place.key])
    return canvas.drawing(_TOP + len(rows) * _ROW - (_ROW - _HIGH) + _EDGE)


def _rows(chart: OrgChart, shown: Sequence[Place]) -> Iterator[Sequence[Place]]:
    """The boxes of each level in the order in which their superiors stand, at most so many abreast."""
    above: Mapping[str, list[str]] = defaultdict(list)
    for line in chart.lines:
        above[line.below].append(line.above)
    column: dict[str, float] = {}
    for level in sorted({place.level for place in shown}):
        places = [place for place in shown if place.level == level]
        places.sort(key=lambda place: _middle([column[key] for key in above[place.key] if key in column]))
        column |= {place.key: (number + 0.5) / len(places) for number, place in enumerate(places)}
        yield from (places[start : start + _ABREAST] for start in range(0, len(places), _ABREAST))


def _middle(columns: Sequence[float]) -> float:
    return sum(columns) / len(columns) if columns else 0.5


def _spots(row: Sequence[Place], number: int, width: float) -> Iterator[tuple[Place, _Spot]]:
    left = _left(len(row), width)
    for column, place in enumerate(row):
        yield place, _Spot(left + column * (_WIDE + _GAP) + _WIDE / 2, _TOP + number * _ROW)


def _line(
    canvas: Canvas, chart: OrgChart, line: Reporting, spots: Mapping[str, _Spot], rows: Sequence[Sequence[Place]]
) -> None:
    hint = f"{chart.place(line.below).name} reports to {' or '.join(line.superiors)}"
    dashed = {"stroke_dasharray": _DASHES} if line.tie is Tie.LIKELY else {}
    path = _path(spots[line.above], spots[line.below], rows, canvas.width)
    canvas.curve(hint, path, _LINE, stroke_width=1.6, **dashed)


def _path(upper: _Spot, lower: _Spot, rows: Sequence[Sequence[Place]], width: float) -> str:
    """From the bottom of the one to the top of the other, through the gaps of the rows between.

    Where the other is not below, around the sides.
    """
    if lower.y <= upper.y:
        side = _WIDE / 2
        (x1, y1), (x2, y2) = (upper.x + side, upper.y + _HIGH / 2), (lower.x + side, lower.y + _HIGH / 2)
        return f"M{x1:g} {y1:g}C{x1 + 40:g} {y1:g} {x2 + 40:g} {y2:g} {x2:g} {y2:g}"
    x, bottom = upper.x, upper.y + _HIGH
    drawn = f"M{x:g} {bottom:g}"
    for row in rows[round((upper.y - _TOP) / _ROW) + 1 : round((lower.y - _TOP) / _ROW)]:
        gap = min(_gaps(len(row), width), key=lambda at: abs(at - x) + abs(at - lower.x))
        drawn += f"{_bend(x, bottom, gap, bottom + _ROW - _HIGH)}V{bottom + _ROW:g}"
        x, bottom = gap, bottom + _ROW
    return drawn + _bend(x, bottom, lower.x, lower.y)


def _bend(x: float, y: float, to_x: float, to_y: float) -> str:
    middle = (y + to_y) / 2
    return f"C{x:g} {middle:g} {to_x:g} {middle:g} {to_x:g} {to_y:g}"


def _gaps(boxes: int, width: float) -> list[float]:
    """Where a line may pass a row of so many boxes: between them, and beside the first and the last."""
    return [_left(boxes, width) - _GAP / 2 + column * (_WIDE + _GAP) for column in range(boxes + 1)]


def _left(boxes: int, width: float) -> float:
    return (width - boxes * (_WIDE + _GAP) + _GAP) / 2


def _box(canvas: Canvas, place: Place, alone: Sequence[str], spot: _Spot) -> None:
    left, persona = spot.x - _WIDE / 2, place.persona is not None
    canvas.rectangle(left, spot.y, _WIDE, _HIGH, _FILLED if persona else PAPER, rx=8, stroke=_LINE if persona else SOFT)
    weight, ink = (600, INK) if persona else (400, SOFT)
    told = shortened(place.name, (_WIDE - 16) * (BOLD if persona else 1.0), 13)
    canvas.text(spot.x, spot.y + (21 if alone else 28), told, 13, ink, font_weight=weight, text_anchor="middle")
    if alone:
        under = shortened(f"under {', '.join(alone)}", _WIDE - 12, 10.5)
        canvas.text(spot.x, spot.y + 37, under, 10.5, SOFT, text_anchor="middle")


def _described(chart: OrgChart) -> str:
    told = (
        f"{chart.place(line.below).name} reports to {chart.place(line.above).name}"
        f"{' (inferred)' if line.tie is Tie.LIKELY else ''}"
        for line in chart.lines
    )
    return "; ".join(told) or "No persona names a superior."
