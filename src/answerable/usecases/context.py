"""Who asks, when, and under which request: made by the edge, handed to every use case."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Context:
    """One request: its actor, its moment (with time zone), its id for the audit trail.

    Before a workspace has members the actor is ``local`` and owns everything.
    """

    actor: str
    at: datetime
    request_id: str

    @property
    def today(self) -> date:
        """The day of the request."""
        return self.at.date()
