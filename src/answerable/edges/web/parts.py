"""What the pages work with, each part opened on first need and then shared by all requests."""

from dataclasses import dataclass

from answerable import wiring
from answerable.edges.voices import mind_of
from answerable.edges.web.once import Once
from answerable.edges.web.shelf import Shelf
from answerable.settings import Settings
from answerable.usecases.documents import Understanding
from answerable.usecases.ports import (
    DealPictures,
    DealReader,
    DocumentReader,
    Library,
    Meaning,
    PageReader,
    PersonaPictures,
    Randomness,
    Store,
)
from answerable.usecases.samples import SampleSource
from answerable.usecases.twins import Mind


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one server; calling one opens it."""

    settings: Settings
    store: Once[Store]
    library: Once[Library]
    mind: Once[Mind]
    page_reader: Once[PageReader]
    document_reader: Once[DocumentReader]
    understanding: Once[Understanding]
    deal_reader: Once[DealReader]
    randomness: Once[Randomness]
    pictures: Once[DealPictures]
    persona_pictures: Once[PersonaPictures]
    sample: Once[SampleSource]
    shelf: Shelf


def open_parts(settings: Settings) -> Parts:
    """The parts of a workspace, none of them open yet."""
    library = Once(wiring.open_library)
    mind = Once(lambda: mind_of(library(), wiring.open_meaning(), settings))
    return Parts(
        settings=settings,
        store=Once(lambda: wiring.open_store(settings)),
        library=library,
        mind=mind,
        page_reader=Once(wiring.open_page_reader),
        document_reader=Once(wiring.open_document_reader),
        understanding=Once(lambda: _understanding(settings, library(), mind().meaning)),
        deal_reader=Once(wiring.open_deal_reader),
        randomness=Once(wiring.open_randomness),
        pictures=Once(wiring.open_pictures),
        persona_pictures=Once(wiring.open_persona_pictures),
        sample=Once(lambda: _sample(library(), mind().meaning)),
        shelf=Shelf(),
    )


def _sample(library: Library, meaning: Meaning) -> SampleSource:
    return SampleSource(
        files=wiring.sample_files(),
        pages=wiring.open_page_reader(),
        evidence=wiring.open_evidence_reader(),
        deals=wiring.open_deal_reader(),
        library=library,
        meaning=meaning,
    )


def _understanding(settings: Settings, library: Library, meaning: Meaning) -> Understanding:
    interpreter = wiring.open_document_interpreter()
    return Understanding(interpreter, library, meaning, wiring.open_suggester(settings.model))
