"""The trail of changes: who, what, when and why, chained by digests."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from answerable.domain.model.noun import Line, Noun

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class AuditEntry(Noun):
    """What one change was: the act, what it was done to, and why; ``payload`` says before and after."""

    act: Line
    subject: Line
    reason: Line
    payload: dict[str, Any] = Field(default_factory=dict)


class AuditRecord(Noun):
    """An entry in its place in the chain; ``payload`` is None where it was erased."""

    number: Annotated[int, Field(ge=1)]
    at: datetime
    actor: Line
    request_id: Line
    act: Line
    subject: Line
    reason: Line
    payload: dict[str, Any] | None
    payload_digest: Digest
    previous: Digest
    digest: Digest
