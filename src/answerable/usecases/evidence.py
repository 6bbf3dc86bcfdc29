"""Evidence: looked at, and its found links confirmed or rejected by a person."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from answerable.domain.model.audit import AuditEntry
from answerable.domain.model.evidence import Evidence
from answerable.domain.model.function import Function
from answerable.errors import NotFound
from answerable.usecases.context import Context
from answerable.usecases.ports import AsOf, EvidenceQuery, Reader, Store


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which evidence somebody asks for: what bears on a persona's claims or on one claim, by whom, about whom.

    ``waiting`` asks for observations with a found link that nobody confirmed yet.
    """

    persona: str | None = None
    claim: str | None = None
    function: Function | None = None
    account: str | None = None
    waiting: bool = False
    as_of: AsOf = field(default_factory=AsOf)
    limit: int | None = 50


def list_evidence(_context: Context, reader: Reader, wanted: Wanted) -> tuple[Evidence, ...]:
    """The evidence that was asked for, newest observation first; raises NotFound for an unknown persona or claim."""
    query = EvidenceQuery(claims=_claims(reader, wanted), as_of=wanted.as_of)
    return tuple(islice(_fitting(reader.evidence(query), wanted), wanted.limit))


def confirm(context: Context, store: Store, evidence: str, claim: str, *, supports: bool = True) -> None:
    """Lets a found link count from now on, as support or as contradiction; raises NotFound."""
    with store.write(context) as work:
        work.confirm_link(evidence, claim, supports)
        payload = {"claim": claim, "supports": supports}
        work.record(_entry("confirm link", evidence, "a person read it and agreed", payload))


def reject(context: Context, store: Store, evidence: str, claim: str) -> None:
    """Takes back a found link; raises NotFound."""
    with store.write(context) as work:
        work.drop_link(evidence, claim)
        work.record(_entry("reject link", evidence, "a person read it and disagreed", {"claim": claim}))


def _claims(reader: Reader, wanted: Wanted) -> list[str] | None:
    if wanted.claim is not None and wanted.claim not in reader.claim_ids():
        raise NotFound(f"No claim has the id {wanted.claim!r}; see the ids with: answerable personas show SLUG")
    if wanted.persona is None:
        return None if wanted.claim is None else [wanted.claim]
    version = reader.persona(wanted.persona, known_by=wanted.as_of.known_by)
    ids = [claim.id for claim in version.persona.claims]
    return ids if wanted.claim is None else [claim for claim in ids if claim == wanted.claim]


def _fitting(found: Iterator[Evidence], wanted: Wanted) -> Iterator[Evidence]:
    account = wanted.account.casefold() if wanted.account else None
    for one in found:
        fits = wanted.function in (None, one.function) and account in (None, (one.account or "").casefold())
        if fits and (not wanted.waiting or any(not link.confirmed for link in one.links)):
            yield one


def _entry(act: str, evidence: str, reason: str, payload: dict[str, object]) -> AuditEntry:
    return AuditEntry(act=act, subject=f"evidence/{evidence}", reason=reason, payload=payload)
