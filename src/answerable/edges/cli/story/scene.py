"""One scene of the story: told to people, or given to programs as data."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.text import Text

INDENT = 2
"""Columns by which a scene stands in from its title."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene: its short name, its title, what it shows as plain data, and how it is told."""

    slug: str
    title: str
    data: dict[str, Any]
    tell: Callable[[Console], None]


def say(console: Console, *parts: str | tuple[str, str], further: int = 0, hang: int = 0) -> None:
    """Prints one paragraph of a scene; a pair is a text and its style.

    It stands ``further`` columns further in, its later lines ``hang`` more.
    """
    indent = INDENT + further
    for number, line in enumerate(Text.assemble(*parts).wrap(console, max(console.width - indent - hang, 20))):
        line.rstrip()
        console.print(Text(" " * (indent + (hang if number else 0))).append_text(line))
