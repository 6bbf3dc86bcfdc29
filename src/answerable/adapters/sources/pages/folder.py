"""The pages in a folder."""

import os
from collections.abc import Sequence
from pathlib import Path

from answerable.errors import InvalidInput, NoPersona, TooLarge

SUFFIXES = (".md", ".markdown")
MOST_PAGES = 500
MOST_ENTRIES = 20_000
"""Pages of one folder, and files and folders that are looked at to find them (assumed ample)."""


def is_folder(path: Path) -> bool:
    """Whether a path names a folder; False for one that no system could name."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def pages_in(folder: Path) -> Sequence[Path]:
    """The Markdown files of a folder and the folders in it, by their paths; hidden ones and links to folders are left.

    Raises NoPersona where there is none, TooLarge beyond the bounds, InvalidInput for a folder that cannot be read.
    """
    found: list[Path] = []
    seen = 0
    for at, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(at) / name for name in files if name.lower().endswith(SUFFIXES) and not name.startswith(".")]
        seen += len(folders) + len(files)
        if len(found) > MOST_PAGES or seen > MOST_ENTRIES:
            raise TooLarge(
                f"{folder} holds more than {MOST_PAGES} pages or {MOST_ENTRIES:,} files; name the personas' own folder."
            )
    if not found:
        raise NoPersona(f"{folder} holds no Markdown file; name a folder with pages that end in .md.")
    return sorted(found)


def _refuse(error: OSError) -> None:
    reason = (error.strerror or str(error)).lower()
    raise InvalidInput(f"{error.filename} cannot be read ({reason}); check the folder and its permissions.")
