"""Personas: listed, and found by name and version."""

from collections.abc import Sequence
from typing import Any

from answerable.domain.model.persona import PersonaVersion
from answerable.errors import InvalidInput
from answerable.usecases.context import Context
from answerable.usecases.ports import Reader, Store


def list_personas(_context: Context, store: Store) -> Sequence[PersonaVersion]:
    """The newest version of each persona, in the order of their slugs."""
    with store.read() as reader:
        return reader.personas()


def find_persona(_context: Context, store: Store, reference: str) -> PersonaVersion:
    """The version that ``SLUG`` (the newest) or ``SLUG@VERSION`` names; raises NotFound or InvalidInput."""
    with store.read() as reader:
        return version_named(reader, reference)


def version_named(reader: Reader, reference: str) -> PersonaVersion:
    """What ``find_persona`` finds, in a view of the workspace that is open already."""
    slug, separator, number = reference.partition("@")
    if not separator:
        return reader.persona(slug)
    if not (number.isdecimal() and number.isascii() and len(number) < 10):
        raise InvalidInput(f"{reference!r} names no version; write it as {slug}@2, with the version's number.")
    return reader.persona(slug, int(number))


def as_row(version: PersonaVersion) -> dict[str, Any]:
    """A persona as one item of a list for programs; these names are kept stable."""
    persona = version.persona
    return {
        "slug": persona.slug,
        "name": persona.name,
        "group": persona.group,
        "kind": persona.kind.value,
        "status": persona.status.value,
        "version": version.number,
        "owner": persona.owner,
        "claims": len(persona.claims),
    }


def as_document(version: PersonaVersion) -> dict[str, Any]:
    """A whole persona for programs; these names are kept stable, further ones may come."""
    persona = version.persona
    return {
        **as_row(version),
        **persona.model_dump(mode="json", include={"segment", "pace", "successor", "archetype"}),
        "author": version.author,
        "reason": version.reason,
        "recorded_at": version.recorded_at.isoformat(),
        "digest": version.digest,
        "claims": [
            claim.model_dump(mode="json", include={"id", "facet", "text", "rank", "order", "stage", "stakes"})
            for claim in persona.claims
        ],
        "notes": [note.model_dump(mode="json") for note in persona.notes],
    }
