"""What one question to a language model, and all of them together, may take."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from answerable.errors import ModelFailure

FAILURES_BEFORE_REST = 2
"""Failures in a row after which a model is left alone for a while (chosen: one may be chance)."""

REST = 60.0
"""Seconds for which a model is left alone (assumed)."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one answer: ``seconds`` on the wall clock, ``tokens`` and ``characters`` of what comes back."""

    seconds: float
    tokens: int
    characters: int = 64_000
    body: int = 1_000_000


@dataclass(slots=True)
class Purse:
    """The tokens that are left of a run's budget, and whether the model has to be left alone; safe between threads."""

    left: int
    clock: Callable[[], float] = time.monotonic
    _failures: int = 0
    _rests_until: float = float("-inf")
    _lock: Lock = field(default_factory=Lock)

    def draw(self, tokens: int) -> None:
        """Takes the tokens that an answer may cost; raises ModelFailure when they are not there, or while it rests."""
        with self._lock:
            if self.clock() < self._rests_until:
                raise ModelFailure("failed several times and is left alone for a minute")
            if tokens > self.left:
                raise ModelFailure("has used up the tokens of this run (ANSWERABLE_MODEL_BUDGET)")
            self.left -= tokens

    def settle(self, drawn: int, used: int | None) -> None:
        """Puts back what an answer did not use; None where nobody knows, and then all of it is used."""
        with self._lock:
            self.left += drawn - (drawn if used is None else used)
            self._failures = 0

    def fail(self) -> None:
        """Counts a failure of the server or the way to it; after some in a row the model rests."""
        with self._lock:
            self._failures += 1
            if self._failures >= FAILURES_BEFORE_REST:
                self._failures = 0
                self._rests_until = self.clock() + REST
