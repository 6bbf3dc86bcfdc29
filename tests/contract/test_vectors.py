"""Vectors are cached exactly, per model, without an audit entry, and never at the cost of a command."""

import numpy as np

from answerable.adapters.store.store import DatabaseStore
from answerable.usecases.audit import verify
from tests.samples import DONE, on

VECTOR = np.array([0.1, -2.5e-8, 1.0], dtype=np.float32)


def test_a_cached_vector_comes_back_bit_by_bit(store: DatabaseStore) -> None:
    store.keep_vectors("small/1", {"d1": VECTOR, "d2": -VECTOR})
    found = store.vectors("small/1", ["d1", "d2", "d3"])
    assert set(found) == {"d1", "d2"}
    assert found["d1"].tobytes() == VECTOR.tobytes()
    assert found["d1"].dtype == np.float32
    assert verify(on(1), store).entries == 0


def test_models_do_not_share_vectors_and_what_is_cached_stays(store: DatabaseStore) -> None:
    store.keep_vectors("small/1", {"d1": VECTOR})
    store.keep_vectors("small/1", {"d1": -VECTOR})
    store.keep_vectors("small/2", {})
    assert store.vectors("small/2", ["d1"]) == {}
    assert store.vectors("small/1", ["d1"])["d1"].tobytes() == VECTOR.tobytes()
    assert store.vectors("small/1", []) == {}


def test_thousands_of_vectors_are_cached_and_found_at_once(store: DatabaseStore) -> None:
    many = {f"digest-{n}": np.full(64, n, dtype=np.float32) for n in range(5_000)}
    store.keep_vectors("small/1", many)
    found = store.vectors("small/1", many.keys())
    assert len(found) == 5_000
    assert found["digest-4999"][0] == 4_999.0


def test_a_busy_database_costs_the_cache_and_not_the_command(store: DatabaseStore) -> None:
    with store.write(on(1)) as work:
        work.record(DONE)
        store.keep_vectors("small/1", {"d1": VECTOR})
    assert set(store.vectors("small/1", ["d1"])) <= {"d1"}
