"""Persona versions are immutable, numbered without gaps, and can be asked for as they were known."""

from threading import Barrier, Thread

import pytest

from answerable.adapters.store.store import DatabaseStore
from answerable.errors import Conflict, NotFound
from tests.databases import Opener
from tests.samples import DONE, FEARS, HOPES, at, evidence, on, persona, version


def add(store: DatabaseStore, *numbers: int) -> None:
    for number in numbers:
        with store.write(on(number)) as work:
            work.add_version(version(number, at(number)))
            work.record(DONE)


def test_a_version_is_read_as_it_was_written(store: DatabaseStore) -> None:
    add(store, 1)
    with store.read() as reader:
        assert reader.persona("plant-manager") == version(1, at(1))


def test_the_newest_version_is_shown_and_all_are_kept(store: DatabaseStore) -> None:
    add(store, 1, 2, 3)
    with store.read() as reader:
        assert [one.number for one in reader.personas()] == [3]
        assert [one.number for one in reader.versions("plant-manager")] == [1, 2, 3]
        assert reader.persona("plant-manager", 2).number == 2


def test_a_persona_is_shown_as_it_was_known(store: DatabaseStore) -> None:
    add(store, 1, 2, 3)
    with store.read() as reader:
        assert [one.number for one in reader.personas(known_by=at(2))] == [2]
        assert reader.persona("plant-manager", known_by=at(2, 23)).number == 2
        assert reader.personas(known_by=at(1, 8)) == []
        with pytest.raises(NotFound, match="known by"):
            reader.persona("plant-manager", known_by=at(1, 8))


def test_personas_come_in_the_order_of_their_slugs(store: DatabaseStore) -> None:
    slugs = ["it-lead", "cfo", "it-head", "ciso-2", "ciso"]
    with store.write(on(1)) as work:
        for index, slug in enumerate(slugs):
            work.add_version(version(of=persona(slug, f"c-{'abcde'[index] * 8}")))
        work.record(DONE)
    with store.read() as reader:
        assert [one.persona.slug for one in reader.personas()] == sorted(slugs)


def test_some_personas_are_read_by_their_slugs_as_they_were_known(store: DatabaseStore) -> None:
    add(store, 1, 2)
    with store.write(on(3)) as work:
        work.add_version(version(recorded_at=at(3), of=persona("cfo", "c-cccccccc")))
        work.add_version(version(recorded_at=at(3), of=persona("ciso", "c-dddddddd")))
        work.record(DONE)
    with store.read() as reader:
        wanted = ["plant-manager", "cfo", "nobody"]
        assert [(one.persona.slug, one.number) for one in reader.personas(slugs=wanted)] == [
            ("cfo", 1),
            ("plant-manager", 2),
        ]
        assert [one.number for one in reader.personas(at(1), wanted)] == [1]
        assert reader.personas(slugs=[]) == []


@pytest.mark.parametrize("number", [1, 3])
def test_a_version_that_does_not_follow_the_newest_is_a_conflict(store: DatabaseStore, number: int) -> None:
    add(store, 1)
    with pytest.raises(Conflict, match="at version 1 now"), store.write(on(2)) as work:
        work.add_version(version(number))


def test_of_many_writers_of_the_same_version_one_wins_and_the_others_conflict(opened: Opener) -> None:
    stores = [opened() for _ in range(4)]
    outcomes: list[str] = []
    start = Barrier(len(stores))

    def attempt(store: DatabaseStore) -> None:
        start.wait()
        try:
            add(store, 1)
            outcomes.append("won")
        except Conflict:
            outcomes.append("conflict")

    threads = [Thread(target=attempt, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["conflict"] * 3 + ["won"]


def test_unknown_personas_are_refused_with_the_names_there_are(store: DatabaseStore) -> None:
    with store.read() as reader, pytest.raises(NotFound, match="there is none yet"):
        reader.persona("cfo")
    add(store, 1)
    with store.read() as reader:
        with pytest.raises(NotFound, match="there are plant-manager"):
            reader.versions("cfo")
        with pytest.raises(NotFound, match="no version 7"):
            reader.persona("plant-manager", 7)


def test_claim_ids_outlive_the_claims_and_leave_out_those_that_only_evidence_names(store: DatabaseStore) -> None:
    with store.write(on(1)) as work:
        work.add_evidence([evidence()])
        assert work.claim_ids() == frozenset()
        work.add_version(version(1, of=persona("cfo", FEARS, HOPES)))
        work.add_version(version(2, of=persona("cfo", HOPES)))
        work.record(DONE)
    with store.read() as reader:
        assert reader.claim_ids() == {FEARS, HOPES}
