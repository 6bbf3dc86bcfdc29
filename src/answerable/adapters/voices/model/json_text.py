"""The first JSON document in a text that may have other words around it."""

import json
from collections.abc import Iterator

MOST_TRIES = 50
"""Places of a text at which a document is looked for."""


def documents(text: str) -> Iterator[object]:
    """JSON objects and lists in a text, from its beginning: bare, fenced, or between other words."""
    decoder, place, tries = json.JSONDecoder(), 0, 0
    while tries < MOST_TRIES:
        starts = [found for found in (text.find("{", place), text.find("[", place)) if found >= 0]
        if not starts:
            return
        tries += 1
        try:
            document, place = decoder.raw_decode(text, min(starts))
            yield document
        except (ValueError, RecursionError):
            place = min(starts) + 1
