"""Evidence as it is written: streamed in batches, each observation once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, select, text

from answerable.adapters.store.claims import claim_numbers
from answerable.adapters.store.clusters import Cluster, cluster_numbers, cluster_of
from answerable.adapters.store.codes import FUNCTIONS, POPULATIONS, REPORTERS
from answerable.adapters.store.evidence import known_ids
from answerable.adapters.store.moment import kept
from answerable.adapters.store.rows import NUL, add_rows
from answerable.adapters.store.tables import FOREVER, evidence, evidence_words, links
from answerable.domain.model.evidence import Evidence
from answerable.errors import InvalidInput

BATCH = 5_000
MANY = 20_000
"""From how many new rows on PostgreSQL is told to count again."""


def add_evidence(connection: Connection, rows: Iterable[Evidence]) -> int:
    """Records evidence with its links, a batch in memory at a time; how many observations were new."""
    stream, added = iter(rows), 0
    while batch := list(islice(stream, BATCH)):
        new = _new(connection, batch)
        _add(connection, new)
        added += len(new)
    if added >= MANY and connection.dialect.name == "postgresql":
        connection.execute(text("ANALYZE evidence, evidence_words, links"))  # or it plans for the table that was there
    return added


def _new(connection: Connection, batch: Sequence[Evidence]) -> list[Evidence]:
    first = {row.id: row for row in reversed(batch)}
    for name in known_ids(connection, first.keys()):
        del first[name]
    return list(reversed(first.values()))


def _add(connection: Connection, rows: Sequence[Evidence]) -> None:
    if not rows:
        return
    for row in rows:
        _refuse_what_cannot_be_kept(row)
    start = (connection.scalar(select(func.max(evidence.c.number))) or 0) + 1
    numbered = list(enumerate(rows, start))
    clusters = cluster_numbers(connection, {cluster_of(row) for row in rows})
    claims = claim_numbers(connection, {link.claim for row in rows for link in row.links})
    add_rows(connection, evidence, [_observation(number, row, clusters) for number, row in numbered])
    add_rows(connection, evidence_words, [(number, row.text, row.speaker) for number, row in numbered])
    bearing = [link for number, row in numbered for link in _links(number, row, clusters, claims)]
    add_rows(connection, links, bearing)


def _refuse_what_cannot_be_kept(row: Evidence) -> None:
    if len({link.claim for link in row.links}) < len(row.links):
        raise InvalidInput(f"The evidence {row.id} names the same claim twice; let it bear on each claim once.")
    if any(NUL in text for text in (row.text, row.source, row.account, row.deal, row.speaker, row.persona) if text):
        raise InvalidInput(f"The evidence {row.id} holds the character NUL, which databases do not keep; remove it.")


def _observation(number: int, row: Evidence, clusters: Mapping[Cluster, int]) -> tuple[Any, ...]:
    return (
        number,
        row.id,
        row.observed_on.toordinal(),
        kept(row.recorded_at),
        FUNCTIONS[row.function],
        REPORTERS[row.reporter],
        POPULATIONS[row.population],
        clusters[cluster_of(row)],
        row.source,
        row.account,
        row.deal,
        row.persona,
    )


def _links(
    number: int, row: Evidence, clusters: Mapping[Cluster, int], claims: Mapping[str, int]
) -> Iterator[tuple[Any, ...]]:
    day, recorded = row.observed_on, kept(row.recorded_at)
    countable = (
        FUNCTIONS[row.function],
        REPORTERS[row.reporter],
        POPULATIONS[row.population],
        clusters[cluster_of(row)],
        day.year * 12 + day.month - 1,
        day.toordinal(),
    )
    for link in row.links:
        judged = (link.supports, link.score, link.confirmed)
        yield (claims[link.claim], number, recorded, FOREVER, *judged, *countable)
