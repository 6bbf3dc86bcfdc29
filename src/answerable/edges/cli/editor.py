"""A text in the user's own editor."""

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from answerable.errors import InvalidInput


def is_interactive() -> bool:
    """Whether somebody sits at a terminal and can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def open_editor(path: Path, environment: Mapping[str, str] | None = None) -> None:
    """Opens a file in ``$VISUAL``, else ``$EDITOR``, and waits; raises InvalidInput when that does not end well."""
    given = os.environ if environment is None else environment
    command = given.get("VISUAL") or given.get("EDITOR")
    if not command:
        raise InvalidInput("No editor is set; put its name into EDITOR, such as EDITOR=nano, and try again.")
    try:
        status = subprocess.run([*shlex.split(command), str(path)], check=False).returncode  # noqa: S603 - the user's own editor
    except (OSError, ValueError):
        raise InvalidInput(f"The editor {command!r} cannot be started; set EDITOR to one that is installed.") from None
    if status:
        raise InvalidInput(f"The editor {command!r} ended with status {status}, so nothing was changed.")
