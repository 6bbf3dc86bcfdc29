"""Colours that people with any colour vision can tell apart: blue advances, orange exposes, strength by depth."""

from answerable.adapters.publish.svg.canvas import INK, PAPER

WON = "#1f6fb2"
LOST = "#c2540a"
NO_DECISION = "#7b8794"

_MIDDLE = (0xF5, 0xF6, 0xF7)
_ADVANCES = (0x0B, 0x52, 0x96)
_EXPOSES = (0xB3, 0x4A, 0x05)
_DEEP = 0.72
"""Effects from this size on carry white text: the contrast of dark text falls below 4.5 there."""


def diverging(effect: float) -> str:
    """The colour of an effect from -1 (exposes) to 1 (advances); its darkness grows with its size."""
    strength = min(1.0, abs(effect)) ** 0.8
    end = _ADVANCES if effect > 0.0 else _EXPOSES
    mixed = (round(a + (b - a) * strength) for a, b in zip(_MIDDLE, end, strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def on(effect: float) -> str:
    """The colour of text that stands on the colour of an effect."""
    return PAPER if abs(effect) >= _DEEP else INK
