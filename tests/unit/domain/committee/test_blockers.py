import numpy as np
import pytest

from answerable.domain.committee.blockers import stopped_by_item
from answerable.domain.committee.paths import WON
from answerable.domain.model.power import Power
from answerable.domain.model.prior import Prior
from tests.fakes.committee import concern, scene, simulated, sitter, walked

NEVER = Prior(mean=0.0, strength=1.0, source="assumed")


def test_each_path_without_a_win_and_with_something_open_is_counted_once() -> None:
    done = walked(scene(*(sitter(power.value, power, concern()) for power in Power)))
    blamed = np.zeros(len(done.ending), dtype=bool)
    blamed[done.events.path[done.left_open]] = True
    expected = (blamed & (done.ending != WON)).sum()
    assert stopped_by_item(done, 6).sum() == pytest.approx(expected)


def test_the_objection_that_nothing_settles_blocks_most() -> None:
    hopeless = concern("hopeless", rate=Prior(mean=0.9, strength=50.0, source="assumed"), unaided=NEVER, settled_by=())
    of = scene(sitter("cfo", Power.DECIDER, concern(), hopeless), proofs=("pilot",), exposes={"capital": 1.0})
    blockers = simulated(of).blockers
    assert (blockers[0].seat, blockers[0].objection) == ("cfo", "hopeless")
    assert [b.share for b in blockers] == sorted((b.share for b in blockers), reverse=True)


def test_no_objection_means_no_blocker() -> None:
    assert simulated(scene(sitter("cfo"))).blockers == ()
