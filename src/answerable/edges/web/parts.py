"""What the pages work with, each part opened on first need and then shared by all requests."""

from dataclasses import dataclass

from answerable import wiring
from answerable.edges.web.once import Once
from answerable.edges.web.shelf import Shelf
from answerable.settings import Settings
from answerable.usecases.ports import DealPictures, DealReader, Library, PageReader, Randomness, Store
from answerable.usecases.twins import Mind


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one server; calling one opens it."""

    settings: Settings
    store: Once[Store]
    library: Once[Library]
    mind: Once[Mind]
    page_reader: Once[PageReader]
    deal_reader: Once[DealReader]
    randomness: Once[Randomness]
    pictures: Once[DealPictures]
    shelf: Shelf


def open_parts(settings: Settings) -> Parts:
    """The parts of a workspace, none of them open yet."""
    library = Once(wiring.open_library)
    return Parts(
        settings=settings,
        store=Once(lambda: wiring.open_store(settings)),
        library=library,
        mind=Once(lambda: Mind(library(), wiring.open_meaning(), wiring.open_voice())),
        page_reader=Once(wiring.open_page_reader),
        deal_reader=Once(wiring.open_deal_reader),
        randomness=Once(wiring.open_randomness),
        pictures=Once(wiring.open_pictures),
        shelf=Shelf(),
    )
