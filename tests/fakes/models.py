"""Scripted language models: they say what a test wrote down."""

import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

from pydantic_ai.messages import ModelMessage, ModelResponse, TextPart
from pydantic_ai.models import Model
from pydantic_ai.models.function import AgentInfo, FunctionModel
from pydantic_ai.profiles import ModelProfile

from answerable.adapters.voices.grounded.voice import GroundedVoice
from answerable.adapters.voices.model.drafter import ModelDrafter
from answerable.adapters.voices.model.language_model import BoundedModel
from answerable.adapters.voices.model.limits import Limits, Purse
from answerable.domain.model.draft import Draft, DraftSentence
from answerable.domain.twins.findings import Findings
from answerable.usecases.ports import Meaning
from answerable.usecases.wording import CheckedVoice

NAME = "scripted"
SECONDS = 10.0

Said = tuple[str, Sequence[int]]


class ScriptedDrafter:
    """A drafter without a model: sentences with the places (from 1) of the claims that they cite."""

    def __init__(self, *said: Said) -> None:
        self.said = said

    @property
    def name(self) -> str:
        return NAME

    def draft(self, findings: Findings) -> Draft:
        ids = {place: finding.claim.id for place, finding in enumerate(findings.found, start=1)}
        return Draft(
            tuple(DraftSentence(text, tuple(ids.get(p, f"claim {p}") for p in cites)) for text, cites in self.said)
        )


def replies(*said: Said) -> str:
    """What a model answers when it keeps to the form."""
    return json.dumps({"sentences": [{"text": text, "cites": list(cites)} for text, cites in said]})


def scripted(
    answer: Callable[[list[ModelMessage]], str], *, seconds: float = SECONDS, budget: int = 10**9, native: bool = True
) -> BoundedModel:
    """A model that answers its messages with a text, within limits."""

    async def function(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        return ModelResponse(parts=[TextPart(answer(messages))])

    return of_function(function, seconds=seconds, budget=budget, native=native)


def of_function(function: Any, *, seconds: float = SECONDS, budget: int = 10**9, native: bool = True) -> BoundedModel:
    """A model that is a function of Pydantic AI's."""

    profile = ModelProfile(supports_json_schema_output=native)
    return of_model(lambda: FunctionModel(function, profile=profile), seconds=seconds, budget=budget)


def of_model(make: Callable[[], Model], *, seconds: float = SECONDS, budget: int = 10**9) -> BoundedModel:
    """A model of Pydantic AI's, made anew for each exchange."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[Model]:
        yield make()

    return BoundedModel(NAME, opened, Limits(seconds=seconds, tokens=400), Purse(budget))


def model_voice(text: str, meaning: Meaning, *, seconds: float = SECONDS) -> CheckedVoice:
    """The checked voice of a model that always answers the same text."""
    return CheckedVoice(ModelDrafter(scripted(lambda _: text, seconds=seconds)), GroundedVoice(), meaning)
