"""Hundreds of kills while writing: nothing acknowledged is lost, nothing torn, the chain of the trail holds."""

from random import Random

from answerable.adapters.store.store import DatabaseStore
from tests.writing import survive_kills

KILLS = 300


def test_a_writer_killed_hundreds_of_times_loses_nothing(store: DatabaseStore, url: str, scale: float) -> None:
    kills = max(2, round(KILLS * scale))
    assert survive_kills(url, kills, Random(300)) >= kills
