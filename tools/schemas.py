"""Writes docs/reference/schemas/*.json from the nouns; ``--check`` says whether they are up to date.

Incident that it prevents: a file that the published schema accepts and the product refuses. Escape hatch: none; run
this tool again.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from answerable.domain.model.archetype import Archetype
from answerable.domain.model.deal import Deal
from answerable.domain.model.proof import ProofKind
from answerable.domain.model.stake import Stake

FOLDER = Path(__file__).parent.parent / "docs" / "reference" / "schemas"
KINDS: Mapping[str, tuple[Any, str]] = {
    "archetype": (Archetype, "An archetype: the starting decision model of a function's leader"),
    "deal": (Deal, "A deal file: an offer before a committee of seats"),
    "proofs": (tuple[ProofKind, ...], "The kinds of proof that settle objections"),
    "stakes": (tuple[Stake, ...], "The vocabulary of stakes"),
}


def schema(name: str) -> str:
    """One published schema as JSON text; what pydantic checks beyond JSON Schema is said in the descriptions."""
    kind, title = KINDS[name]
    body = TypeAdapter(kind).json_schema(mode="validation")
    body.pop("title", None)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title}
    return json.dumps(head | body, indent=2, ensure_ascii=False) + "\n"


def outdated() -> list[str]:
    """The names of files that are missing, differ from the nouns, or belong to none."""
    wanted = {f"{name}.json": schema(name) for name in KINDS}
    found = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    return sorted(name for name in wanted | found if wanted.get(name) != found.get(name))


def main() -> int:
    """Writes the schemas, or with ``--check`` only compares them; 1 when one is out of date."""
    if "--check" in sys.argv:
        stale = outdated()
        print(f"out of date: {', '.join(stale)}; run: python tools/schemas.py" if stale else "up to date")
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in KINDS:
        (FOLDER / f"{name}.json").write_text(schema(name), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
