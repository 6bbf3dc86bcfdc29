"""The audit trail as it is kept: a chain of records, their payloads apart."""

import json
from collections.abc import Generator
from datetime import datetime

from sqlalchemy import Connection, delete, select

from answerable.adapters.store.moment import kept, told
from answerable.adapters.store.rows import add_row
from answerable.adapters.store.tables import audit_payloads, audit_records
from answerable.domain.governance.chain import GENESIS, link
from answerable.domain.model.audit import AuditEntry, AuditRecord

BATCH = 1_000


def trail(connection: Connection) -> Generator[AuditRecord]:
    """All records from the beginning; a payload that was erased is None."""
    query = select(audit_records, audit_payloads.c.body).outerjoin(audit_payloads).order_by(audit_records.c.number)
    with connection.execute(query.execution_options(yield_per=BATCH)) as rows:
        for row in rows:
            fields = dict(row._mapping)
            body = fields.pop("body")
            yield AuditRecord(**{**fields, "at": told(row.at), "payload": None if body is None else json.loads(body)})


def append(connection: Connection, entry: AuditEntry, *, at: datetime, actor: str, request_id: str) -> None:
    """Adds an entry at the end of the chain."""
    query = select(audit_records.c.number, audit_records.c.digest).order_by(audit_records.c.number.desc()).limit(1)
    last = connection.execute(query).first()
    number, previous = (last.number + 1, last.digest) if last else (1, GENESIS)
    record = link(previous, number, entry, at=at, actor=actor, request_id=request_id)
    fields = {**record.model_dump(exclude={"payload"}), "at": kept(record.at)}
    add_row(connection, audit_records, tuple(fields[column.name] for column in audit_records.columns))
    add_row(connection, audit_payloads, (number, json.dumps(record.payload, ensure_ascii=False)))


def forget_payload(connection: Connection, number: int) -> bool:
    """Erases a payload; whether there was one."""
    return connection.execute(delete(audit_payloads).where(audit_payloads.c.number == number)).rowcount > 0
