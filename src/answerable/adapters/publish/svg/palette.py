"""Colours that people with any colour vision can tell apart: blue advances, orange exposes, strength by depth."""

from answerable.adapters.publish.svg.canvas import PAPER

WON = "#1f6fb2"
LOST = "#c2540a"
NO_DECISION = "#7b8794"

_BLACK = "#000000"
_MIDDLE = (0xF5, 0xF6, 0xF7)
_ADVANCES = (0x0B, 0x52, 0x96)
_EXPOSES = (0xB3, 0x4A, 0x05)


def diverging(effect: float) -> str:
    """The colour of an effect from -1 (exposes) to 1 (advances); its darkness grows with its size."""
    strength = min(1.0, abs(effect)) ** 0.8
    end = _ADVANCES if effect > 0.0 else _EXPOSES
    mixed = (round(a + (b - a) * strength) for a, b in zip(_MIDDLE, end, strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def on(effect: float) -> str:
    """The colour of text on the colour of an effect: black or white, whichever stands out more (at least 4.5 to 1)."""
    light = _luminance(diverging(effect))
    return PAPER if 1.05 / (light + 0.05) > (light + 0.05) / 0.05 else _BLACK


def _luminance(colour: str) -> float:
    """Relative luminance from 0 to 1, as the Web Content Accessibility Guidelines define it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
