"""Makes the context of a request: the one place that reads the clock and names requests."""

from datetime import UTC, datetime
from uuid import uuid4

from answerable.usecases.context import Context


def new_context(actor: str) -> Context:
    """The context of a request that begins now."""
    return Context(actor=actor, at=datetime.now(UTC), request_id=uuid4().hex)
