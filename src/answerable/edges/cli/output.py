"""Results for people and for programs."""

import json
import sys
from typing import Any

from rich.console import Console


def console() -> Console:
    """Where people read: standard output, in colour only on a terminal."""
    return Console(highlight=False, soft_wrap=False)


def print_json(value: Any) -> None:
    """Prints one JSON document on standard output; nouns must be dumped already."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
