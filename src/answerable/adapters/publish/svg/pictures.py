"""All pictures of a simulated deal."""

import re

from answerable.adapters.publish.svg.friction import friction_picture
from answerable.adapters.publish.svg.outcome import outcome_picture
from answerable.domain.committee.outcome import SimulationResult

_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_GAP = 16.0


class SvgPictures:
    """Fulfils the port DealPictures."""

    def outcome(self, result: SimulationResult) -> str:
        """The endings with their intervals, as a standalone SVG document."""
        return outcome_picture(result)

    def friction(self, result: SimulationResult) -> str:
        """The friction map, as a standalone SVG document."""
        return friction_picture(result)

    def both(self, result: SimulationResult) -> str:
        """The outcome above the friction map, in one standalone SVG document."""
        upper, lower = outcome_picture(result), friction_picture(result)
        (width, height), (wider, higher) = _size(upper), _size(lower)
        whole = f"{max(width, wider):g} {height + _GAP + higher:g}"
        size = 'width="{}" height="{}"'.format(*whole.split())
        moved = lower.replace("<svg ", f'<svg y="{height + _GAP:g}" ', 1)
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole}" {size}>\n{upper}{moved}</svg>\n'


def _size(drawing: str) -> tuple[float, float]:
    found = _SIZE.search(drawing)
    if found is None:
        raise ValueError("a drawing says its size")
    return float(found[1]), float(found[2])
