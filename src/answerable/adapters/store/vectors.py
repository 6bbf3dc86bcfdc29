"""The cache of vectors: what can be made again, kept because making it is slow."""

from collections.abc import Collection, Mapping

import numpy as np
from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from answerable.adapters.store.rows import among
from answerable.adapters.store.tables import vectors
from answerable.usecases.ports import Vector

_FORMAT = np.dtype("<f4")


def cached(connection: Connection, model: str, digests: Collection[str]) -> Mapping[str, Vector]:
    """The vectors that are cached, by digest, each its own array."""
    wanted = (vectors.c.model == model) & vectors.c.digest.in_(among(connection, digests))
    rows = connection.execute(select(vectors.c.digest, vectors.c.vector).where(wanted))
    return {digest: np.frombuffer(vector, dtype=_FORMAT).astype(np.float32) for digest, vector in rows}


def keep(connection: Connection, model: str, fresh: Mapping[str, Vector]) -> None:
    """Caches vectors; those cached already stay as they are."""
    if not fresh:
        return
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    rows = [
        {"model": model, "digest": digest, "vector": np.ascontiguousarray(vector, dtype=_FORMAT).tobytes()}
        for digest, vector in fresh.items()
    ]
    connection.execute(dialect.insert(vectors).on_conflict_do_nothing(), rows)
