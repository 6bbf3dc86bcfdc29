"""Opens documents: what they are, within which bounds, with which library."""

from collections.abc import Callable
from pathlib import Path, PurePath

from answerable.adapters.sources.documents.bounds import DOCUMENT_LIMIT, reading
from answerable.adapters.sources.documents.kinds import SUFFIXES, DocumentKind, kind_of
from answerable.adapters.sources.documents.package import Package
from answerable.adapters.sources.documents.pasted import read_pasted
from answerable.adapters.sources.files import decode, read_bytes
from answerable.domain.model.document import Document
from answerable.errors import InvalidInput, MissingExtra, TooLarge

_INSTALL = 'install it with: pip install "answerable[documents]"'


class DocumentFiles:
    """Reads PowerPoint and Word files, PDFs and plain text, as docs/reference/documents.md describes."""

    def reads(self, name: str) -> bool:
        """Whether a file of this name is a document to read here, and no Markdown page."""
        return PurePath(name).suffix.lower() not in (".md", ".markdown")

    def load(self, path: Path) -> bytes:
        """The content of a file, within bounds; raises InvalidInput, TooLarge or NotFound."""
        return read_bytes(path, DOCUMENT_LIMIT)

    def text_of(self, content: bytes, name: str) -> tuple[str, str | None] | None:
        """The text that bytes are, with a remark where its encoding was guessed; None for another kind."""
        if _kind(content, name) is not DocumentKind.TEXT:
            return None
        text, remark = decode(content, name)
        if not text.strip("\ufeff \n\r\t"):
            raise InvalidInput(f"{name} is empty; give the text that describes the personas.")
        return text.removeprefix("\ufeff"), remark

    def parse(self, content: bytes, name: str) -> Document:
        """The document that bytes hold; raises InvalidInput, TooLarge or MissingExtra."""
        plain = self.text_of(content, name)
        if plain is not None:
            document = read_pasted(plain[0], name)
            return document.model_copy(update={"remarks": (plain[1],)}) if plain[1] else document
        kind = _kind(content, name)
        with reading(name, _PROGRAMS[kind]):
            document = _READERS[kind](content, name)
        if not any(True for _ in document.texts()):
            raise InvalidInput(f"{name} holds no text; choose the file that has the personas.")
        return document


def _kind(content: bytes, name: str) -> DocumentKind:
    if len(content) > DOCUMENT_LIMIT:
        raise TooLarge(f"{name} is larger than {DOCUMENT_LIMIT / 1e6:g} MB, the most that is read; split it.")
    kind = kind_of(content, name)
    if kind is DocumentKind.TEXT and PurePath(name).suffix and PurePath(name).suffix.lower() not in SUFFIXES:
        raise InvalidInput(f"{name} is of a kind that is not read; use .pptx, .docx, .pdf, .txt or .md.")
    return kind


def _slides(content: bytes, name: str) -> Document:
    try:
        from answerable.adapters.sources.documents.slides import read_slides
    except ModuleNotFoundError:
        raise MissingExtra(f"To read PowerPoint files, python-pptx is needed; {_INSTALL}") from None
    package = Package(content, name)
    return _remarked(read_slides(package.checked(), name), package)


def _word(content: bytes, name: str) -> Document:
    try:
        from answerable.adapters.sources.documents.word import read_word
    except ModuleNotFoundError:
        raise MissingExtra(f"To read Word files, python-docx is needed; {_INSTALL}") from None
    package = Package(content, name)
    return _remarked(read_word(package.checked(), name), package)


def _pdf(content: bytes, name: str) -> Document:
    try:
        from answerable.adapters.sources.documents.pdf import read_pdf
    except ModuleNotFoundError:
        raise MissingExtra(f"To read PDFs, pdfplumber is needed; {_INSTALL}") from None
    return read_pdf(content, name)


def _remarked(document: Document, package: Package) -> Document:
    if not package.has_macros:
        return document
    return document.model_copy(update={"remarks": (*document.remarks, "Its macros were not looked at.")})


_READERS: dict[DocumentKind, Callable[[bytes, str], Document]] = {
    DocumentKind.SLIDES: _slides,
    DocumentKind.WORD: _word,
    DocumentKind.PDF: _pdf,
}
_PROGRAMS = {
    DocumentKind.SLIDES: "PowerPoint file",
    DocumentKind.WORD: "Word file",
    DocumentKind.PDF: "PDF",
}
