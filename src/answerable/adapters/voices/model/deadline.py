"""A hard limit on the wall clock, for work that may not keep to any other."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

Result = TypeVar("Result")


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """What some work returns or raises, within so many seconds; raises TimeoutError after them.

    The work runs in a thread of its own that ends with the process, so that not even a name server that never answers
    can keep the caller waiting. Work that is late goes on unheard.
    """
    future: Future[Result] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - the caller gets it
            future.set_exception(error)

    Thread(target=run, name="language-model", daemon=True).start()
    return future.result(timeout=seconds)
