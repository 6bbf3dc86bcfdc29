"""Persona versions, which never change once written, and every claim id that one of them gave."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from answerable.adapters.store.claims import claim_numbers
from answerable.adapters.store.moment import kept, told
from answerable.adapters.store.rows import add_row, among
from answerable.adapters.store.tables import claims, persona_versions
from answerable.domain.model.persona import Persona, PersonaVersion
from answerable.errors import Conflict, NotFound


def newest_versions(
    connection: Connection, known_by: datetime | None, slugs: Collection[str] | None = None
) -> Sequence[PersonaVersion]:
    """The newest version of each persona (None: of all), by slug; slugs that no persona bears are passed over."""
    newest = select(persona_versions.c.slug, func.max(persona_versions.c.number).label("number"))
    if known_by is not None:
        newest = newest.where(persona_versions.c.recorded_at <= kept(known_by))
    if slugs is not None:
        newest = newest.where(persona_versions.c.slug.in_(among(connection, slugs)))
    chosen = newest.group_by(persona_versions.c.slug).subquery()
    query = select(persona_versions).join(
        chosen, (persona_versions.c.slug == chosen.c.slug) & (persona_versions.c.number == chosen.c.number)
    )
    return sorted((_version(row) for row in connection.execute(query)), key=lambda version: version.persona.slug)


def one_version(connection: Connection, slug: str, number: int | None, known_by: datetime | None) -> PersonaVersion:
    """One version of a persona, the newest unless numbered; raises NotFound naming what there is."""
    query = select(persona_versions).where(persona_versions.c.slug == slug)
    if number is not None:
        query = query.where(persona_versions.c.number == number)
    if known_by is not None:
        query = query.where(persona_versions.c.recorded_at <= kept(known_by))
    row = connection.execute(query.order_by(persona_versions.c.number.desc()).limit(1)).first()
    if row is None:
        raise NotFound(_absent(connection, slug, number, known_by))
    return _version(row)


def all_versions(connection: Connection, slug: str) -> Sequence[PersonaVersion]:
    """All versions of a persona, oldest first; raises NotFound."""
    query = select(persona_versions).where(persona_versions.c.slug == slug).order_by(persona_versions.c.number)
    found = [_version(row) for row in connection.execute(query)]
    if not found:
        raise NotFound(_absent(connection, slug, None, None))
    return found


def given_claim_ids(connection: Connection) -> frozenset[str]:
    """Every claim id that a version ever gave."""
    return frozenset(connection.scalars(select(claims.c.id).where(claims.c.persona.is_not(None))))


def add_version(connection: Connection, version: PersonaVersion) -> None:
    """Adds the next version; raises Conflict unless its number follows the newest."""
    slug = version.persona.slug
    newest = connection.scalar(select(func.max(persona_versions.c.number)).where(persona_versions.c.slug == slug)) or 0
    if version.number != newest + 1:
        raise Conflict(
            f"The persona {slug} is at version {newest} now, so version {version.number} cannot follow; "
            "look at the newest version and make the change again."
        )
    body = version.persona.model_dump_json()
    moment = kept(version.recorded_at)
    row = (slug, version.number, moment, version.digest, version.author, version.reason, body)
    add_row(connection, persona_versions, row)
    _give_claims(connection, version.persona)


def _give_claims(connection: Connection, persona: Persona) -> None:
    numbers = list(claim_numbers(connection, {claim.id for claim in persona.claims}).values())
    unclaimed = claims.c.persona.is_(None) & claims.c.number.in_(numbers)
    connection.execute(update(claims).where(unclaimed).values(persona=persona.slug))


def _version(row: Row[Any]) -> PersonaVersion:
    return PersonaVersion(
        number=row.number,
        persona=Persona.model_validate_json(row.body),
        digest=row.digest,
        author=row.author,
        reason=row.reason,
        recorded_at=told(row.recorded_at),
    )


def _absent(connection: Connection, slug: str, number: int | None, known_by: datetime | None) -> str:
    slugs = list(connection.scalars(select(persona_versions.c.slug).distinct().order_by(persona_versions.c.slug)))
    if slug in slugs:
        which = f"version {number} of the persona {slug}" if number else f"version of the persona {slug}"
        when = f" known by {known_by.isoformat(timespec='minutes')}" if known_by else ""
        return f"There is no {which}{when}; answerable personas show {slug} shows the newest."
    known = (
        f"there are {', '.join(slugs[:12])}{' and more' if len(slugs) > 12 else ''}" if slugs else "there is none yet"
    )
    return f"No persona is called {slug!r}; {known}."
