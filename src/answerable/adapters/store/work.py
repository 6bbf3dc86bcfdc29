"""One transaction that changes the workspace, and the audit entry without which it is not kept."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from answerable.adapters.store import bodies, clusters, intake, links, personas, tables, trail
from answerable.adapters.store.reader import DatabaseReader
from answerable.domain.governance.chain import tombstone
from answerable.domain.model.audit import AuditEntry
from answerable.domain.model.deal import Deal
from answerable.domain.model.evidence import Evidence
from answerable.domain.model.group import Group
from answerable.domain.model.persona import PersonaVersion
from answerable.errors import NotFound
from answerable.usecases.context import Context


class DatabaseWork(DatabaseReader):
    """Fulfils the port UnitOfWork; ``finish`` is called before the commit."""

    def __init__(self, connection: Connection, context: Context) -> None:
        super().__init__(connection)
        self._context = context
        self._changed = False
        self._recorded = False

    def add_version(self, version: PersonaVersion) -> None:
        """Adds the next version of a persona; raises Conflict unless its number follows the newest."""
        personas.add_version(self._connection, version)
        self._changed = True

    def put_group(self, group: Group) -> None:
        """Sets a group as it is from now on."""
        bodies.put_body(self._connection, tables.groups, group.slug, group)
        self._changed = True

    def add_evidence(self, evidence: Iterable[Evidence]) -> int:
        """Records evidence with its links; rows recorded before are passed over; returns how many were new."""
        added = intake.add_evidence(self._connection, evidence)
        self._changed |= added > 0
        return added

    def confirm_link(self, evidence: str, claim: str, supports: bool) -> None:
        """Marks a found link as confirmed by a person, in the given direction; raises NotFound."""
        links.confirm_link(self._connection, evidence, claim, supports=supports, at=self._context.at)
        self._changed = True

    def drop_link(self, evidence: str, claim: str) -> None:
        """Takes back a found link that a person rejected; raises NotFound."""
        links.drop_link(self._connection, evidence, claim, at=self._context.at)
        self._changed = True

    def put_deal(self, deal: Deal) -> None:
        """Sets a deal as it is from now on."""
        bodies.put_body(self._connection, tables.deals, deal.slug, deal)
        self._changed = True

    def erase_words(self, evidence: str) -> None:
        """Erases the words and the speaker of an observation, which goes on counting; raises NotFound."""
        number = self._connection.scalar(select(tables.evidence.c.number).where(tables.evidence.c.id == evidence))
        if number is None or not clusters.forget_words(self._connection, number):
            raise NotFound(f"No evidence {evidence!r} has words to erase; its id may be wrong or it was erased before.")
        self._changed = True

    def erase_payload(self, number: int, reason: str) -> None:
        """Erases the payload of an audit entry and records the tombstone; raises NotFound."""
        if not trail.forget_payload(self._connection, number):
            raise NotFound(f"No audit entry {number} has a payload to erase; its number may be wrong or it was erased.")
        self.record(tombstone(number, reason))

    def record(self, entry: AuditEntry) -> None:
        """Adds one entry to the audit trail under the transaction's context."""
        who = self._context
        trail.append(self._connection, entry, at=who.at, actor=who.actor, request_id=who.request_id)
        self._recorded = True

    def finish(self) -> None:
        """Raises RuntimeError, a mistake in our own code, when something was changed and nothing recorded."""
        if self._changed and not self._recorded:
            raise RuntimeError("a transaction changed the workspace without an audit entry; call record() in it")
