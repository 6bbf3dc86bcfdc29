"""Writes docs/reference/commands.md from the commands themselves; ``--check`` says whether it is up to date.

Incident that it prevents: a command or option that nobody can look up. Escape hatch: none; run this tool again.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer.main

from answerable.edges.cli.app import app

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "commands.md"
INTRODUCTION = """# Commands

Every command takes `--help`; every command that answers something takes `--json`. Exit statuses are in
[errors](errors.md), settings in [settings](settings.md). This page is made by `python tools/commands.py`.
"""


def page() -> str:
    """The whole page."""
    return INTRODUCTION + "".join(_sections(typer.main.get_command(app), "answerable"))


def _sections(command: Any, name: str) -> Iterator[str]:
    if hasattr(command, "commands"):
        for child in command.commands.values():
            yield from _sections(child, f"{name} {child.name}")
        return
    yield f"\n## `{name}`\n\n{_prose(command.help)}\n"
    rows = [_row(parameter) for parameter in command.params if parameter.name != "help"]
    if rows:
        yield "\n| | |\n| --- | --- |\n" + "".join(rows)
    if command.epilog:
        yield "\n" + re.sub("Example: (.*)", r"Example: `\1`", _prose(command.epilog)) + "\n"


def _row(parameter: Any) -> str:
    shown = ", ".join(parameter.opts) if parameter.param_type_name == "option" else _argument(parameter)
    needed = " (required)" if parameter.required else ""
    return f"| `{shown}` | {_prose(getattr(parameter, 'help', '') or '')}{needed} |\n"


def _argument(parameter: Any) -> str:
    return str(parameter.metavar or parameter.name.upper())


def _prose(text: str | None) -> str:
    return " ".join((text or "").split()).replace("|", "\\|")


def main() -> int:
    """Writes the page, or with ``--check`` only compares it; 1 when it is out of date."""
    fresh = page()
    if "--check" in sys.argv:
        same = PAGE.exists() and PAGE.read_text() == fresh
        print("up to date" if same else f"{PAGE.name} is out of date; run: python tools/commands.py")
        return 0 if same else 1
    PAGE.write_text(fresh)
    return 0


if __name__ == "__main__":
    sys.exit(main())
