"""Joins the ports to their adapters: the only module that imports both.

Each function imports its adapter when it is called, so that a command pays only for what it uses.
"""

from typing import TYPE_CHECKING

from answerable.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from answerable.usecases.ports import (
        DealPictures,
        DealReader,
        EvidenceReader,
        Folder,
        Library,
        Meaning,
        PageReader,
        PageWriter,
        Randomness,
        SampleFiles,
        Store,
        Voice,
    )


def open_store(settings: Settings) -> "Store":
    """The workspace's database, at its newest schema; raises StoreFailure when it cannot be opened."""
    from answerable.adapters.store.store import open_database

    return open_database(settings.database)


def open_meaning() -> "Meaning":
    """The meaning model; its weights are read when the first text is embedded."""
    from answerable.adapters.meaning.sentences import SentenceEncoder

    return SentenceEncoder()


def open_understanding() -> "Meaning":
    """The two meaning models by which twins understand; their weights are read when the first text is embedded."""
    from answerable.adapters.meaning.joint import JointEncoder
    from answerable.adapters.meaning.sentences import SentenceEncoder
    from answerable.adapters.meaning.small import SmallEncoder

    return JointEncoder(SentenceEncoder(), SmallEncoder())


def open_voice() -> "Voice":
    """The voice of the twins; the grounded one needs no language model."""
    from answerable.adapters.voices.grounded import GroundedVoice

    return GroundedVoice()


def open_library() -> "Library":
    """The built-in archetypes, stakes, kinds of proof and figures; each file is read when first asked for."""
    from answerable.adapters.library.loader import BuiltInLibrary

    return BuiltInLibrary()


def open_page_reader() -> "PageReader":
    """The reader of Markdown pages."""
    from answerable.adapters.sources.pages.reader import MarkdownPageReader

    return MarkdownPageReader()


def open_page_writer() -> "PageWriter":
    """The writer of Markdown pages."""
    from answerable.adapters.publish.markdown import MarkdownPageWriter

    return MarkdownPageWriter()


def open_evidence_reader() -> "EvidenceReader":
    """The reader of observations in CSV and JSON lines."""
    from answerable.adapters.sources.evidence.reader import EvidenceFiles

    return EvidenceFiles()


def open_deal_reader() -> "DealReader":
    """The reader of deal files."""
    from answerable.adapters.sources.deals import DealFileReader

    return DealFileReader()


def open_randomness() -> "Randomness":
    """Random numbers by name."""
    from answerable.adapters.engines.randomness import KeyedRandomness

    return KeyedRandomness()


def open_pictures() -> "DealPictures":
    """Pictures of simulated deals."""
    from answerable.adapters.publish.svg.pictures import SvgPictures

    return SvgPictures()


def decode_text(content: bytes, name: str) -> tuple[str, str | None]:
    """The text that an uploaded file means, and a remark where its encoding had to be guessed.

    Raises InvalidInput or TooLarge, calling the file ``name``.
    """
    from answerable.adapters.sources.files import decode

    return decode(content, name)


def open_folder(path: "Path") -> "Folder":
    """A folder that pages are exported into; it is made when the first is written."""
    from answerable.adapters.publish.folder import PageFolder

    return PageFolder(path)


def sample_files() -> "SampleFiles":
    """The sample that comes with the product."""
    from answerable.adapters.library.sample_files import find_sample

    return find_sample()
