"""The audit trail as a chain of digests, so that an edited, missing or moved entry is found."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from answerable.domain.model.audit import AuditEntry, AuditRecord

GENESIS = "0" * 64
"""The digest before the first entry."""

ERASE = "erase"
"""The act of a tombstone."""

_TOMBSTONE_SUBJECT = re.compile(r"^audit/([1-9][0-9]*)$")


class FaultKind(StrEnum):
    """What is wrong with an entry of the trail."""

    EDITED = "edited"
    PAYLOAD = "payload edited"
    ERASED = "payload erased without a tombstone"
    MISSING = "missing before it"
    MOVED = "out of order"
    BROKEN = "not linked to the entry before it"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with the trail, at the entry of this number."""

    number: int
    kind: FaultKind

    def __str__(self) -> str:
        """The fault as people read it."""
        return f"entry {self.number}: {self.kind.value}"


def link(previous: str, number: int, entry: AuditEntry, *, at: datetime, actor: str, request_id: str) -> AuditRecord:
    """The record of an entry in its place: SHA-256 over the canonical JSON of all fields but the payload.

    The payload is covered through ``payload_digest`` only, so that it can be erased and the chain still holds.
    ``previous`` is the digest of entry ``number - 1``, or GENESIS.
    """
    payload = entry.model_dump(mode="json")["payload"]
    fields: dict[str, Any] = {
        "number": number,
        "at": at.astimezone(UTC),
        "actor": actor,
        "request_id": request_id,
        "act": entry.act,
        "subject": entry.subject,
        "reason": entry.reason,
        "payload_digest": _digest(payload),
        "previous": previous,
    }
    return AuditRecord(payload=payload, digest=_digest(_told(fields)), **fields)


def tombstone(number: int, reason: str) -> AuditEntry:
    """The entry that says that the payload of entry ``number`` was erased, and why."""
    return AuditEntry(act=ERASE, subject=f"audit/{number}", reason=reason)


def verify(records: Iterable[AuditRecord]) -> tuple[Fault, ...]:
    """All faults of a trail given from its beginning, in the order of their numbers; empty when it holds.

    An erased payload is accepted only where a later entry that is itself sound is its tombstone. A trail whose
    newest entries were cut off still holds: compare its last digest with one kept elsewhere to notice that.
    """
    faults: list[Fault] = []
    erased: set[int] = set()
    before: AuditRecord | None = None
    for record in records:
        found = [Fault(record.number, kind) for kind in _faults(before, record)]
        if record.payload is None:
            erased.add(record.number)
        if not found:
            erased.discard(_buried_by(record))
        faults += found
        before = record
    faults += [Fault(number, FaultKind.ERASED) for number in erased]
    return tuple(sorted(faults, key=lambda fault: fault.number))


def _faults(before: AuditRecord | None, record: AuditRecord) -> Iterator[FaultKind]:
    expected = before.number + 1 if before else 1
    if record.number > expected:
        yield FaultKind.MISSING
    elif record.number < expected:
        yield FaultKind.MOVED
    elif record.previous != (before.digest if before else GENESIS):
        yield FaultKind.BROKEN
    if record.digest != _digest(_told(record.model_dump(exclude={"payload", "digest"}))):
        yield FaultKind.EDITED
    if record.payload is not None and record.payload_digest != _digest(record.payload):
        yield FaultKind.PAYLOAD


def _buried_by(record: AuditRecord) -> int:
    named = _TOMBSTONE_SUBJECT.match(record.subject) if record.act == ERASE else None
    number = int(named.group(1)) if named else 0
    return number if number < record.number else 0


def _told(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {**fields, "at": fields["at"].astimezone(UTC).isoformat(timespec="microseconds")}


def _digest(value: object) -> str:
    content = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return hashlib.sha256(content.encode()).hexdigest()
