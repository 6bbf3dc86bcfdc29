"""Pictures that a command leaves as files."""

from pathlib import Path

from answerable.errors import InvalidInput


def save_picture(path: Path, drawing: str) -> None:
    """Writes a picture to a file, which it replaces; raises InvalidInput when that cannot be."""
    try:
        path.write_text(drawing, encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise InvalidInput(f"{path} cannot be written ({reason}); name another file.") from None
