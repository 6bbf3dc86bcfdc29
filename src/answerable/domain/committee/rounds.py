"""The paths of a simulation, in rounds that bound the memory and share their random numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from answerable.domain.committee.draws import Uniforms
from answerable.domain.committee.scene import Scene
from answerable.domain.committee.streams import Streams

DRAWS = 500
"""Parameter draws per simulation (K)."""

PER_ROUND = 20
"""Paths per draw in one round: with 500 draws, 10,000 paths, whose numbers fit the memory of any machine."""

FEWEST_PATHS = 2 * DRAWS
MOST_PATHS = 1_000_000


@dataclass(frozen=True, slots=True)
class Round:
    """A number of paths per draw with their streams."""

    streams: Streams
    per_draw: int


def rounds(scene: Scene, uniforms: Uniforms, per_draw: int, draws: int = DRAWS) -> Iterator[Round]:
    """Rounds with ``per_draw`` paths per parameter draw in all."""
    for number, done in enumerate(range(0, per_draw, PER_ROUND)):
        now = min(PER_ROUND, per_draw - done)
        yield Round(Streams(uniforms, scene, number, draws * now), now)
