"""Evidence as it is read: newest observation first, in batches, with the links that were known."""

from collections import defaultdict
from collections.abc import Collection, Generator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from answerable.adapters.store.codes import FUNCTION_OF, POPULATION_OF, REPORTER_OF
from answerable.adapters.store.moment import kept, told
from answerable.adapters.store.rows import among
from answerable.adapters.store.tables import FOREVER, claims, evidence, evidence_words, links
from answerable.domain.model.evidence import Evidence, Link
from answerable.usecases.ports import ERASED_TEXT, EvidenceQuery

BATCH = 1_000


def matching(connection: Connection, query: EvidenceQuery) -> Generator[Evidence]:
    """The evidence that a query asks for, newest observation first."""
    with connection.execute(_statement(connection, query)) as result:
        for rows in result.partitions():
            found = _links(connection, [row.number for row in rows], query)
            for row in rows:
                yield _told(row, found[row.number])


def known_ids(connection: Connection, ids: Collection[str]) -> frozenset[str]:
    """Those of the ids that are recorded."""
    return frozenset(connection.scalars(select(evidence.c.id).where(evidence.c.id.in_(among(connection, ids)))))


def in_force(known_by: datetime | None) -> ColumnElement[bool]:
    """The links that were known at a moment, or are known now."""
    if known_by is None:
        return links.c.known_until == FOREVER
    return (links.c.known_from <= kept(known_by)) & (links.c.known_until > kept(known_by))


def _statement(connection: Connection, query: EvidenceQuery) -> Any:
    statement = select(evidence, evidence_words.c.text, evidence_words.c.speaker).outerjoin(evidence_words)
    if query.as_of.observed_by is not None:
        statement = statement.where(evidence.c.day <= query.as_of.observed_by.toordinal())
    if query.as_of.known_by is not None:
        statement = statement.where(evidence.c.recorded_at <= kept(query.as_of.known_by))
    if query.claims is not None:
        bearing = select(links.c.evidence).join(claims, claims.c.number == links.c.claim)
        bearing = bearing.where(claims.c.id.in_(among(connection, query.claims)), *_counted(query))
        statement = statement.where(evidence.c.number.in_(bearing))
    ordered = statement.order_by(evidence.c.day.desc(), evidence.c.number.desc()).limit(query.limit)
    return ordered.execution_options(yield_per=BATCH)


def _counted(query: EvidenceQuery) -> list[ColumnElement[bool]]:
    return [in_force(query.as_of.known_by), *([links.c.confirmed] if query.confirmed_only else [])]


def _links(connection: Connection, numbers: Sequence[int], query: EvidenceQuery) -> dict[int, list[Link]]:
    columns = (links.c.evidence, claims.c.id, links.c.supports, links.c.score, links.c.confirmed)
    statement = select(*columns).join(claims, claims.c.number == links.c.claim).order_by(claims.c.id)
    found = defaultdict(list)
    for row in connection.execute(statement.where(links.c.evidence.in_(numbers), *_counted(query))):
        link = Link(claim=row.id, supports=row.supports, score=row.score, confirmed=row.confirmed)
        found[row.evidence].append(link)
    return found


def _told(row: Row[Any], bearing: Sequence[Link]) -> Evidence:
    return Evidence(
        id=row.id,
        observed_on=date.fromordinal(row.day),
        recorded_at=told(row.recorded_at),
        function=FUNCTION_OF[row.function],
        reporter=REPORTER_OF[row.reporter],
        population=POPULATION_OF[row.population],
        text=ERASED_TEXT if row.text is None else row.text,
        speaker=row.speaker,
        source=row.source,
        account=row.account,
        deal=row.deal,
        persona=row.persona,
        links=tuple(bearing),
    )
