"""How personas differ, and versions of one."""

from answerable.domain.model.persona import PersonaVersion
from answerable.domain.personas.diff import PersonaDiff, diff
from answerable.usecases.context import Context
from answerable.usecases.personas import version_named
from answerable.usecases.ports import Store


def compare(
    _context: Context, store: Store, before: str, after: str
) -> tuple[PersonaVersion, PersonaVersion, PersonaDiff]:
    """Two personas, or two versions of one, and how the second differs from the first; raises NotFound."""
    with store.read() as reader:
        old, new = version_named(reader, before), version_named(reader, after)
    return old, new, diff(old.persona, new.persona)
