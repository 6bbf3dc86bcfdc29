"""What a linter is pointed at: personas by their short names, or pages and folders of pages."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from answerable.errors import InvalidInput, NotFound

SUFFIXES = (".md", ".markdown", ".txt")
MOST_PAGES = 1_000
"""Pages that one run looks at (assumed ample)."""

_SLUG = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


def pages_named(targets: Sequence[str]) -> list[Path] | None:
    """The pages that the targets are, or None where they are short names of personas.

    What exists as a file or folder, or cannot be a short name, is a page. Raises InvalidInput for both kinds in one
    run or for too many pages, NotFound for a folder without pages.
    """
    paths = [Path(target) for target in targets if not _SLUG.match(target) or Path(target).exists()]
    if not paths:
        return None
    if len(paths) < len(targets):
        name = next(target for target in targets if Path(target) not in paths)
        raise InvalidInput(
            f"{name} is a persona and {paths[0]} a page; lint the one and the other in runs of their own."
        )
    pages = list(dict.fromkeys(page for path in paths for page in _pages(path)))
    if len(pages) > MOST_PAGES:
        raise InvalidInput(f"These are {len(pages):,} pages; lint at most {MOST_PAGES:,} in one run.")
    return pages


def _pages(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    found = sorted(page for page in path.rglob("*") if page.suffix.lower() in SUFFIXES[:2] and _shown(page, path))
    if not found:
        raise NotFound(f"The folder {path} holds no Markdown page; name a page or another folder.")
    yield from found


def _shown(page: Path, folder: Path) -> bool:
    return page.is_file() and not any(part.startswith(".") for part in page.relative_to(folder).parts)
