"""An Office file as an archive: looked through within bounds before any library opens it."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from answerable.adapters.sources.documents.bounds import MOST_MEMBERS, TEXT_PART_LIMIT, UNPACKED_LIMIT
from answerable.errors import InvalidInput, TooLarge

T = TypeVar("T")

_TYPES = "[Content_Types].xml"
_SLIDES = b"presentationml."
_WORD = b"wordprocessingml."
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DOCTYPE_WIDE = re.compile("<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_XML = (".xml", ".rels", ".vml")
_ENCRYPTED_BIT = 0x1
_AS_PLAIN = (
    (b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml", b"presentationml.presentation"),
    (b"application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml", b"presentationml.presentation"),
    (b"application/vnd.ms-powerpoint.template.macroEnabled.main+xml", b"presentationml.presentation"),
    (
        b"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
        b"presentationml.presentation",
    ),
    (b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml", b"presentationml.presentation"),
    (b"application/vnd.ms-word.document.macroEnabled.main+xml", b"wordprocessingml.document"),
    (b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml", b"wordprocessingml.document"),
    (b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", b"wordprocessingml.document"),
)
"""Main parts of templates, shows and files with macros, and what they are apart from that."""


class Package:
    """An Office file; raises InvalidInput or TooLarge where it is none, is protected or is a bomb."""

    def __init__(self, content: bytes, name: str) -> None:
        self._content, self._name = content, name
        self._archive = self._opened()
        self._types = self._read_types()

    @property
    def is_slides(self) -> bool:
        """Whether it is a presentation; otherwise it is a text document."""
        return _SLIDES in self._types or b"ms-powerpoint" in self._types

    @property
    def has_macros(self) -> bool:
        """Whether it carries macros, which are never looked at."""
        return any(member.filename.lower().endswith("vbaproject.bin") for member in self._archive.infolist())

    def checked(self) -> io.BytesIO:
        """The file as an ordinary document, every part of it checked: sizes, encryption, no entities."""
        for member in self._archive.infolist():
            if member.filename.lower().endswith(_XML):
                self._check(self._read(member))
        plain = self._types
        for special, kind in _AS_PLAIN:
            plain = plain.replace(special, b"application/vnd.openxmlformats-officedocument." + kind + b".main+xml")
        return io.BytesIO(self._content if plain == self._types else self._with_types(plain))

    def _opened(self) -> zipfile.ZipFile:
        archive = self._guarded(lambda: zipfile.ZipFile(io.BytesIO(self._content)))
        members = archive.infolist()
        if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > UNPACKED_LIMIT:
            raise TooLarge(
                f"{self._name} unpacks to more than {UNPACKED_LIMIT / 1e6:g} MB or {MOST_MEMBERS:,} parts, "
                "as no ordinary document does; save it again with smaller pictures."
            )
        if any(member.flag_bits & _ENCRYPTED_BIT for member in members):
            raise InvalidInput(f"{self._name} is protected with a password; save it without one and import that.")
        return archive

    def _read_types(self) -> bytes:
        names = self._archive.namelist()
        types = self._read(self._archive.getinfo(_TYPES)) if _TYPES in names else b""
        if not (_SLIDES in types or _WORD in types or b"ms-powerpoint" in types or b"ms-word" in types):
            raise InvalidInput(
                f"{self._name} is an archive but no PowerPoint or Word file; save it as .pptx, .docx or .pdf."
            )
        return types

    def _read(self, member: zipfile.ZipInfo) -> bytes:
        if member.file_size > TEXT_PART_LIMIT:
            raise TooLarge(
                f"{self._name} has a part of {member.file_size / 1e6:,.0f} MB of text; "
                f"at most {TEXT_PART_LIMIT / 1e6:g} MB are read: split it."
            )
        return self._guarded(lambda: self._archive.read(member))

    def _check(self, xml: bytes) -> None:
        wide = b"\0" in xml[:200] and _DOCTYPE_WIDE.search(_decoded(xml))
        if wide or _DOCTYPE.search(xml):
            raise InvalidInput(
                f"{self._name} defines entities of its own, as no Office program does; save it again from its program."
            )

    def _with_types(self, types: bytes) -> bytes:
        changed = io.BytesIO()
        with zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as plain:
            for member in self._archive.infolist():
                content = types if member.filename == _TYPES else self._guarded(partial(self._archive.read, member))
                plain.writestr(member, content)
        return changed.getvalue()

    def _guarded(self, act: Callable[[], T]) -> T:
        try:
            return act()
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            KeyError,
            NotImplementedError,
            RuntimeError,
        ):
            raise InvalidInput(
                f"{self._name} is damaged or cut off; open it in its program, save it again and try that."
            ) from None


def _decoded(xml: bytes) -> str:
    return xml.decode("utf-16-le", "replace") + xml.decode("utf-16-be", "replace")
