"""Long runs use the same databases as the contract suite."""

import os

import pytest

from tests.conftest import empty_database
from tests.databases import cluster, database_numbers, opened, store, url

__all__ = ["cluster", "database_numbers", "empty_database", "opened", "scale", "store", "url"]


@pytest.fixture(scope="session")
def scale() -> float:
    """How long a long run is: 1 in full, less for a quick look."""
    return float(os.environ.get("ANSWERABLE_SCALE", "1"))
