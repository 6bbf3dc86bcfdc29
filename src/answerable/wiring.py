"""Joins the ports to their adapters: the only module that imports both.

Each function imports its adapter when it is called, so that a command pays only for what it uses.
"""

from typing import TYPE_CHECKING

from answerable.settings import ModelSettings, Settings

if TYPE_CHECKING:
    from pathlib import Path

    from answerable.domain.personas.titles.weights import TitleWeights
    from answerable.usecases.ports import (
        DealPictures,
        DealReader,
        DocumentInterpreter,
        DocumentReader,
        EvidenceReader,
        Folder,
        LanguageModel,
        Library,
        Meaning,
        PageReader,
        PageWriter,
        PersonaPictures,
        Randomness,
        SampleFiles,
        Store,
        Suggester,
        TitleLists,
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
    """The meaning model by which twins understand; its weights are read when the first text is embedded."""
    from answerable.adapters.meaning.small import SmallEncoder
    from answerable.adapters.meaning.tuning import Tuning

    return SmallEncoder(Tuning())


def open_voice() -> "Voice":
    """The grounded voice of the twins, which needs no language model."""
    from answerable.adapters.voices.grounded.voice import GroundedVoice

    return GroundedVoice()


def open_language_model(settings: ModelSettings) -> "LanguageModel":
    """The language model that settings name; raises MissingExtra or InvalidInput. No connection is opened yet."""
    from answerable.adapters.voices.model.language_model import open_language_model as opened
    from answerable.adapters.voices.model.limits import Limits

    limits = Limits(seconds=settings.seconds, tokens=settings.tokens)
    return opened(settings.name, settings.url, settings.key, limits, settings.budget)


def open_model_voice(settings: ModelSettings, meaning: "Meaning") -> "Voice":
    """A voice that lets a language model word what the claims support, and is the grounded one where they do not."""
    from answerable.adapters.voices.model.drafter import ModelDrafter
    from answerable.usecases.wording import CheckedVoice

    return CheckedVoice(ModelDrafter(open_language_model(settings)), open_voice(), meaning)


def open_suggester(settings: ModelSettings | None) -> "Suggester | None":
    """What suggests answers to questions about documents, None where no language model is configured."""
    from answerable.adapters.sources.documents.suggesting import ModelSuggester

    return ModelSuggester(open_language_model(settings)) if settings else None


def open_library() -> "Library":
    """The built-in archetypes, stakes, kinds of proof and figures; each file is read when first asked for."""
    from answerable.adapters.library.loader import BuiltInLibrary

    return BuiltInLibrary()


def open_page_reader() -> "PageReader":
    """The reader of Markdown pages."""
    from answerable.adapters.library.loader import BuiltInLibrary
    from answerable.adapters.sources.pages.reader import MarkdownPageReader

    return MarkdownPageReader(BuiltInLibrary().headings())


def open_document_reader() -> "DocumentReader":
    """The reader of slides, Word files, PDFs and plain text; each library is imported when its first file comes."""
    from answerable.adapters.sources.documents.reader import DocumentFiles

    return DocumentFiles()


def open_document_interpreter() -> "DocumentInterpreter":
    """What tells personas in documents; it needs no language model."""
    from answerable.adapters.sources.documents.interpreter import GroundedInterpreter

    return GroundedInterpreter()


def open_page_writer() -> "PageWriter":
    """The writer of Markdown pages."""
    from answerable.adapters.publish.markdown import MarkdownPageWriter

    return MarkdownPageWriter()


def open_evidence_reader() -> "EvidenceReader":
    """The reader of observations in CSV and JSON lines."""
    from answerable.adapters.sources.evidence.reader import EvidenceFiles

    return EvidenceFiles()


def open_title_lists() -> "TitleLists":
    """The reader of lists of job titles."""
    from answerable.adapters.sources.title_lists import TitleListFiles

    return TitleListFiles()


def open_title_weights() -> "TitleWeights":
    """The learned part of the reader of titles."""
    from answerable.adapters.library.title_weights import load_title_weights

    return load_title_weights()


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


def open_persona_pictures() -> "PersonaPictures":
    """Pictures of personas beside one another."""
    from answerable.adapters.publish.svg.personas import SvgPersonaPictures

    return SvgPersonaPictures()


def decode_text(content: bytes, name: str) -> tuple[str, str | None]:
    """The text that an uploaded file means, and a remark where its encoding had to be guessed.

    Raises InvalidInput or TooLarge, calling the file ``name``.
    """
    from answerable.adapters.sources.files import decode

    return decode(content, name)


def read_page(path: "Path") -> str:
    """The text of a page's file; raises NotFound, TooLarge or InvalidInput."""
    from answerable.adapters.sources.files import read_text

    return read_text(path)[0]


def read_yaml(path: "Path") -> object:
    """The value of a YAML or JSON file, within bounds; raises InvalidInput, TooLarge or NotFound."""
    from answerable.adapters.sources.files import read_text
    from answerable.adapters.sources.yaml_file import load_yaml

    return load_yaml(read_text(path)[0], str(path))


def open_folder(path: "Path") -> "Folder":
    """A folder that pages are exported into; it is made when the first is written."""
    from answerable.adapters.publish.folder import PageFolder

    return PageFolder(path)


def sample_files() -> "SampleFiles":
    """The sample that comes with the product."""
    from answerable.adapters.library.sample_files import find_sample

    return find_sample()
