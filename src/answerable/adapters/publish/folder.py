"""Documents into a folder: whole files or none, and never over somebody else's."""

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from answerable.adapters.sources.files import read_text
from answerable.adapters.sources.pages.notes import mark_on
from answerable.errors import InvalidInput, Refused


class PageFolder:
    """Writes exported pages.

    A file that stands there already is overwritten only when it carries the comment that every exported page
    carries. Each file appears under its name complete or not at all.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, documents: Mapping[str, str]) -> Sequence[str]:
        """Writes documents by file name and returns their paths; raises Refused or InvalidInput."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            paths = [self._folder / name for name in documents]
            for path in paths:
                _check_ours(path)
            for path, text in zip(paths, documents.values(), strict=True):
                write_whole(path, text)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise InvalidInput(f"{self._folder} cannot be written ({reason}); choose another folder.") from None
        return [str(path) for path in paths]


def write_whole(path: Path, text: str) -> None:
    """Writes a text file so that it is there complete or as it was before; raises OSError."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _check_ours(path: Path) -> None:
    if not path.exists():
        return
    try:
        ours = any(mark_on(line) for line in read_text(path)[0].split("\n"))
    except InvalidInput:
        ours = False
    if not ours:
        raise Refused(f"{path} was not written by an export and stays; move it away or choose another folder.")
