"""Reads the weights out of an ONNX file: the few fields of its protocol buffers that hold tensors."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_GRAPH, _INITIALIZER = 7, 5
_DIMENSIONS, _TYPE, _NAME, _RAW = 1, 2, 8, 9
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_KINDS: dict[int, type[np.generic]] = {1: np.float32, 3: np.int8, 7: np.int64}

Tensor = NDArray[Any]


def tensors_of(path: Path) -> dict[str, Tensor]:
    """The initial values of a model's graph by name, in the order of the file; kinds other than these are left out."""
    model = memoryview(path.read_bytes())
    graph = next(value for field, value in _fields(model) if field == _GRAPH)
    return dict(_tensor(value) for field, value in _fields(graph) if field == _INITIALIZER and _is_known(value))


def _is_known(message: memoryview) -> bool:
    return any(field == _TYPE and value in _KINDS for field, value in _fields(message))


def _tensor(message: memoryview) -> tuple[str, Tensor]:
    shape: list[int] = []
    kind: type[np.generic] = np.float32
    name, raw = "", memoryview(b"")
    for field, value in _fields(message):
        if field == _DIMENSIONS:
            shape += [value] if isinstance(value, int) else list(_varints(value))
        elif field == _TYPE:
            kind = _KINDS[value]
        elif field == _NAME:
            name = bytes(value).decode()
        elif field == _RAW:
            raw = value
    return name, np.frombuffer(raw, dtype=kind).reshape(shape) if raw else np.zeros(shape, dtype=kind)


def _fields(message: memoryview) -> Iterator[tuple[int, Any]]:
    """The fields of a message with their numbers: whole numbers, or the bytes of whatever else they hold."""
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        field, wire = key >> 3, key & 7
        if wire == _VARINT:
            number, at = _varint(message, at)
            yield field, number
            continue
        if wire == _BYTES:
            size, at = _varint(message, at)
        else:
            size = {_FIXED64: 8, _FIXED32: 4}[wire]
        yield field, message[at : at + size]
        at += size


def _varints(packed: memoryview) -> Iterator[int]:
    at = 0
    while at < len(packed):
        number, at = _varint(packed, at)
        yield number


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        byte = message[at]
        number |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return number, at
