"""Which encoding a file is in: by its mark, by being valid UTF-8, else by the look of its letters."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from answerable.errors import InvalidInput

CHUNK = 1 << 20
SAMPLE = 1 << 16
"""Bytes read at a time, and bytes around the first odd letter that the guess looks at."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_PACKED = {b"PK\x03\x04": "a spreadsheet or ZIP archive", b"\x1f\x8b": "a gzip archive", b"%PDF": "a PDF"}
_ORDINARY = frozenset(b"\t\n\x0b\x0c\r\x1b")
_NAMES = {"cp1252": "Windows-1252", "cp1250": "Windows-1250", "cp1251": "Windows-1251"}
_MOSTLY_VALID = 10
"""So many valid letters to each broken one make a file damaged UTF-8 rather than something else (assumed)."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """The codec of a file, and a remark where it was guessed."""

    codec: str
    remark: str | None = None

    @property
    def is_checked(self) -> bool:
        """Whether every letter of the file is known to be readable."""
        return self.codec == "utf-8" and self.remark is None


def encoding_of(path: Path) -> Encoding:
    """The encoding of a text file, read once through in pieces; raises InvalidInput for what is no text."""
    with path.open("rb") as file:
        head = file.read(SAMPLE)
    for mark, codec in _MARKS:
        if head.startswith(mark):
            return Encoding(codec)
    if wide := _wide(head):
        return Encoding(wide, f"{path.name} has no byte order mark; it was read as UTF-16.")
    _refuse_binary(path, head)
    odd = _first_odd_byte(path)
    return Encoding("utf-8") if odd is None else _guessed(path, odd)


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    even, odd = head[0:4096:2], head[1:4096:2]
    if odd and odd.count(0) > 0.7 * len(odd) and even.count(0) == 0:
        return "utf-16-le"
    if even and even.count(0) > 0.7 * len(even) and odd.count(0) == 0:
        return "utf-16-be"
    return None


def _refuse_binary(path: Path, head: bytes) -> None:
    for mark, kind in _PACKED.items():
        if head.startswith(mark):
            raise InvalidInput(f"{path} is {kind}, not a text file; save it as CSV (UTF-8) and import that.")
    controls = sum(byte < 32 and byte not in _ORDINARY for byte in head)
    if controls > len(head) // 50:
        raise InvalidInput(f"{path} holds binary data, not text; save it as CSV (UTF-8) and import that.")


def _first_odd_byte(path: Path) -> int | None:
    """Where the file stops being UTF-8, or None."""
    decoder, place = codecs.getincrementaldecoder("utf-8")(), 0
    for chunk in _chunks(path):
        held = len(decoder.getstate()[0])
        try:
            decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            return max(place - held + error.start, 0)
        place += len(chunk)
    return None


def _chunks(path: Path) -> Iterator[bytes]:
    """The file in pieces, the last of them empty."""
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk
        yield b""


def _guessed(path: Path, odd: int) -> Encoding:
    with path.open("rb") as file:
        file.seek(max(odd - SAMPLE // 2, 0))
        sample = file.read(SAMPLE)
    if _damaged_utf8(sample):
        return Encoding("utf-8", f"{path.name} is UTF-8 with broken letters; their rows are refused.")
    codec = _likeliest(sample)
    if codec is None:
        raise InvalidInput(f"{path} is in no encoding that is known here; save it as CSV (UTF-8) and import that.")
    name = _NAMES.get(codec, codec)
    return Encoding(codec, f"{path.name} is not UTF-8; it was read as {name}, so look at its special letters.")


def _damaged_utf8(sample: bytes) -> bool:
    text = sample.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return sum(letter > "\x7f" for letter in text) - broken > _MOSTLY_VALID * broken


def _likeliest(sample: bytes) -> str | None:
    """The codec whose text looks least chaotic, the Windows ones first among equals: short texts fit many."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    if best is None:
        return None
    for codec in _NAMES:
        found = from_bytes(sample, cp_isolation=[codec]).best()
        if found is not None and found.chaos <= best.chaos:
            return codec
    return best.encoding
