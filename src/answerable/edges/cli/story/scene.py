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


def say(console: Console, *parts: str | tuple[str, str], further: int = 0) -> None:
    """Prints one paragraph of a scene, ``further`` columns further in; a pair is a text and its style."""
    indent = INDENT + further
    for line in Text.assemble(*parts).wrap(console, max(console.width - indent, 20)):
        line.rstrip()
        console.print(Text(" " * indent).append_text(line))
