"""Opens the model that settings name: a provider's, or one behind an OpenAI-compatible server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from answerable.adapters.voices.model.asking import OpenModel
from answerable.adapters.voices.model.limits import Limits
from answerable.errors import InvalidInput, MissingExtra

if TYPE_CHECKING:
    from pydantic_ai.models import Model
    from pydantic_ai.providers import Provider

NO_KEY = "none"
"""What is sent as the key where none is set: servers of one's own ask for none."""


def opener(name: str, url: str | None, key: str | None, limits: Limits) -> OpenModel:
    """How to open the model; raises MissingExtra, or InvalidInput for a name that no provider bears."""
    if find_spec("pydantic_ai") is None:
        raise MissingExtra(
            "A language model is configured (ANSWERABLE_MODEL), but its library is not installed; "
            "install it with: pip install 'answerable[models]'."
        )
    if url:
        return lambda: _served(name, url, key, limits)
    _check(name, key)
    return lambda: _inferred(name, key)


@asynccontextmanager
async def _served(name: str, url: str, key: str | None, limits: Limits) -> AsyncIterator["Model"]:
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.profiles.openai import OpenAIModelProfile
    from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider
    from pydantic_ai.settings import ModelSettings

    from answerable.adapters.voices.model.bounded import bounded_client

    profile = OpenAIModelProfile(supports_json_schema_output=True)
    async with bounded_client(limits) as client:
        provider = OpenAICompatibleProvider("own-server", base_url=url, api_key=key or NO_KEY, http_client=client)
        yield OpenAIChatModel(name, provider=provider, profile=profile, settings=ModelSettings(temperature=0.0))


def _inferred(name: str, key: str | None) -> "Model":
    from pydantic_ai.models import infer_model
    from pydantic_ai.providers import infer_provider, infer_provider_class

    def provider(kind: str) -> "Provider[Any]":
        make: Any = infer_provider_class(kind)
        return make(api_key=key) if key else infer_provider(kind)

    return infer_model(name, provider_factory=provider)


def _check(name: str, key: str | None) -> None:
    """Raises where the model cannot even be made; never repeats what the library says, as that may hold the key."""
    from pydantic_ai.providers import infer_provider_class

    kind, _, model = name.partition(":")
    try:
        known = bool(model) and bool(infer_provider_class(kind))
    except (ValueError, ImportError) as error:
        known = isinstance(error, ImportError)
    if not known:
        raise InvalidInput(
            f"ANSWERABLE_MODEL is {name!r}, which names no provider and model, such as openai:gpt-5-mini; for a server "
            "of your own set ANSWERABLE_MODEL_URL to its address."
        )
    try:
        _inferred(name, key)
    except Exception:  # noqa: BLE001 - each provider has errors of its own, and all mean the same here
        raise InvalidInput(
            f"The provider of ANSWERABLE_MODEL {name!r} cannot be opened; set its key in ANSWERABLE_MODEL_KEY, and "
            f"install its library where it needs one, such as: pip install 'pydantic-ai-slim[{kind}]'."
        ) from None
