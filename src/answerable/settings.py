"""What can be set from outside, read once by the edges and the wiring."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from answerable.errors import InvalidInput

DEFAULT_DATABASE = "sqlite:///answerable.db"

TIMEOUT = (20.0, 0.1, 600.0)
"""Seconds that a language model may take for one answer: by default, at least, at most (assumed)."""

TOKENS = (600.0, 16.0, 32_000.0)
"""Tokens of one answer: by default (eight sentences of 40 words with their form), at least, at most (assumed)."""

BUDGET = (200_000.0, 100.0, 1e9)
"""Tokens in and out of one run: by default (some 150 answers), at least, at most (assumed)."""


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Which language model is asked, and within what bounds; the key is in no text that this makes.

    ``url`` is that of an OpenAI-compatible server, None for a provider that ``name`` names before a colon;
    ``seconds`` and ``tokens`` bound one answer, ``budget`` the tokens of one run.
    """

    name: str
    url: str | None = None
    key: str | None = field(default=None, repr=False)
    seconds: float = TIMEOUT[0]
    tokens: int = int(TOKENS[0])
    budget: int = int(BUDGET[0])

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "ModelSettings | None":
        """The model that environment variables name, None where they name none; raises InvalidInput."""
        given = os.environ if environment is None else environment
        name, url = given.get("ANSWERABLE_MODEL", "").strip(), given.get("ANSWERABLE_MODEL_URL", "").strip()
        if not name and not url:
            return None
        if not name:
            raise InvalidInput("ANSWERABLE_MODEL_URL is set but no model is named; set ANSWERABLE_MODEL too.")
        if len(name) > 200 or not name.isprintable():
            raise InvalidInput("ANSWERABLE_MODEL is no model's name; write at most 200 printable characters.")
        return cls(
            name=name,
            url=_address(url) if url else None,
            key=given.get("ANSWERABLE_MODEL_KEY") or None,
            seconds=_number(given, "ANSWERABLE_MODEL_TIMEOUT", TIMEOUT),
            tokens=int(_number(given, "ANSWERABLE_MODEL_TOKENS", TOKENS)),
            budget=int(_number(given, "ANSWERABLE_MODEL_BUDGET", BUDGET)),
        )


def _address(url: str) -> str:
    """The URL of a server; never repeated in a complaint, as it may carry a password."""
    complaint = (
        "ANSWERABLE_MODEL_URL is no address of a server; write it as http://localhost:11434/v1, without a password."
    )
    try:
        parts = urlsplit(url)
        good = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0 and not parts.username
    except ValueError:
        raise InvalidInput(complaint) from None
    if not good or not url.isprintable() or " " in url:
        raise InvalidInput(complaint)
    return url


def _number(given: Mapping[str, str], variable: str, bounds: tuple[float, float, float]) -> float:
    usual, least, most = bounds
    text = given.get(variable, "").strip()
    if not text:
        return usual
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not least <= number <= most:
        raise InvalidInput(f"{variable} is {text[:40]!r}; write a number from {least:g} to {most:,.0f}.")
    return number


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run.

    ``database`` is an SQLAlchemy URL (``ANSWERABLE_DATABASE``); ``actor`` is who acts on the command line
    (``ANSWERABLE_ACTOR``, ``local`` while a workspace has no members); ``model`` is the language model that may word
    answers, None for none.
    """

    database: str = DEFAULT_DATABASE
    actor: str = "local"
    model: ModelSettings | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """The settings that environment variables give; empty values count as not given.

        Raises InvalidInput for settings of a model that cannot be used.
        """
        given = os.environ if environment is None else environment
        return cls(
            database=given.get("ANSWERABLE_DATABASE") or DEFAULT_DATABASE,
            actor=given.get("ANSWERABLE_ACTOR") or "local",
            model=ModelSettings.from_environment(given),
        )
