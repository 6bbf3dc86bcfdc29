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

    def read(self, path: Path) -> Document:
        """The document in a file; raises InvalidInput, TooLarge, NotFound or MissingExtra."""
        return self.parse(read_bytes(path, DOCUMENT_LIMIT), path.name)

    def parse(self, content: bytes, name: str) -> Document:
        """The document that bytes hold; ``name`` is what messages call it; raises as ``read`` does."""
        if len(content) > DOCUMENT_LIMIT:
            raise TooLarge(f"{name} is larger than {DOCUMENT_LIMIT / 1e6:g} MB, the most that is read; split it.")
        kind = kind_of(content, name)
        if kind is DocumentKind.TEXT:
            return self._text(content, name)
        with reading(name, _PROGRAMS[kind]):
            document = _READERS[kind](content, name)
        if not any(True for _ in document.texts()):
            raise InvalidInput(f"{name} holds no text; choose the file that has the personas.")
        return document

    def parse_text(self, text: str, name: str) -> Document:
        """The document in a plain text; raises InvalidInput or TooLarge."""
        if not text.strip():
            raise InvalidInput(f"{name} is empty; paste the text that describes the personas.")
        return read_pasted(text, name)

    def _text(self, content: bytes, name: str) -> Document:
        if PurePath(name).suffix and PurePath(name).suffix.lower() not in SUFFIXES:
            raise InvalidInput(f"{name} is of a kind that is not read; use .pptx, .docx, .pdf, .txt or .md.")
        text, remark = decode(content, name)
        document = self.parse_text(text.removeprefix("\ufeff"), name)
        return document.model_copy(update={"remarks": (remark,)}) if remark else document


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
