"""A text while it is edited: in a file of its own that no error loses."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from answerable.errors import AnswerableError


@contextmanager
def draft_file(name: str, text: str) -> Iterator[Path]:
    """A file with this text, removed afterwards; after an error it stays if it was changed, and the error names it."""
    folder = Path(tempfile.mkdtemp(prefix="answerable-"))
    path = folder / name
    path.write_bytes(text.encode())
    try:
        yield path
    except AnswerableError as error:
        if path.exists() and path.read_bytes() != text.encode():
            raise type(error)(f"{error} Your text is kept in {path}.") from None
        shutil.rmtree(folder)
        raise
    shutil.rmtree(folder)
