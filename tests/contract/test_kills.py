"""A program killed while it writes loses nothing that it acknowledged and tears nothing."""

from random import Random

import pytest

from answerable.adapters.store.store import DatabaseStore
from tests.writing import survive_kills

KILLS = 25


@pytest.mark.slow
def test_a_writer_killed_25_times_loses_nothing_that_it_acknowledged(store: DatabaseStore, url: str) -> None:
    assert survive_kills(url, KILLS, Random(25)) >= KILLS
