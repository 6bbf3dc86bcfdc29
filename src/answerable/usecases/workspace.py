"""The workspace: begun once, counted at any time."""

from dataclasses import asdict

from answerable.domain.model.audit import AuditEntry
from answerable.usecases.context import Context
from answerable.usecases.ports import Store

BEGIN = "begin workspace"
"""The act of the entry that says when a workspace began."""


def begin(context: Context, store: Store) -> dict[str, int]:
    """Makes the workspace, records that once however often it is asked, and says how much it holds."""
    with store.write(context) as work:
        if not any(record.act == BEGIN for record in work.audit()):
            work.record(AuditEntry(act=BEGIN, subject="workspace", reason="asked for by its user"))
        return asdict(work.counts())
