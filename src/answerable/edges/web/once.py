"""Things that are made on first need, once, whoever asks first."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Once(Generic[Made]):
    """A thing that is made when it is first asked for; threads that ask meanwhile wait for the same one.

    Nothing is kept when making it fails, so that the next request tries again.
    """

    def __init__(self, make: Callable[[], Made]) -> None:
        self._make = make
        self._lock = Lock()
        self._made: Made | None = None

    def __call__(self) -> Made:
        """The thing."""
        if self._made is None:
            with self._lock:
                if self._made is None:
                    self._made = self._make()
        return self._made

    @property
    def made(self) -> Made | None:
        """The thing if it is there already; makes nothing."""
        return self._made
