"""Which objections stop the deal."""

import numpy as np

from answerable.domain.committee.draws import Array
from answerable.domain.committee.paths import UNSTOPPED, WON, Walk


def stopped_by_item(walk: Walk, items: int) -> Array:
    """How many paths each item stopped, (I,).

    A path that one objection's act ended counts for that objection. One that ended otherwise without a win (indecision,
    refusal at the decision, another supplier) counts in equal parts for the objections that were left open on it.
    """
    events = walk.events
    counts = np.zeros(items)
    acted = walk.stopper[walk.stopper != UNSTOPPED]
    counts += np.bincount(events.item[acted], minlength=items)
    worn = (walk.ending != WON) & (walk.stopper == UNSTOPPED)
    left = np.flatnonzero(walk.left_open & worn[events.path])
    shared = np.bincount(events.path[left], minlength=len(worn))
    counts += np.bincount(events.item[left], weights=1.0 / shared[events.path[left]], minlength=items)
    return counts
