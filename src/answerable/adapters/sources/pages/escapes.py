"""Text as Markdown source and back, so that any text survives a page and looks like itself there.

Both directions know only backslash escapes and character entities, as CommonMark defines them; marks such as
``**`` or ``[link](url)`` inside a text are part of it and stay as written.
"""

import re
from html.entities import html5

_PUNCTUATION = "!-/:-@\\[-`{-~"
_ESCAPE = re.compile(
    rf"\\([{_PUNCTUATION}])|&#(\d{{1,7}});|&#[xX]([0-9a-fA-F]{{1,6}});|&([A-Za-z][A-Za-z0-9]{{1,31}};)"
)
_ODD_SPACE = re.compile(r"^\s|\s$|(?<=\s)\s|[^\S ]")
_SPACED_SLASH = re.compile(r"(?:(?<=\s)|^)/")
_BLOCK_START = re.compile(r"(?=[#>~+-]|```|[*_](?:[\s*_]|$)|<[A-Za-z/!?])")
_NUMBER_START = re.compile(r"^(\d{1,9})(?=[.)])")
_LAST_CODE_POINT = 0x10FFFF


def decode(source: str) -> str:
    """The text that a piece of Markdown source stands for."""
    return _ESCAPE.sub(_meant, source)


def encode(text: str, *, joined: bool = False) -> str:
    """Markdown source on one line that ``decode`` turns into ``text`` again and that starts no block of its own.

    With ``joined`` a slash that would separate values is escaped too.
    """
    source = text.replace("\\", "\\\\")
    source = _ESCAPE.sub(_amp, source)
    source = _ODD_SPACE.sub(lambda space: f"&#{ord(space[0])};", source)
    source = _NUMBER_START.sub(r"\1\\", source)
    if _BLOCK_START.match(source):
        source = f"\\{source}"
    source = source.replace("<!--", "\\<!--") if not source.startswith("\\<!--") else _later_comments(source)
    return _SPACED_SLASH.sub(r"\\/", source) if joined else source


def unescaped(source: str, mark: str, start: int = 0) -> int:
    """Where ``mark`` stands in Markdown source without a backslash that takes its meaning away, or -1."""
    at = source.find(mark, start)
    while at >= 0 and _is_escaped(source, at):
        at = source.find(mark, at + 1)
    return at


def _is_escaped(source: str, at: int) -> bool:
    first = at
    while first > 0 and source[first - 1] == "\\":
        first -= 1
    return (at - first) % 2 == 1


def _later_comments(source: str) -> str:
    return source[:2] + source[2:].replace("<!--", "\\<!--")


def _amp(match: re.Match[str]) -> str:
    found = match[0]
    return found if found.startswith("\\") else f"&amp;{found[1:]}"


def _meant(match: re.Match[str]) -> str:
    punctuation, decimal, hexadecimal, name = match.groups()
    if punctuation:
        return punctuation
    if name:
        return html5.get(name, match[0])
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code <= _LAST_CODE_POINT and not 0xD800 <= code <= 0xDFFF else match[0]
