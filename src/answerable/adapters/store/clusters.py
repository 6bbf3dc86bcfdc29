"""What observations count under, so that many words of one account do not count as many accounts."""

from collections.abc import Collection

from sqlalchemy import Connection, Text, cast, delete, func, select, update

from answerable.adapters.store.rows import add_rows, among
from answerable.adapters.store.tables import clusters, evidence, evidence_words
from answerable.domain.model.evidence import Evidence

Cluster = tuple[str, str]
"""The kind of a cluster and its name."""

SPEAKER = "speaker"
ERASED = "erased"


def cluster_of(row: Evidence) -> Cluster:
    """The account of an observation; without one its deal, then its speaker, then its source."""
    for kind, name in (("account", row.account), ("deal", row.deal), (SPEAKER, row.speaker)):
        if name is not None:
            return kind, name
    return "source", row.source


def cluster_numbers(connection: Connection, wanted: Collection[Cluster]) -> dict[Cluster, int]:
    """The number of each cluster, given now to those that have none."""
    names = among(connection, {name for _, name in wanted})
    query = select(clusters.c.kind, clusters.c.name, clusters.c.number).where(clusters.c.name.in_(names))
    found = {(row.kind, row.name): row.number for row in connection.execute(query)}
    new = sorted(set(wanted) - found.keys())
    if new:
        start = (connection.scalar(select(func.max(clusters.c.number))) or 0) + 1
        given = dict(zip(new, range(start, start + len(new)), strict=True))
        add_rows(connection, clusters, [(number, *cluster) for cluster, number in given.items()])
        found |= given
    return found


def forget_words(connection: Connection, number: int) -> bool:
    """Erases the words and the speaker of an observation; whether there were any.

    A cluster named by a speaker of whom nothing else is left loses its name and goes on counting.
    """
    gone = connection.execute(delete(evidence_words).where(evidence_words.c.evidence == number)).rowcount > 0
    cluster = select(evidence.c.cluster).where(evidence.c.number == number).scalar_subquery()
    left = (
        select(evidence_words.c.evidence)
        .join(evidence, evidence.c.number == evidence_words.c.evidence)
        .where(evidence.c.cluster == clusters.c.number)
        .exists()
    )
    nameless = (clusters.c.number == cluster) & (clusters.c.kind == SPEAKER) & ~left
    connection.execute(update(clusters).where(nameless).values(kind=ERASED, name=cast(clusters.c.number, Text)))
    return gone
