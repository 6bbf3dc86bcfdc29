"""The chain of the audit trail finds every kind of tampering, and accepts an erasure that was recorded."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from answerable.domain.governance.chain import GENESIS, Fault, FaultKind, link, tombstone, verify
from answerable.domain.model.audit import AuditEntry, AuditRecord

AT = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def entry(act: str = "import page", **payload: object) -> AuditEntry:
    return AuditEntry(act=act, subject="personas/cfo", reason="quarterly update", payload=payload)


def chained(*entries: AuditEntry) -> list[AuditRecord]:
    records: list[AuditRecord] = []
    for number, one in enumerate(entries, start=1):
        previous = records[-1].digest if records else GENESIS
        records.append(link(previous, number, one, at=AT, actor="ana", request_id=f"r{number}"))
    return records


def five() -> list[AuditRecord]:
    return chained(*[entry(before=n, after=n + 1) for n in range(5)])


def altered(record: AuditRecord, **fields: object) -> AuditRecord:
    return record.model_copy(update=fields)


def test_an_untouched_trail_holds() -> None:
    assert verify(five()) == ()
    assert verify([]) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("actor", "bob"),
        ("reason", "another reason"),
        ("act", "delete"),
        ("subject", "personas/cio"),
        ("request_id", "r9"),
        ("at", AT + timedelta(microseconds=1)),
    ],
)
def test_an_edited_field_is_found(field: str, value: object) -> None:
    records = five()
    records[2] = altered(records[2], **{field: value})
    assert verify(records) == (Fault(3, FaultKind.EDITED),)


def test_an_edited_payload_is_found() -> None:
    records = five()
    records[1] = altered(records[1], payload={"before": 0, "after": 7})
    assert verify(records) == (Fault(2, FaultKind.PAYLOAD),)


def test_an_edit_that_forges_its_own_digest_breaks_the_link_to_the_next() -> None:
    records = five()
    records[2] = link(records[1].digest, 3, entry(act="forged"), at=AT, actor="ana", request_id="r3")
    assert verify(records) == (Fault(4, FaultKind.BROKEN),)


def test_a_missing_entry_is_found() -> None:
    records = five()
    del records[2]
    assert verify(records) == (Fault(4, FaultKind.MISSING),)


def test_entries_that_changed_places_are_found() -> None:
    records = five()
    records[1], records[2] = records[2], records[1]
    assert {fault.kind for fault in verify(records)} == {FaultKind.MISSING, FaultKind.MOVED}


def test_a_missing_beginning_is_found() -> None:
    assert verify(five()[1:]) == (Fault(2, FaultKind.MISSING),)


def test_an_erased_payload_without_a_tombstone_is_a_fault() -> None:
    records = five()
    records[0] = altered(records[0], payload=None)
    assert verify(records) == (Fault(1, FaultKind.ERASED),)


def test_an_erased_payload_is_accepted_when_a_later_tombstone_names_it() -> None:
    records = chained(entry(name="Ada"), entry(), tombstone(1, "asked to be forgotten"))
    records[0] = altered(records[0], payload=None)
    assert verify(records) == ()


def test_a_tombstone_that_stands_before_the_payload_buries_nothing() -> None:
    records = chained(tombstone(2, "too early"), entry(name="Ada"))
    records[1] = altered(records[1], payload=None)
    assert verify(records) == (Fault(2, FaultKind.ERASED),)


def test_a_forged_tombstone_buries_nothing() -> None:
    records = chained(entry(name="Ada"), entry(), entry())
    records[0] = altered(records[0], payload=None)
    records[2] = altered(records[2], act="erase", subject="audit/1")
    assert verify(records) == (Fault(1, FaultKind.ERASED), Fault(3, FaultKind.EDITED))


def test_the_digest_depends_on_the_moment_and_not_on_how_it_is_written() -> None:
    elsewhere = AT.astimezone(timezone(timedelta(hours=5)))
    here = link(GENESIS, 1, entry(), at=AT, actor="ana", request_id="r1")
    assert link(GENESIS, 1, entry(), at=elsewhere, actor="ana", request_id="r1") == here


def test_a_fault_says_where_and_what() -> None:
    assert str(Fault(3, FaultKind.EDITED)) == "entry 3: edited"
