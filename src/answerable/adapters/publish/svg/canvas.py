"""A drawing under construction: elements with escaped text and plain attributes."""

from html import escape

FONT = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
INK = "#1f2933"
SOFT = "#52606d"
FAINT = "#e4e7eb"
PAPER = "#ffffff"

WIDTH_OF_LETTER = 0.56
"""Mean width of a letter in units of the font size (measured roughly for sans-serif fonts)."""

BOLD = 0.85
"""How much of a width bold letters may plan with (measured roughly: they are about a sixth wider)."""


class Canvas:
    """Collects elements from top to bottom; styling is by attributes, which a strict content policy allows."""

    def __init__(self, width: float, title: str, description: str) -> None:
        self.width = width
        self._title = title
        self._description = description
        self._elements: list[str] = []

    def rectangle(self, x: float, y: float, width: float, height: float, fill: str, **more: str | float) -> None:
        """A filled rectangle."""
        self._add("rect", x=x, y=y, width=width, height=height, fill=fill, **more)

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: str, **more: str | float) -> None:
        """A straight line."""
        self._add("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, **more)

    def text(self, x: float, y: float, words: str, size: float = 14.0, fill: str = INK, **more: str | float) -> None:
        """A line of text with its baseline at y."""
        self._elements.append(f"<text{_attributes(x=x, y=y, font_size=size, fill=fill, **more)}>{_safe(words)}</text>")

    def hinted(self, hint: str, x: float, y: float, width: float, height: float, fill: str) -> None:
        """A rounded rectangle that says something when pointed at."""
        box = _attributes(x=x, y=y, width=width, height=height, fill=fill, rx=4)
        self._elements.append(f"<g><title>{_safe(hint)}</title><rect{box}/></g>")

    def curve(self, hint: str, path: str, stroke: str, **more: str | float) -> None:
        """A curve along an SVG path that says something when pointed at."""
        drawn = _attributes(d=path, stroke=stroke, fill="none", **more)
        self._elements.append(f"<g><title>{_safe(hint)}</title><path{drawn}/></g>")

    def drawing(self, height: float) -> str:
        """The finished drawing of a height, on paper."""
        size = f'viewBox="0 0 {self.width:g} {height:g}" width="{self.width:g}" height="{height:g}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family="{FONT}">\n'
            f"<title>{_safe(self._title)}</title>\n<desc>{_safe(self._description)}</desc>\n"
            f'<rect width="{self.width:g}" height="{height:g}" rx="10" fill="{PAPER}"/>\n'
            + "\n".join(self._elements)
            + "\n</svg>\n"
        )

    def _add(self, name: str, **attributes: str | float) -> None:
        self._elements.append(f"<{name}{_attributes(**attributes)}/>")


def shortened(words: str, width: float, size: float) -> str:
    """The words, cut with an ellipsis where they would be wider than a width at a font size."""
    most = max(1, int(width / (size * WIDTH_OF_LETTER)))
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def wrapped(words: str, width: float, size: float) -> list[str]:
    """The words on as many lines as they need at a width and a font size."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) * size * WIDTH_OF_LETTER > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _safe(words: str) -> str:
    """Escaped, and without the control characters that XML forbids."""
    return escape("".join(letter if letter.isprintable() else " " for letter in words))


def _attributes(**attributes: str | float) -> str:
    return "".join(
        f' {name.replace("_", "-")}="{f"{value:.4g}" if isinstance(value, float) else escape(str(value))}"'
        for name, value in attributes.items()
    )
