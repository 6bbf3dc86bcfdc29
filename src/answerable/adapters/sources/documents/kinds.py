"""What a file is by its content, held against what its name says."""

import codecs
from enum import StrEnum
from pathlib import PurePath

from answerable.adapters.sources.documents.package import Package
from answerable.errors import InvalidInput


class DocumentKind(StrEnum):
    """A kind of document that is read."""

    SLIDES = "slides"
    WORD = "word"
    PDF = "pdf"
    TEXT = "text"


_NAMES = {
    DocumentKind.SLIDES: "a PowerPoint file",
    DocumentKind.WORD: "a Word file",
    DocumentKind.PDF: "a PDF",
    DocumentKind.TEXT: "plain text",
}
SUFFIXES = {
    ".pptx": DocumentKind.SLIDES, ".pptm": DocumentKind.SLIDES, ".potx": DocumentKind.SLIDES,
    ".potm": DocumentKind.SLIDES, ".ppsx": DocumentKind.SLIDES, ".ppsm": DocumentKind.SLIDES,
    ".docx": DocumentKind.WORD, ".docm": DocumentKind.WORD, ".dotx": DocumentKind.WORD, ".dotm": DocumentKind.WORD,
    ".pdf": DocumentKind.PDF, ".txt": DocumentKind.TEXT, ".text": DocumentKind.TEXT,
}  # fmt: skip
_OTHERS = {
    ".ppt": "PowerPoint (.pptx)", ".pps": "PowerPoint (.pptx)", ".odp": "PowerPoint (.pptx)",
    ".key": "PowerPoint (.pptx)", ".doc": "Word (.docx)", ".odt": "Word (.docx)", ".rtf": "Word (.docx)",
    ".pages": "Word (.docx)", ".html": "Word (.docx)", ".htm": "Word (.docx)", ".xlsx": "PDF", ".xls": "PDF",
    ".ods": "PDF", ".png": "PDF with text in it", ".jpg": "PDF with text in it", ".jpeg": "PDF with text in it",
}  # fmt: skip
_ARCHIVE = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = b"%PDF-"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PDF_STARTS_WITHIN = 1024
_TEXT_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)


def kind_of(content: bytes, name: str) -> DocumentKind:
    """The kind of a document; raises InvalidInput for one that is not read or not what its name says."""
    suffix = PurePath(name).suffix.lower()
    if not content:
        raise InvalidInput(f"{name} is empty; choose the file that has the personas.")
    if content.startswith(_COMPOUND):
        raise InvalidInput(_compound(content, name))
    if suffix in _OTHERS:
        raise InvalidInput(f"{name} is of a kind that is not read; save it as {_OTHERS[suffix]} and import that.")
    found = _by_content(content, name)
    said = SUFFIXES.get(suffix)
    if said and said is not found:
        raise InvalidInput(_contradiction(found, said, suffix, name))
    return found


def _by_content(content: bytes, name: str) -> DocumentKind:
    if content.startswith(_ARCHIVE):
        return DocumentKind.SLIDES if Package(content, name).is_slides else DocumentKind.WORD
    if _PDF in content[:_PDF_STARTS_WITHIN] and not content.startswith(_TEXT_MARKS):
        return DocumentKind.PDF
    return DocumentKind.TEXT


def _contradiction(found: DocumentKind, said: DocumentKind, suffix: str, name: str) -> str:
    if found is DocumentKind.TEXT:
        return f"{name} is damaged or no {_NAMES[said][2:]}: it does not begin like one; save it again and try that."
    return f"{name} is called {suffix} but is {_NAMES[found]}; give it the right ending and try again."


def _compound(content: bytes, name: str) -> str:
    if _ENCRYPTED in content:
        return f"{name} is protected with a password; open it, save it without one and import that."
    return f"{name} is in an old Office format; open it, save it as .pptx or .docx and import that."
