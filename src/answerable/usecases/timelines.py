"""How personas drifted."""

from collections.abc import Sequence

from answerable.domain.personas.timeline import Timeline, timeline
from answerable.usecases.context import Context
from answerable.usecases.ports import Store


def timelines(_context: Context, store: Store, slug: str | None = None) -> Sequence[Timeline]:
    """The timeline of one persona, or of all in the order of their slugs; raises NotFound."""
    with store.read() as reader:
        slugs = [slug] if slug else [version.persona.slug for version in reader.personas()]
        return [timeline(reader.versions(each)) for each in slugs]
