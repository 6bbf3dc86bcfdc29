"""How much the compressed streams of a PDF hold, found out before a library unpacks them into memory."""

import base64
import re
import zlib

from answerable.adapters.sources.documents.bounds import UNPACKED_LIMIT
from answerable.errors import InvalidInput, TooLarge

_STREAM = re.compile(rb"stream\r?\n")
_END = b"endstream"
_HEAD = 1_000
_STEP = 4_000_000
_NESTED = 3
_ENCRYPT = re.compile(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)")


def check_streams(content: bytes, name: str) -> None:
    """Raises TooLarge where the streams would unpack to more than the limit, InvalidInput where they are encrypted."""
    if _ENCRYPT.search(content):
        raise InvalidInput(f"{name} is protected; export it again without a password or restrictions and import that.")
    total = 0
    for start in _STREAM.finditer(content):
        end = content.find(_END, start.end())
        head = content[max(0, start.start() - _HEAD) : start.start()]
        filters = head[head.rfind(b" obj") :]
        total += _inflated(content[start.end() : end if end >= 0 else None], filters, UNPACKED_LIMIT - total)
        if total > UNPACKED_LIMIT:
            raise TooLarge(
                f"{name} unpacks to more than {UNPACKED_LIMIT / 1e6:g} MB, as no ordinary PDF does; export it again."
            )


def _inflated(data: bytes, filters: bytes, room: int) -> int:
    """Bytes of a stream when unpacked, counted up to a little beyond ``room``."""
    if b"ASCII85Decode" in filters or b"/A85" in filters:
        data = _from_ascii(data)
    if b"FlateDecode" not in filters and b"/Fl" not in filters:
        return len(data)
    for _ in range(_NESTED):
        unpacked, size = _unpack(data, room)
        if size > room or not unpacked[:2].startswith(b"\x78"):
            return size
        data = unpacked
    return size


def _unpack(data: bytes, room: int) -> tuple[bytes, int]:
    """The beginning of what a stream holds, and how much it holds."""
    engine = zlib.decompressobj()
    first, size = b"", 0
    try:
        while data and size <= room:
            piece = engine.decompress(data, _STEP)
            first = first or piece
            size += len(piece)
            data = engine.unconsumed_tail
    except zlib.error:
        return first, size
    return first, size


def _from_ascii(data: bytes) -> bytes:
    try:
        return base64.a85decode(data.strip().removesuffix(b"~>"))
    except ValueError:
        return data
