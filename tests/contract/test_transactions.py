"""A transaction keeps everything or nothing, and readers see one moment."""

from threading import Barrier, Thread

import pytest

from answerable.adapters.store.store import DatabaseStore
from answerable.errors import StoreFailure
from answerable.usecases.audit import verify
from answerable.usecases.ports import AsOf, Counts, EvidenceQuery
from tests.databases import Opener
from tests.samples import DONE, deal, evidence, group, on, version

NOTHING = Counts(personas=0, groups=0, evidence=0, deals=0)


def counts(store: DatabaseStore) -> Counts:
    with store.read() as reader:
        return reader.counts()


def test_a_change_without_an_audit_entry_is_refused_and_leaves_nothing(store: DatabaseStore) -> None:
    with pytest.raises(RuntimeError, match="without an audit entry"), store.write(on(1)) as work:
        work.put_group(group())
    assert counts(store) == NOTHING


def test_a_transaction_that_changes_nothing_needs_no_entry(store: DatabaseStore) -> None:
    with store.write(on(1)) as work:
        assert work.add_evidence([]) == 0
        assert work.counts() == NOTHING
    assert verify(on(1), store).entries == 0


def test_a_failure_in_the_middle_leaves_nothing(store: DatabaseStore) -> None:
    def failing() -> None:
        with store.write(on(1)) as work:
            work.add_version(version(1))
            work.put_group(group())
            work.put_deal(deal())
            work.add_evidence(evidence(str(n)) for n in range(6_000))
            work.record(DONE)
            raise OSError("pulled the plug")

    with pytest.raises(OSError, match="pulled the plug"):
        failing()
    assert counts(store) == NOTHING
    assert verify(on(1), store).entries == 0


def test_a_stream_that_fails_after_some_batches_leaves_nothing(store: DatabaseStore) -> None:
    def broken() -> None:
        with store.write(on(1)) as work:
            work.record(DONE)
            work.add_evidence(evidence(str(6_000 // (6_000 - n))) for n in range(6_001))

    with pytest.raises(ZeroDivisionError):
        broken()
    assert counts(store) == NOTHING
    with store.write(on(2)) as work:  # and the connection is fit for the next
        work.put_group(group())
        work.record(DONE)
    assert counts(store).groups == 1


def test_a_transaction_reads_its_own_writes_and_others_do_not(opened: Opener) -> None:
    ours, theirs = opened(), opened()
    with ours.write(on(1)) as work:
        work.add_version(version(1))
        work.add_evidence([evidence()])
        work.record(DONE)
        assert work.persona("plant-manager").number == 1
        assert [row.id for row in work.evidence(EvidenceQuery())] == ["call-1"]
        assert work.tally(None, AsOf()).count.tolist() == [1]
        assert [record.act for record in work.audit()] == [DONE.act]
        assert counts(theirs) == NOTHING
    assert counts(theirs).personas == 1


def test_a_reader_sees_one_moment_while_others_write(opened: Opener) -> None:
    ours, theirs = opened(), opened()
    with ours.read() as reader:
        assert reader.counts() == NOTHING
        with theirs.write(on(1)) as work:
            work.put_group(group())
            work.record(DONE)
        assert reader.counts() == NOTHING
    assert counts(ours).groups == 1


def test_a_reader_has_no_way_to_write(store: DatabaseStore) -> None:
    with store.read() as reader:
        assert not [
            verb for verb in dir(reader) if verb.startswith(("add", "put", "confirm", "drop", "erase", "record"))
        ]


def test_a_writer_that_waits_too_long_for_another_is_told_so(opened: Opener) -> None:
    ours, hasty = opened(), opened(patience=0.2)
    with ours.write(on(1)) as work:
        work.record(DONE)
        with pytest.raises(StoreFailure, match="busy with another writer"), hasty.write(on(1)):
            pytest.fail("two writers at once")
    with hasty.write(on(2)) as work:
        work.record(DONE)
    assert verify(on(2), ours).entries == 2


def test_many_writers_take_turns_and_the_chain_holds(opened: Opener) -> None:
    stores = [opened() for _ in range(4)]
    start = Barrier(len(stores))

    def write(store: DatabaseStore, name: str) -> None:
        start.wait()
        for turn in range(8):
            with store.write(on(1)) as work:
                work.add_evidence([evidence(f"{name}-{turn}")])
                work.record(DONE)

    threads = [Thread(target=write, args=(store, f"writer{index}")) for index, store in enumerate(stores)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts(stores[0]).evidence == 32
    verified = verify(on(2), stores[0])
    assert (verified.entries, verified.faults) == (32, ())
