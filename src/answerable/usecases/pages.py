"""Pages about personas, read with all that is known about their headings."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from answerable.domain.model.facet import Facet
from answerable.domain.model.page import Page
from answerable.domain.personas.gathering import can_gather, gather
from answerable.domain.personas.headings import HeadingReading, Manner, Readings, heading_key
from answerable.domain.personas.identity import name_of, slug_of
from answerable.errors import InvalidInput, NoPersona
from answerable.usecases.headings import read_headings
from answerable.usecases.ports import Library, Meaning, PageReader, VectorCache

NamedPage = tuple[str, Page]
"""A page, and what people call it."""

NOTE = "note"
"""What a person writes for a heading that introduces no claim."""


@dataclass(frozen=True, slots=True)
class Readers:
    """What it takes to read a page: a reader, the library, meaning (None: words only), and what a person said."""

    pages: PageReader
    library: Library
    meaning: Meaning | None = None
    told: Readings = field(default_factory=dict)


def told_headings(said: Sequence[str]) -> dict[str, HeadingReading]:
    """What a person said of headings, each as ``HEADING=FACET`` or ``HEADING=note``; raises InvalidInput."""
    readings = {}
    for text in said:
        heading, separator, facet = text.rpartition("=")
        if not separator or not heading_key(heading):
            raise InvalidInput(
                f'{text!r} says nothing about a heading; write "HEADING=FACET", such as "Pains=challenge".'
            )
        meant = _facet(heading.strip(), facet.strip().lower())
        readings[heading_key(heading)] = HeadingReading(
            heading=heading.strip(), facet=meant, nearest=meant, certainty=1.0, manner=Manner.TOLD
        )
    return readings


def told_renames(said: Sequence[str]) -> dict[str, str]:
    """The old short names under the new ones, of renames each written ``OLD=NEW``; raises InvalidInput."""
    renamed: dict[str, str] = {}
    for text in said:
        old, _, new = (part.strip() for part in text.partition("="))
        if not old or not new or old == new or new in renamed or old in renamed.values():
            raise InvalidInput(f"{text!r} renames nothing; write OLD=NEW with two short names, each of them once.")
        renamed[new] = old
    return renamed


def read_page(cache: VectorCache, readers: Readers, read: Callable[[Readings], Page]) -> Page:
    """A page, read again when its unknown headings could be understood by meaning.

    ``read`` reads it with what is known about headings so far.
    """
    page = read(readers.told)
    if not page.unknown or readers.meaning is None:
        return page
    found = read_headings(cache, readers.library, readers.meaning, page.unknown)
    by_key = {heading_key(heading): reading for heading, reading in found.items()}
    return read({**by_key, **readers.told})


def read_pages(
    cache: VectorCache, readers: Readers, paths: Sequence[Path], group: str | None = None
) -> list[NamedPage]:
    """The pages of files and folders, in their order.

    Pages of one persona each become one page where they come from one folder, or all of them under the title
    ``group``. Raises InvalidInput, TooLarge or NotFound; a page without persona is left out of a folder, with a remark.
    """
    pages: list[NamedPage] = []
    for path in paths:
        files = readers.pages.files(path)
        if [*files] == [path]:
            pages.append((path.name, _read_file(cache, readers, path)))
        else:
            pages += _read_folder(cache, readers, path, files, gathered=group is None)
    check_told(readers.told, [page for _, page in pages])
    return _gathered(pages, group, ()) if group else pages


def check_told(told: Readings, pages: Sequence[Page]) -> None:
    """Raises InvalidInput for a heading that a person spoke of and that no persona of the pages has."""
    met = {key for page in pages for key in page.told}
    missing = next((reading for key, reading in told.items() if key not in met), None)
    if missing:
        raise InvalidInput(f"No persona here has a heading “{missing.heading}”; write it as it stands on the page.")


def _read_file(cache: VectorCache, readers: Readers, path: Path) -> Page:
    return read_page(cache, readers, lambda readings: readers.pages.read(path, readings))


def _read_folder(
    cache: VectorCache, readers: Readers, folder: Path, files: Sequence[Path], *, gathered: bool
) -> list[NamedPage]:
    pages, left = [], []
    for file in files:
        name = file.relative_to(folder).as_posix()
        try:
            pages.append((name, _read_file(cache, readers, file)))
        except NoPersona:
            left.append(f"{name} holds no persona and was left out.")
    if not pages:
        raise NoPersona(
            f"{folder} holds no persona in {len(files)} Markdown files; try one of them to read what is missing."
        )
    title = name_of(slug_of(folder.resolve().name))
    return _gathered(pages, title, left) if gathered else pages


def _gathered(pages: Sequence[NamedPage], title: str, left: Sequence[str]) -> list[NamedPage]:
    alone = [(name, page) for name, page in pages if can_gather(page)]
    others = [(name, page) for name, page in pages if not can_gather(page)]
    if alone:
        return [(title, gather(alone, title, left)), *others]
    first, page = others[0]
    return [(first, page.model_copy(update={"remarks": (*page.remarks, *left)})), *others[1:]]


def _facet(heading: str, facet: str) -> Facet | None:
    known: Mapping[str, Facet] = {each.value: each for each in Facet}
    if facet != NOTE and facet not in known:
        raise InvalidInput(
            f"{facet!r} is no facet, so “{heading}” cannot be read as one; use {', '.join(known)}, or {NOTE}."
        )
    return known.get(facet)
