"""What personas share: a row per shared thing, a column per persona."""

from answerable.adapters.publish.svg.canvas import FAINT, SOFT, Canvas, shortened
from answerable.domain.personas.sharing import Member, SharedMatrix, SharedRow

_CELL, _HIGH, _LEFT, _EDGE, _SLANT, _HEAD = 46.0, 26.0, 430.0, 28.0, 120.0, 34.0
_SAME, _NEAR = "#0e5a63", "#7fb3b9"
_NARROWEST = 620.0


def sharing_picture(matrix: SharedMatrix) -> str:
    """The SVG of a matrix: dark where a persona says it in these words, light where it says so in others."""
    width = max(_NARROWEST, _LEFT + len(matrix.members) * _CELL + _SLANT)
    canvas = Canvas(width, "What they share", _described(matrix))
    canvas.text(_EDGE, 38, "What they share", size=18, font_weight=600)
    _legend(canvas, 52)
    longest = max((len(member.name) for member in matrix.members), default=0)
    y = 92.0 + min(longest, 26) * 12.5 * 0.56 * 0.64
    _names(canvas, matrix, y)
    facet = None
    for row in matrix.rows:
        if row.facet is not facet:
            facet = row.facet
            y += _HEAD
            canvas.text(_EDGE, y - 8, facet.label, size=14, font_weight=600)
        _row(canvas, row, matrix.members, y)
        y += _HIGH
    if not matrix.rows:
        canvas.text(_EDGE, y + 30, "No two of them say the same here.", size=13, fill=SOFT)
        y += _HEAD
    return canvas.drawing(y + 24)


def _legend(canvas: Canvas, y: float) -> None:
    canvas.rectangle(_EDGE, y, 14, 14, _SAME, rx=3)
    canvas.text(_EDGE + 22, y + 11, "in these words", size=12.5, fill=SOFT)
    canvas.rectangle(_EDGE + 136, y, 14, 14, _NEAR, rx=3)
    canvas.text(_EDGE + 158, y + 11, "in other words of the same meaning", size=12.5, fill=SOFT)


def _names(canvas: Canvas, matrix: SharedMatrix, y: float) -> None:
    for column, member in enumerate(matrix.members):
        x = _LEFT + column * _CELL + _CELL / 2
        told = shortened(member.name, 190, 12.5)
        canvas.text(x, y, told, size=12.5, transform=f"rotate(-40 {x:g} {y:g})")


def _row(canvas: Canvas, row: SharedRow, members: tuple[Member, ...], y: float) -> None:
    canvas.text(_EDGE, y + 17, shortened(row.text, _LEFT - 2 * _EDGE, 13), size=13)
    canvas.line(_EDGE, y + _HIGH, _LEFT + len(members) * _CELL, y + _HIGH, FAINT)
    for column, member in enumerate(members):
        cell = row.of(member.persona)
        if cell:
            hint = f"{member.name}: {cell.text}"
            colour = _SAME if cell.likeness == 1.0 else _NEAR
            canvas.hinted(hint, _LEFT + column * _CELL + 12, y + 3, _CELL - 24, _HIGH - 6, colour)


def _described(matrix: SharedMatrix) -> str:
    rows = (f"{row.facet.label}: {row.text} ({len(row.personas)} personas)" for row in matrix.rows)
    return "; ".join(rows) or "Nothing is shared."
