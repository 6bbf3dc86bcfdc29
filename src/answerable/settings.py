"""What can be set from outside, read once by the edges and the wiring."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

DEFAULT_DATABASE = "sqlite:///answerable.db"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run.

    ``database`` is an SQLAlchemy URL (``ANSWERABLE_DATABASE``); ``actor`` is who acts on the command line
    (``ANSWERABLE_ACTOR``, ``local`` while a workspace has no members).
    """

    database: str = DEFAULT_DATABASE
    actor: str = "local"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """The settings that environment variables give; empty values count as not given."""
        given = os.environ if environment is None else environment
        return cls(
            database=given.get("ANSWERABLE_DATABASE") or DEFAULT_DATABASE,
            actor=given.get("ANSWERABLE_ACTOR") or "local",
        )
