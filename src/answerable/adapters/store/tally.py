"""Evidence counted in the database, in one pass over the links."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Select, case, func, select

from answerable.adapters.store.codes import FUNCTIONS, POPULATIONS, REPORTERS
from answerable.adapters.store.evidence import in_force
from answerable.adapters.store.rows import among
from answerable.adapters.store.tables import claims, links
from answerable.domain.beliefs.tally import FUNCTION_CODES, POPULATION_CODES, REPORTER_WEIGHTS, Tally
from answerable.usecases.ports import AsOf

BATCH = 50_000
_COLUMNS = 9


def tally(connection: Connection, wanted: Collection[str] | None, as_of: AsOf) -> Tally:
    """Confirmed links summed per cell; ``claims`` of the tally are those with at least one, in order of their ids."""
    cells = _cells(connection, _statement(connection, wanted, as_of))
    numbers = cells[:, :6].astype(np.int64)
    names, claim = _named(connection, numbers[:, 0], wanted)
    return Tally(
        claims=names,
        claim=claim,
        function=_recoded(numbers[:, 1], {FUNCTIONS[kind]: code for kind, code in FUNCTION_CODES.items()}),
        population=_recoded(numbers[:, 2], {POPULATIONS[kind]: code for kind, code in POPULATION_CODES.items()}),
        cluster=numbers[:, 3].copy(),
        month=numbers[:, 4].copy(),
        last_day=numbers[:, 5].copy(),
        support=cells[:, 6].copy(),
        contradiction=cells[:, 7].copy(),
        count=cells[:, 8].astype(np.int64),
    )


def _statement(connection: Connection, wanted: Collection[str] | None, as_of: AsOf) -> Select[Any]:
    cell = (links.c.claim, links.c.function, links.c.population, links.c.cluster, links.c.month)
    weight = case({REPORTERS[kind]: weight for kind, weight in REPORTER_WEIGHTS.items()}, value=links.c.reporter)
    statement = select(
        *cell,
        func.max(links.c.day),
        func.sum(case((links.c.supports, weight), else_=0.0)),
        func.sum(case((links.c.supports, 0.0), else_=weight)),
        func.count(),
    ).where(links.c.confirmed, in_force(as_of.known_by))
    if as_of.observed_by is not None:
        statement = statement.where(links.c.day <= as_of.observed_by.toordinal())
    if wanted is not None:
        numbers = select(claims.c.number).where(claims.c.id.in_(among(connection, wanted)))
        statement = statement.where(links.c.claim.in_(numbers))
    return statement.group_by(*cell)


def _cells(connection: Connection, statement: Select[Any]) -> NDArray[np.float64]:
    """All rows as one array, read from the driver itself, since a million row objects would take longer than the sum.

    Every integer here is below 2^53 and so exact as a float.
    """
    cursor: Any = connection.execute(statement).cursor
    blocks = [np.empty((0, _COLUMNS))]
    while rows := cursor.fetchmany(BATCH):
        blocks.append(np.array(rows, dtype=np.float64))
    cursor.close()
    return np.concatenate(blocks)


def _named(
    connection: Connection, numbers: NDArray[np.int64], wanted: Collection[str] | None
) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """The ids of numbered claims, which are ``wanted`` ones, in their order, and the index among them per number."""
    unique, inverse = np.unique(numbers, return_inverse=True)
    known = dict(_numbered(connection, wanted)) if len(unique) else {}
    ids = [known[int(number)] for number in unique]
    order = sorted(range(len(ids)), key=ids.__getitem__)
    place = np.empty(len(ids), dtype=np.int64)
    place[order] = np.arange(len(ids))
    return tuple(ids[index] for index in order), place[inverse]


def _numbered(connection: Connection, wanted: Collection[str] | None) -> Iterator[tuple[int, str]]:
    statement = select(claims.c.number, claims.c.id)
    if wanted is not None:
        statement = statement.where(claims.c.id.in_(among(connection, wanted)))
    yield from ((number, name) for number, name in connection.execute(statement))


def _recoded(codes: NDArray[np.int64], mapping: Mapping[int, int]) -> NDArray[np.int64]:
    table = np.full(max(mapping) + 1, -1, dtype=np.int64)
    table[list(mapping)] = list(mapping.values())
    return table[codes]
