"""The audit trail: whether it still holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from answerable.domain.governance.chain import GENESIS, Fault
from answerable.domain.governance.chain import verify as faults_of
from answerable.domain.model.audit import AuditRecord
from answerable.usecases.context import Context
from answerable.usecases.ports import Store


@dataclass(frozen=True, slots=True)
class Verification:
    """What a look through the whole trail found.

    ``entries`` is how many there are and ``digest`` that of the newest: kept elsewhere, they show later whether
    the trail was cut off. ``faults`` is empty when the chain holds.
    """

    entries: int
    digest: str
    faults: tuple[Fault, ...]


@dataclass(slots=True)
class _Last:
    entries: int = 0
    digest: str = field(default=GENESIS)


def verify(_context: Context, store: Store) -> Verification:
    """Reads the trail from its beginning, an entry at a time, and reports every fault."""
    last = _Last()
    with store.read() as reader:
        faults = faults_of(_noted(reader.audit(), last))
    return Verification(last.entries, last.digest, faults)


def _noted(records: Iterable[AuditRecord], last: _Last) -> Iterator[AuditRecord]:
    for record in records:
        last.entries, last.digest = last.entries + 1, record.digest
        yield record
