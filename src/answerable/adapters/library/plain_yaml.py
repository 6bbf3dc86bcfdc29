"""Reads the library's YAML in half the time of the usual loader: mappings, lists and scalars, straight from events.

The usual loader builds a tree of nodes first and values from it. The library's files use none of what that is good for
(anchors, tags, merged mappings, several documents); here such a thing counts as damage.
"""

from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader, in C where it was built."""


def load_plain(text: str) -> Any:
    """The value of the one document in a text, equal to what the safe loader gives; raises ``yaml.YAMLError``."""
    loader = _Loader(text)
    try:
        return _Reading(loader).document()
    finally:
        loader.dispose()


class _Reading:
    """One document being read; remembers what each plain scalar means, since most of them stand there many times."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader
        self._event: Callable[[], Any] = loader.get_event
        self._meant: dict[str, Any] = {}

    def document(self) -> Any:
        """The value of the stream's only document."""
        self._event()  # the stream begins
        begin = self._event()
        if not isinstance(begin, yaml.DocumentStartEvent):
            raise _unexpected(begin, "no document stands")
        value = self._value(self._event())
        self._event()  # the document ends
        end = self._event()
        if not isinstance(end, yaml.StreamEndEvent):
            raise _unexpected(end, "a second document stands")
        return value

    def _value(self, event: Any) -> Any:
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind not in (MappingStartEvent, SequenceStartEvent):
            raise _unexpected(event, "an alias stands")
        _check_bare(event, is_bare=event.implicit)
        return self._mapping() if kind is MappingStartEvent else self._sequence()

    def _mapping(self) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        while type(event := self._event()) is ScalarEvent:
            key = self._scalar(event)
            if key in found:
                raise _unexpected(event, f"the key {key!r} stands twice")
            found[key] = self._value(self._event())
        if type(event) is not MappingEndEvent:
            raise _unexpected(event, "a key that is no plain text stands")
        return found

    def _sequence(self) -> list[Any]:
        found = []
        while type(event := self._event()) is not SequenceEndEvent:
            found.append(self._value(event))
        return found

    def _scalar(self, event: ScalarEvent) -> Any:
        is_plain, is_text = event.implicit
        _check_bare(event, is_bare=is_plain or is_text)
        text = event.value
        if not is_plain:
            return text
        if text not in self._meant:
            tag = self._loader.resolve(yaml.ScalarNode, text, (True, False))
            self._meant[text] = self._loader.construct_object(yaml.ScalarNode(tag, text))
        return self._meant[text]


def _check_bare(event: Any, *, is_bare: bool) -> None:
    if event.anchor is not None:
        raise _unexpected(event, f"an anchor {event.anchor!r} stands")
    if not is_bare:
        raise yaml.constructor.ConstructorError(
            None, None, f"could not determine a constructor for the tag {event.tag!r}", event.start_mark
        )


def _unexpected(event: Any, what: str) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=f"{what} where the library's files have none", problem_mark=event.start_mark)
