"""What the pages work with, each part opened on first need and then shared by all requests."""

from dataclasses import dataclass

from answerable import wiring
from answerable.edges.web.once import Once
from answerable.settings import Settings
from answerable.usecases.ports import Library, Meaning, Store


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one server; calling one opens it."""

    settings: Settings
    store: Once[Store]
    meaning: Once[Meaning]
    library: Once[Library]


def open_parts(settings: Settings) -> Parts:
    """The parts of a workspace, none of them open yet."""
    return Parts(
        settings=settings,
        store=Once(lambda: wiring.open_store(settings)),
        meaning=Once(wiring.open_meaning),
        library=Once(wiring.open_library),
    )
