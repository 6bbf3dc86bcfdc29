"""Beliefs of personas out of a workspace, on both dates, one tally however many are asked."""

from collections.abc import Collection
from datetime import UTC, date, datetime

import pytest

from answerable.adapters.store.reader import DatabaseReader
from answerable.adapters.store.store import DatabaseStore
from answerable.domain.beliefs.tally import Tally
from answerable.domain.model.evidence import Evidence
from answerable.domain.model.function import Function
from answerable.usecases.beliefs import beliefs_of, beliefs_of_all, insight_of, judged_on
from answerable.usecases.context import Context
from answerable.usecases.ports import AsOf
from tests.fakes.evidence import row
from tests.samples import DONE, FEARS, HOPES, on, persona, version

LINES = version(of=persona("plant-manager", FEARS))
LETTERS = version(of=persona("clerk", HOPES))


@pytest.fixture
def workspace(store: DatabaseStore, context: Context) -> DatabaseStore:
    """Twelve accounts that sales heard agree, twelve that marketing heard disagree, and one recorded a week later."""
    heard = [row(f"s-{number}", FEARS) for number in range(12)]
    read = [row(f"m-{number}", FEARS, function="marketing") for number in range(12)]
    read = [one.model_copy(update={"links": (one.links[0].model_copy(update={"supports": False}),)}) for one in read]
    with store.write(context) as work:
        work.add_version(LINES)
        work.add_version(LETTERS)
        work.add_evidence(Evidence(**dict(one), recorded_at=context.at) for one in heard + read)
        work.record(DONE)
    with store.write(on(8)) as work:
        work.add_evidence([Evidence(**dict(row("late", HOPES)), recorded_at=on(8).at)])
        work.record(DONE)
    return store


def test_an_observed_claim_moves_and_an_unobserved_one_stays_asserted(workspace: DatabaseStore) -> None:
    with workspace.read() as reader:
        held = beliefs_of(on(9), reader, LINES, AsOf(observed_by=date(2026, 2, 15)))
        before = beliefs_of(on(9), reader, LETTERS, AsOf(observed_by=date(2026, 2, 14)))
    assert held[FEARS].size == pytest.approx(24.0)
    assert held[FEARS].mean == pytest.approx((1.2 + 12) / 26)
    assert before[HOPES].standing == "asserted, unobserved"


def test_what_was_not_known_yet_does_not_count(workspace: DatabaseStore) -> None:
    with workspace.read() as reader:
        then = beliefs_of(on(9), reader, LETTERS, AsOf(known_by=on(7).at))
        now = beliefs_of(on(9), reader, LETTERS, AsOf(known_by=on(8).at))
    assert not then[HOPES].observed
    assert now[HOPES].observed


def test_many_personas_are_asked_in_one_tally(workspace: DatabaseStore) -> None:
    class Counting(DatabaseReader):
        asked = 0

        def tally(self, claims: Collection[str] | None, as_of: AsOf) -> Tally:
            self.asked += 1
            return super().tally(claims, as_of)

    with workspace.read() as reader:
        counting = Counting(reader._connection)
        held = beliefs_of_all(on(9), counting, (LINES, LETTERS), AsOf())
    assert list(held) == [FEARS, HOPES]
    assert counting.asked == 1


def test_an_insight_tells_functions_and_their_contest(workspace: DatabaseStore) -> None:
    with workspace.read() as reader:
        insight = insight_of(on(9), reader, LINES, AsOf())
    assert insight.on == date(2026, 3, 9)
    assert set(insight.by_function[FEARS]) == {Function.SALES, Function.MARKETING}
    (contest,) = insight.contests
    assert (contest.higher, contest.lower) == (Function.SALES, Function.MARKETING)
    assert insight.splits == ()


@pytest.mark.parametrize(
    ("as_of", "day"),
    [
        (AsOf(), date(2026, 3, 9)),
        (AsOf(known_by=datetime(2026, 3, 4, 23, 59, tzinfo=UTC)), date(2026, 3, 4)),
        (AsOf(known_by=datetime(2027, 1, 1, tzinfo=UTC)), date(2026, 3, 9)),
        (AsOf(date(2026, 5, 1), datetime(2026, 3, 4, tzinfo=UTC)), date(2026, 5, 1)),
    ],
)
def test_without_a_day_beliefs_are_of_the_day_by_which_they_were_known(as_of: AsOf, day: date) -> None:
    context: Context = on(9)
    assert judged_on(context, as_of).observed_by == day
