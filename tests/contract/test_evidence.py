"""Evidence goes in once, in streams of any length, and comes out as it was known on a day."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest

from answerable.adapters.store.store import DatabaseStore
from answerable.domain.model.evidence import Evidence, Link
from answerable.errors import InvalidInput, NotFound
from answerable.usecases.ports import ERASED_TEXT, AsOf, EvidenceQuery
from tests.samples import DONE, FEARS, HOPES, at, evidence, found_link, link, on


def add(store: DatabaseStore, rows: Iterable[Evidence]) -> int:
    with store.write(on(1)) as work:
        added = work.add_evidence(rows)
        work.record(DONE)
    return added


def asked(store: DatabaseStore, **query: Any) -> list[Evidence]:
    with store.read() as reader:
        return list(reader.evidence(EvidenceQuery(**query)))


def names(store: DatabaseStore, **query: Any) -> list[str]:
    return [row.id for row in asked(store, **query)]


def test_evidence_is_read_as_it_was_written(store: DatabaseStore) -> None:
    full = evidence(
        text="It’s “too” slow — 日本 🙂\nand a second line\twith a tab \\ and a backslash",
        deal="brenner-first",
        speaker="Ada Brenner",
        persona="plant-manager",
        links=(link(FEARS, supports=False), found_link(HOPES, 0.123456789)),
    )
    bare = evidence("bare", account=None, links=(), observed_on=date(1970, 1, 1))
    assert add(store, [full, bare]) == 2
    assert asked(store) == [full, bare]


def test_evidence_recorded_before_is_passed_over(store: DatabaseStore) -> None:
    assert add(store, [evidence("a"), evidence("a", text="again"), evidence("b")]) == 2
    assert add(store, [evidence("b", text="changed"), evidence("c")]) == 1
    assert {row.id: row.text for row in asked(store)} == dict.fromkeys("abc", evidence().text)


def test_a_stream_longer_than_a_batch_goes_in_and_comes_out_whole(store: DatabaseStore) -> None:
    days = (date(2020, 1, 1) + timedelta(days=n % 700) for n in range(11_000))
    rows = (evidence(f"e-{n}", observed_on=day, account=f"account {n % 900}") for n, day in enumerate(days))
    assert add(store, rows) == 11_000
    read = asked(store)
    assert len({row.id for row in read}) == 11_000
    assert [row.observed_on for row in read] == sorted((row.observed_on for row in read), reverse=True)
    assert all(row.links == (link(),) for row in read)


def test_those_known_already_are_told_apart(store: DatabaseStore) -> None:
    add(store, [evidence("a"), evidence("b")])
    with store.read() as reader:
        assert reader.evidence_known(["a", "x", *(f"n{n}" for n in range(40_000))]) == {"a"}
        assert reader.evidence_known([]) == frozenset()


def test_the_newest_observation_comes_first_and_a_limit_holds(store: DatabaseStore) -> None:
    add(store, [evidence(str(day), observed_on=date(2026, 1, day)) for day in (3, 9, 1, 7)])
    assert names(store) == ["9", "7", "3", "1"]
    assert names(store, limit=2) == ["9", "7"]


def test_evidence_is_asked_for_by_claims_and_by_confirmed_links(store: DatabaseStore) -> None:
    rows = [
        evidence("given", links=(link(FEARS),)),
        evidence("found", links=(found_link(FEARS), link(HOPES))),
        evidence("none", links=()),
    ]
    add(store, rows)
    assert set(names(store, claims=[FEARS])) == {"given", "found"}
    assert names(store, claims=[FEARS], confirmed_only=True) == ["given"]
    assert names(store, claims=[]) == []
    assert names(store, claims=["c-zzzzzzzz"]) == []
    assert set(names(store, confirmed_only=True)) == {"given", "found", "none"}
    assert next(row for row in asked(store, confirmed_only=True) if row.id == "found").links == (link(HOPES),)


def test_both_dates_bound_what_is_seen(store: DatabaseStore) -> None:
    early, late = at(2), at(5)
    add(store, [evidence("old-late", observed_on=date(2025, 1, 1), recorded_at=late)])
    add(store, [evidence("new-early", observed_on=date(2026, 2, 1), recorded_at=early)])
    assert names(store, as_of=AsOf(observed_by=date(2025, 1, 1))) == ["old-late"]
    assert names(store, as_of=AsOf(known_by=at(2))) == ["new-early"]
    assert names(store, as_of=AsOf(date(2025, 1, 1), at(2))) == []


def test_a_found_link_is_confirmed_in_a_direction_and_its_past_can_be_asked_for(store: DatabaseStore) -> None:
    add(store, [evidence(links=(found_link(score=0.7),))])
    with store.write(on(4)) as work:
        work.confirm_link("call-1", FEARS, supports=False)
        work.record(DONE)
    confirmed = Link(claim=FEARS, supports=False, score=0.7, confirmed=True)
    assert asked(store)[0].links == (confirmed,)
    assert asked(store, as_of=AsOf(known_by=at(3)))[0].links == (found_link(score=0.7),)
    assert asked(store, as_of=AsOf(known_by=at(4)))[0].links == (confirmed,)


def test_a_found_link_is_dropped_and_its_past_can_be_asked_for(store: DatabaseStore) -> None:
    add(store, [evidence(links=(found_link(),))])
    with store.write(on(4)) as work:
        work.drop_link("call-1", FEARS)
        work.record(DONE)
    assert asked(store)[0].links == ()
    assert asked(store, as_of=AsOf(known_by=at(3)))[0].links == (found_link(),)
    with pytest.raises(NotFound, match="No link joins"), store.write(on(5)) as work:
        work.drop_link("call-1", FEARS)


def test_a_link_confirmed_by_a_clock_that_runs_behind_is_confirmed_from_its_recording_on(store: DatabaseStore) -> None:
    add(store, [evidence(links=(found_link(),), recorded_at=at(6))])
    with store.write(on(4)) as work:
        work.confirm_link("call-1", FEARS, supports=True)
        work.record(DONE)
    assert [link.confirmed for link in asked(store, as_of=AsOf(known_by=at(6)))[0].links] == [True]


def test_links_of_unknown_evidence_or_claims_are_not_found(store: DatabaseStore) -> None:
    add(store, [evidence()])
    for name, claim in (("call-9", FEARS), ("call-1", HOPES)):
        with pytest.raises(NotFound), store.write(on(2)) as work:
            work.confirm_link(name, claim, supports=True)


def test_evidence_that_names_a_claim_twice_is_refused(store: DatabaseStore) -> None:
    with pytest.raises(InvalidInput, match="the same claim twice"):
        add(store, [evidence(links=(link(), link(supports=False)))])
    assert asked(store) == []


def test_erased_words_are_gone_and_the_observation_goes_on_counting(store: DatabaseStore) -> None:
    add(store, [evidence(account=None, speaker="Ada Brenner")])
    before = _support(store)
    with store.write(on(2)) as work:
        work.erase_words("call-1")
        work.record(DONE)
    read = asked(store)[0]
    assert (read.text, read.speaker) == (ERASED_TEXT, None)
    assert _support(store) == before == [1.0]
    with pytest.raises(NotFound, match="erased before"), store.write(on(3)) as work:
        work.erase_words("call-1")


def _support(store: DatabaseStore) -> list[float]:
    with store.read() as reader:
        support: list[float] = reader.tally(None, AsOf()).support.tolist()
    return support
