"""Found links, which a person confirms or drops; what was known before is kept, so that it can be asked for."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from answerable.adapters.store.moment import kept
from answerable.adapters.store.tables import FOREVER, claims, evidence, links
from answerable.errors import NotFound


def confirm_link(connection: Connection, name: str, claim: str, *, supports: bool, at: datetime) -> None:
    """Makes a link confirmed, in a direction, from this moment on; raises NotFound."""
    link = _current(connection, name, claim)
    moment = _end(connection, link, at)
    fresh = {**link._mapping, "known_from": moment, "confirmed": True, "supports": supports}
    connection.execute(insert(links).values(fresh))


def drop_link(connection: Connection, name: str, claim: str, *, at: datetime) -> None:
    """Ends a link at this moment; raises NotFound."""
    _end(connection, _current(connection, name, claim), at)


def _current(connection: Connection, name: str, claim: str) -> Row[Any]:
    query = (
        select(links)
        .join(evidence, evidence.c.number == links.c.evidence)
        .join(claims, claims.c.number == links.c.claim)
        .where(evidence.c.id == name, claims.c.id == claim, links.c.known_until == FOREVER)
    )
    row = connection.execute(query).first()
    if row is None:
        raise NotFound(f"No link joins the evidence {name} to the claim {claim}; it may have been dropped already.")
    return row


def _end(connection: Connection, link: Row[Any], at: datetime) -> int:
    """Ends a link and says when; one that began at that moment, or later by another clock, was never known."""
    moment: int = max(kept(at), link.known_from)
    this = (links.c.claim == link.claim) & (links.c.evidence == link.evidence) & (links.c.known_from == link.known_from)
    if moment == link.known_from:
        connection.execute(delete(links).where(this))
    else:
        connection.execute(update(links).where(this).values(known_until=moment))
    return moment
