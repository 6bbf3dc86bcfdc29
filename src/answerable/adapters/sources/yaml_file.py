"""Bounded loading of YAML: safe types only, no bombs, every complaint with its line."""

from collections.abc import Hashable
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node

from answerable.errors import InvalidInput, TooLarge

DEEPEST = 50
MOST_NODES = 200_000
MOST_ALIASES = 20
"""Bounds of nesting, of values and of ``*aliases`` in one document; all assumed, far beyond what people write."""


def load_yaml(text: str, name: str) -> object:
    """The value of a YAML document made of plain mappings, lists, texts, numbers and dates.

    ``name`` is what messages call the document. Raises InvalidInput for broken YAML, repeated keys, unknown tags and
    impossible values, and TooLarge for nesting beyond 50, more than 20 aliases, aliases inside anchored values
    (bombs and circles are made of them), or more than 200,000 values.
    """
    try:
        _check_bounds(text, name)
        return yaml.load(text, Loader=_SingleKeys)  # noqa: S506 - a subclass of the safe loader
    except yaml.MarkedYAMLError as error:
        raise InvalidInput(f"{_place(name, error)}: {_reason(error)}.") from None
    except yaml.YAMLError as error:
        raise InvalidInput(f"{name} is not readable YAML: {_first_line(str(error))}.") from None
    except (ValueError, OverflowError, RecursionError) as error:
        raise InvalidInput(f"{name} holds a value that cannot be: {_first_line(str(error))}.") from None


class _SingleKeys(yaml.SafeLoader):
    """The safe loader, which also refuses a key that stands twice in one mapping."""

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: dict[object, Node] = {}
        for key_node, _ in node.value:
            key = (key_node.tag, str(key_node.value))
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key_node.value!r} stands twice; keep one of them", key_node.start_mark
                )
            seen[key] = key_node
        return super().construct_mapping(node, deep=deep)


def _check_bounds(text: str, name: str) -> None:
    depth = nodes = aliases = 0
    open_anchors: list[str | None] = []
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            aliases += 1
            if any(open_anchors):
                raise _beyond(
                    name, event, "uses an alias inside a value that has an anchor itself; write the value out"
                )
        elif isinstance(event, yaml.CollectionStartEvent):
            open_anchors.append(event.anchor)
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            open_anchors.pop()
            depth -= 1
        nodes += isinstance(event, yaml.NodeEvent)
        if depth > DEEPEST:
            raise _beyond(name, event, f"is nested more than {DEEPEST} deep; flatten it")
        if aliases > MOST_ALIASES:
            raise _beyond(name, event, f"uses more than {MOST_ALIASES} aliases; write the values out")
        if nodes > MOST_NODES:
            raise _beyond(name, event, f"holds more than {MOST_NODES:,} values; split it")


def _beyond(name: str, event: yaml.Event, what: str) -> TooLarge:
    return TooLarge(f"{name}, line {event.start_mark.line + 1 if event.start_mark else 1} {what}.")


def _place(name: str, error: yaml.MarkedYAMLError) -> str:
    mark = error.problem_mark or error.context_mark
    return f"{name}, line {mark.line + 1}, column {mark.column + 1}" if mark else name


def _reason(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or error.context or "this is not readable YAML"
    if problem.startswith("could not determine a constructor for the tag"):
        return "tags such as !!python are not read; write a plain value"
    return _first_line(problem)


def _first_line(text: str) -> str:
    return text.strip().split("\n")[0].rstrip(".") or "unknown reason"
