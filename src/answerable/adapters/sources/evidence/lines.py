"""The lines of a text, each bounded, counted, and never held when it is too long."""

from typing import TextIO

from answerable.adapters.sources.files import LONGEST_LINE

_CHUNK = 1 << 16

TOO_LONG = f"it is longer than {LONGEST_LINE:,} characters; shorten it, or close a quotation mark that it leaves open"
"""Why such a line is refused."""


class LineTooLongError(Exception):
    """A line or a record of several lines was longer than is read; it was passed over up to its end."""


class BoundedLines:
    """An iterator over the lines of a file opened with ``newline=""``, fit for ``csv.reader``.

    ``number`` is the line read last, counted from 1. Raises LineTooLongError in place of a line of more than
    ``longest`` characters, or of the line with which a record (see ``begin``) exceeds them, and goes on after it.
    """

    def __init__(self, file: TextIO, longest: int = LONGEST_LINE) -> None:
        self._file = file
        self._longest = longest
        self._taken = 0
        self.number = 0

    def __iter__(self) -> "BoundedLines":
        return self

    def begin(self) -> None:
        """Says that the next line begins a record."""
        self._taken = 0

    def __next__(self) -> str:
        line = self._file.readline(self._longest + 1)
        if not line:
            raise StopIteration
        self.number += 1
        self._taken += len(line)
        if len(line) > self._longest and not line.endswith("\n"):
            self._pass_over()
        if self._taken > self._longest + 1 or len(line) > self._longest:
            raise LineTooLongError
        return line

    def _pass_over(self) -> None:
        while chunk := self._file.readline(_CHUNK):
            if chunk.endswith("\n") or (chunk.endswith("\r") and len(chunk) < _CHUNK):
                return
