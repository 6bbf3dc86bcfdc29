"""How much of a document is read, and what is raised where a document cannot be."""

from collections.abc import Iterator
from contextlib import contextmanager

from answerable.errors import AnswerableError, InvalidInput, TooLarge

DOCUMENT_LIMIT = 50_000_000
MOST_PARTS = 500
MOST_SHAPES = 20_000
MOST_CHARACTERS = 1_000_000
MOST_CELLS = 50_000
UNPACKED_LIMIT = 400_000_000
TEXT_PART_LIMIT = 40_000_000
MOST_MEMBERS = 10_000
"""Bytes of a file; its slides or pages, shapes and lines, characters, and table cells; bytes of an archive when
unpacked, of one XML part in it, and its members. All assumed: a deck of 60 slides with pictures has 5 to 30 MB, 600
members and 60,000 characters."""


class Budget:
    """Counts what a reader takes in; raises TooLarge with the document's name as soon as it is too much."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._characters = self._shapes = self._cells = 0

    def parts(self, count: int, noun: str) -> None:
        """Checks the number of slides or pages."""
        if count > MOST_PARTS:
            raise TooLarge(f"{self._name} has {count:,} {noun}; at most {MOST_PARTS:,} are read: split it.")

    def text(self, text: str) -> str:
        """Counts a text and returns it."""
        self._characters += len(text)
        if self._characters > MOST_CHARACTERS:
            raise TooLarge(
                f"{self._name} holds more than {MOST_CHARACTERS:,} characters, the most that are read; split it."
            )
        return text

    def shape(self) -> None:
        """Counts a shape, paragraph or line."""
        self._shapes += 1
        if self._shapes > MOST_SHAPES:
            raise TooLarge(f"{self._name} holds more than {MOST_SHAPES:,} shapes and paragraphs; split it.")

    def cells(self, count: int) -> None:
        """Counts cells of tables."""
        self._cells += count
        if self._cells > MOST_CELLS:
            raise TooLarge(f"{self._name} holds more than {MOST_CELLS:,} table cells; split it.")


@contextmanager
def reading(name: str, kind: str) -> Iterator[None]:
    """Turns whatever a library raises at a broken file into InvalidInput; our own errors pass."""
    try:
        yield
    except AnswerableError:
        raise
    except Exception:  # noqa: BLE001 - parsers raise anything at broken files, KeyError and AssertionError too
        raise InvalidInput(
            f"{name} is damaged or no {kind}; open it in its program, save it again and try that."
        ) from None
