"""What is counted over the rounds of a simulation."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from answerable.domain.committee.blockers import stopped_by_item
from answerable.domain.committee.draws import Array
from answerable.domain.committee.paths import LOST, NO_DECISION, WON, Walk
from answerable.domain.committee.scene import Scene


@dataclass(slots=True)
class Tallies:
    """Running counts of a scene's walks under K draws; ``endings`` and ``days`` keep one array (K, M) per round."""

    scene: Scene
    draws: int
    endings: list[NDArray[np.uint8]] = field(default_factory=list)
    days: list[Array] = field(default_factory=list)
    stops: Array = field(init=False)
    seats: NDArray[np.int64] = field(init=False)
    stages: Array = field(init=False)

    def __post_init__(self) -> None:
        self.stops = np.zeros(len(self.scene.items))
        self.seats = np.zeros((2, len(self.scene.sitters)), dtype=np.int64)
        self.stages = np.zeros((4, len(self.scene.deal.stages)))

    def add(self, walk: Walk) -> None:
        """Counts one walk."""
        self.endings.append(walk.ending.reshape(self.draws, -1))
        self.days.append(walk.days.reshape(self.draws, -1))
        self.stops += stopped_by_item(walk, len(self.scene.items))
        self.seats += self._seats(walk)
        ended = [_per_stage(walk, ending, self.stages.shape[1]) for ending in (LOST, NO_DECISION)]
        self.stages += np.stack([walk.arrived, *ended, walk.stage_days])

    def ended(self, ending: int) -> Array:
        """Which paths ended so, as 0 and 1 in an array of (K, M)."""
        return np.asarray(np.concatenate(self.endings, axis=1) == ending, dtype=np.float64)

    def days_of(self, ending: int) -> Array:
        """Days of the paths that ended so."""
        pairs = zip(self.endings, self.days, strict=True)
        return np.asarray(np.concatenate([days[codes == ending] for codes, days in pairs]))

    @property
    def paths(self) -> int:
        """Paths counted so far."""
        return sum(codes.size for codes in self.endings)

    def _seats(self, walk: Walk) -> NDArray[np.int64]:
        """In how many paths each seat raised anything, and was left with something unanswered, (2, seats)."""
        roles = [sitter.role for sitter in self.scene.sitters]
        seat = np.array([roles.index(item.sitter.role) for item in self.scene.items], dtype=np.int64)
        counts = []
        for flags in (walk.heard, walk.left_open):
            seen = np.zeros((len(roles), len(walk.ending)), dtype=bool)
            seen[seat[walk.events.item[flags]], walk.events.path[flags]] = True
            counts.append(seen.sum(axis=1))
        return np.array(counts, dtype=np.int64)


def won_by_draw(walk: Walk, draws: int) -> Array:
    """Which paths of a walk were won, as 0 and 1 in an array of (K, M)."""
    return np.asarray(walk.ending.reshape(draws, -1) == WON, dtype=np.float64)


def _per_stage(walk: Walk, ending: int, stages: int) -> NDArray[np.int64]:
    return np.asarray(np.bincount(walk.stage[walk.ending == ending], minlength=stages))
