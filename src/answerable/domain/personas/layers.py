"""Levels of a drawing in which lines lead down."""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence


def layered(nodes: Sequence[str], edges: Iterable[tuple[str, str]]) -> dict[str, int]:
    """The level of each node: one more than the deepest node above it, 0 for those with nothing above.

    ``edges`` are (above, below). Where edges run in a circle, the first of its nodes in the given order is taken as
    free, so that every node gets a level and the order alone decides which edge does not lead down.
    """
    below: dict[str, list[str]] = defaultdict(list)
    waiting = dict.fromkeys(nodes, 0)
    for upper, lower in dict.fromkeys(edges):
        if upper != lower:
            below[upper].append(lower)
            waiting[lower] += 1
    level = dict.fromkeys(nodes, 0)
    free = deque(node for node in nodes if waiting[node] == 0)
    while waiting:
        node = free.popleft() if free else next(iter(waiting))
        waiting.pop(node)
        for lower in below[node]:
            if lower in waiting:
                level[lower] = max(level[lower], level[node] + 1)
                waiting[lower] -= 1
                if waiting[lower] == 0:
                    free.append(lower)
    return level
