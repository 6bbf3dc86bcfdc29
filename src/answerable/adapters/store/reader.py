"""A consistent view of the workspace on one connection."""

from collections.abc import Collection, Generator, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, func, select

from answerable.adapters.store import bodies, evidence, personas, tables, tally, trail
from answerable.domain.beliefs.tally import Tally
from answerable.domain.model.audit import AuditRecord
from answerable.domain.model.deal import Deal
from answerable.domain.model.evidence import Evidence
from answerable.domain.model.group import Group
from answerable.domain.model.persona import PersonaVersion
from answerable.errors import NotFound
from answerable.usecases.ports import AsOf, Counts, EvidenceQuery

Lent = TypeVar("Lent")


class DatabaseReader:
    """Fulfils the port Reader; each verb is a function of the noun's own module."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lent: list[Generator[Any]] = []

    def personas(
        self, known_by: datetime | None = None, slugs: Collection[str] | None = None
    ) -> Sequence[PersonaVersion]:
        """The newest version of each persona (None: of all), in the order of their slugs; unknown ones are left out."""
        return personas.newest_versions(self._connection, known_by, slugs)

    def persona(self, slug: str, number: int | None = None, known_by: datetime | None = None) -> PersonaVersion:
        """One version of a persona, the newest unless numbered; raises NotFound."""
        return personas.one_version(self._connection, slug, number, known_by)

    def versions(self, slug: str) -> Sequence[PersonaVersion]:
        """All versions of a persona, oldest first; raises NotFound."""
        return personas.all_versions(self._connection, slug)

    def claim_ids(self) -> frozenset[str]:
        """Every claim id that was ever given, retired ones included."""
        return personas.given_claim_ids(self._connection)

    def groups(self) -> Sequence[Group]:
        """The groups as they are now, in the order of their slugs."""
        return bodies.all_bodies(self._connection, tables.groups, Group)

    def evidence(self, query: EvidenceQuery) -> Iterator[Evidence]:
        """Recorded evidence that the query asks for, newest observation first."""
        return self._lend(evidence.matching(self._connection, query))

    def evidence_known(self, ids: Collection[str]) -> frozenset[str]:
        """Those of the ids that are recorded already."""
        return evidence.known_ids(self._connection, ids)

    def tally(self, claims: Collection[str] | None, as_of: AsOf) -> Tally:
        """Confirmed links counted per cell, for these claims (None: all)."""
        return tally.tally(self._connection, claims, as_of)

    def deals(self) -> Sequence[Deal]:
        """The deals, in the order of their slugs."""
        return bodies.all_bodies(self._connection, tables.deals, Deal)

    def deal(self, slug: str) -> Deal:
        """One deal; raises NotFound naming those there are."""
        found = bodies.one_body(self._connection, tables.deals, Deal, slug)
        if found is None:
            known = ", ".join(deal.slug for deal in self.deals()[:12])
            raise NotFound(f"No deal is called {slug!r}; {f'there are {known}' if known else 'there is none yet'}.")
        return found

    def counts(self) -> Counts:
        """How much the workspace holds."""
        personas_ = func.count(tables.persona_versions.c.slug.distinct())
        return Counts(
            personas=self._connection.scalar(select(personas_)) or 0,
            **{
                name: self._connection.scalar(select(func.count()).select_from(table)) or 0
                for name, table in (("groups", tables.groups), ("evidence", tables.evidence), ("deals", tables.deals))
            },
        )

    def audit(self) -> Iterator[AuditRecord]:
        """The trail from its beginning."""
        return self._lend(trail.trail(self._connection))

    def close(self) -> None:
        """Ends the streams that nobody read to their end, while the transaction that feeds them is still there."""
        for stream in self._lent:
            stream.close()

    def _lend(self, stream: Generator[Lent]) -> Iterator[Lent]:
        self._lent.append(stream)
        return stream
