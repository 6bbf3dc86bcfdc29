"""Every test of the contract runs on both databases."""

from tests.databases import cluster, database_numbers, fresh_url, opened, store, url

__all__ = ["cluster", "database_numbers", "fresh_url", "opened", "store", "url"]
