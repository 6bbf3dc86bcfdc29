from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep

import pytest

from answerable.edges.web.once import Once


def test_it_is_made_once_whoever_asks_first() -> None:
    made: list[object] = []
    ready = Barrier(8)

    def make() -> object:
        sleep(0.02)
        made.append(object())
        return made[-1]

    once = Once(make)

    def ask() -> object:
        ready.wait()
        return once()

    with ThreadPoolExecutor(8) as pool:
        got = [future.result() for future in [pool.submit(ask) for _ in range(8)]]
    assert len(made) == 1
    assert set(map(id, got)) == {id(made[0])}


def test_what_could_not_be_made_is_tried_again() -> None:
    tries = iter([False, True])

    def make() -> str:
        if not next(tries):
            raise OSError("not yet")
        return "made"

    once = Once(make)
    with pytest.raises(OSError, match="not yet"):
        once()
    assert once() == "made"


def test_looking_makes_nothing() -> None:
    once = Once(lambda: "made")
    assert once.made is None
    once()
    assert once.made == "made"
