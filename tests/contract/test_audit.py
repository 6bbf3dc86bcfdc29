"""Every change has its entry in an unbroken chain, and an erased payload leaves a tombstone."""

import pytest
from sqlalchemy import create_engine, text

from answerable.adapters.store.store import DatabaseStore
from answerable.domain.governance.chain import GENESIS, Fault, FaultKind
from answerable.errors import NotFound
from answerable.usecases.audit import verify
from answerable.usecases.workspace import BEGIN, begin
from tests.samples import DONE, group, on

PAYLOAD = {"text": "naïve ‘quotes’ 🙂", "numbers": [1, 2.5, 1e-9, None, True], "nested": {"b": 1, "a": [{}]}}


def write(store: DatabaseStore, times: int) -> None:
    for hour in range(times):
        with store.write(on(1, hour)) as work:
            work.put_group(group())
            work.record(DONE.model_copy(update={"payload": PAYLOAD}))


def tamper(url: str, *statements: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def test_an_entry_is_kept_with_its_context(store: DatabaseStore) -> None:
    write(store, 1)
    with store.read() as reader:
        (record,) = reader.audit()
    assert (record.number, record.at, record.actor, record.request_id) == (1, on(1, 0).at, "local", "r-1-0")
    assert (record.act, record.subject, record.reason) == (DONE.act, DONE.subject, DONE.reason)
    assert record.payload == PAYLOAD
    assert record.previous == GENESIS


def test_a_long_trail_holds_and_its_newest_digest_is_told(store: DatabaseStore) -> None:
    write(store, 20)
    with store.write(on(2)) as work:
        work.record(DONE)
        work.record(DONE)
    verified = verify(on(3), store)
    assert (verified.entries, verified.faults) == (22, ())
    with store.read() as reader:
        assert [record.digest for record in reader.audit()][-1] == verified.digest


def test_an_empty_trail_holds(store: DatabaseStore) -> None:
    verified = verify(on(1), store)
    assert (verified.entries, verified.digest, verified.faults) == (0, GENESIS, ())


@pytest.mark.parametrize(
    ("statement", "kind", "number"),
    [
        ("UPDATE audit_records SET actor = 'somebody' WHERE number = 2", FaultKind.EDITED, 2),
        ("UPDATE audit_payloads SET body = '{}' WHERE number = 2", FaultKind.PAYLOAD, 2),
        ("DELETE FROM audit_payloads WHERE number = 2", FaultKind.ERASED, 2),
    ],
)
def test_a_change_behind_the_back_of_the_software_is_found(
    store: DatabaseStore, url: str, statement: str, kind: FaultKind, number: int
) -> None:
    write(store, 4)
    tamper(url, statement)
    assert verify(on(2), store).faults == (Fault(number, kind),)


def test_an_entry_removed_behind_the_back_of_the_software_is_found(store: DatabaseStore, url: str) -> None:
    write(store, 4)
    tamper(url, "DELETE FROM audit_payloads WHERE number = 2", "DELETE FROM audit_records WHERE number = 2")
    assert verify(on(2), store).faults == (Fault(3, FaultKind.MISSING),)


def test_an_erased_payload_leaves_a_tombstone_and_the_trail_holds(store: DatabaseStore) -> None:
    write(store, 3)
    with store.write(on(2)) as work:
        work.erase_payload(2, "asked to be forgotten")
    with store.read() as reader:
        records = list(reader.audit())
    assert [record.payload for record in records] == [PAYLOAD, None, PAYLOAD, {}]
    assert records[-1].subject == "audit/2"
    assert verify(on(3), store).faults == ()
    with pytest.raises(NotFound, match="No audit entry 2"), store.write(on(4)) as work:
        work.erase_payload(2, "again")


def test_a_workspace_begins_once(store: DatabaseStore) -> None:
    assert begin(on(1), store) == {"personas": 0, "groups": 0, "evidence": 0, "deals": 0}
    write(store, 1)
    assert begin(on(2), store)["groups"] == 1
    with store.read() as reader:
        assert [record.act for record in reader.audit()] == [BEGIN, DONE.act]


def test_streams_that_are_left_half_read_trouble_nobody(store: DatabaseStore) -> None:
    write(store, 3)
    with store.read() as reader:
        left = reader.audit()
        assert next(left).number == 1
        assert reader.counts().groups == 1
    with pytest.raises(StopIteration):
        next(left)
    with pytest.raises(RuntimeError, match="on purpose"), store.read() as reader:
        _stop_at(next(reader.audit()).number)


def _stop_at(number: int) -> None:
    raise RuntimeError(f"stopped on purpose at {number}")
