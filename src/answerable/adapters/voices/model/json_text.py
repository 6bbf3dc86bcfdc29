"""The first JSON document in a text that may have other words around it."""

import json
from collections.abc import Iterator

from pydantic_core import from_json

MOST_TRIES = 50
"""Places of a text at which a document is looked for."""


def documents(text: str) -> Iterator[object]:
    """JSON objects and lists in a text, from its beginning: bare, fenced, or between other words.

    At the end comes what there is of a document that was cut off, where one may have been.
    """
    decoder, place, whole = json.JSONDecoder(), 0, True
    for _ in range(MOST_TRIES):
        starts = [found for found in (text.find("{", place), text.find("[", place)) if found >= 0]
        if not starts:
            break
        try:
            document, place = decoder.raw_decode(text, min(starts))
            yield document
        except (ValueError, RecursionError):
            place, whole = min(starts) + 1, False
    if not whole:
        yield from _cut_off(text)


def _cut_off(text: str) -> Iterator[object]:
    """What there is of an object that begins in a text and does not end."""
    start = text.find("{")
    if start < 0:
        return
    try:
        yield from_json(text[start:], allow_partial=True)
    except ValueError:
        return
