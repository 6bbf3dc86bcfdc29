"""Bounded reading of text files: size before content, encoding before meaning."""

import codecs
import stat
from pathlib import Path

from answerable.errors import InvalidInput, NotFound, TooLarge

PAGE_LIMIT = 5_000_000
LONGEST_LINE = 1_000_000
"""Bytes of one text document, and characters of one of its lines; both assumed ample (the seed page has 21 kB)."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_OTHER_SPACE = frozenset(b"\t\n\x0b\x0c\r\x1b")


def read_text(path: Path, limit: int = PAGE_LIMIT) -> tuple[str, str | None]:
    """The text of a file of at most ``limit`` bytes, and a remark where its encoding had to be guessed.

    UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252, which the remark says. Never reads
    more than ``limit`` bytes. Raises NotFound, TooLarge or InvalidInput.
    """
    return decode(read_bytes(path, limit), str(path))


def read_bytes(path: Path, limit: int = PAGE_LIMIT) -> bytes:
    """The content of a regular file of at most ``limit`` bytes; raises NotFound, TooLarge or InvalidInput."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise InvalidInput(f"{path} is not a file; name a text file.")
        if state.st_size > limit:
            raise _too_large(str(path), limit)
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except FileNotFoundError:
        raise NotFound(f"There is no file {path}; check the path.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InvalidInput(f"{path} cannot be read ({reason.lower()}); check the path and its permissions.") from None
    if len(content) > limit:
        raise _too_large(str(path), limit)
    return content


def decode(content: bytes, name: str) -> tuple[str, str | None]:
    """The text that bytes mean, as ``read_text`` decides it; ``name`` is what messages call it."""
    text, remark = _decoded(content, name)
    check_text(text, name)
    return text, remark


def check_text(text: str, name: str, limit: int = PAGE_LIMIT) -> None:
    """Raises TooLarge for a text or line beyond the bounds and InvalidInput for one that holds binary data."""
    if len(text) > limit:
        raise _too_large(name, limit)
    if "\0" in text:
        raise InvalidInput(f"{name} holds binary data, not text; export it as a text file first.")
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            raise TooLarge(
                f"{name}, line {number} has {len(line):,} characters; a line may have at most {LONGEST_LINE:,}: "
                "break it into several."
            )


def _decoded(content: bytes, name: str) -> tuple[str, str | None]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding, name), None
    if _is_binary(content):
        raise InvalidInput(f"{name} holds binary data, not text; export it as a text file first.")
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
    text = _strictly(content, "cp1252", name)
    return text, f"{name} is not UTF-8 (line {line}); it was read as Windows-1252, so look at its special characters."


def _strictly(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise InvalidInput(f"{name} is in no encoding that is known here; save it as UTF-8 and try again.") from None


def _is_binary(content: bytes) -> bool:
    """Whether the beginning holds a NUL or more than a few control characters, as no text does."""
    head = content[:8192]
    controls = sum(byte < 32 and byte not in _OTHER_SPACE for byte in head)
    return b"\0" in head or controls > len(head) // 100


def _too_large(name: str, limit: int) -> TooLarge:
    return TooLarge(f"{name} is larger than {limit / 1_000_000:g} MB, the most that is read; split it and try again.")
