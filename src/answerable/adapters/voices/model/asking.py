"""One exchange with a language model through Pydantic AI; the library is imported when the first question is asked."""

import asyncio
import json
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from answerable.adapters.voices.model.json_text import documents
from answerable.adapters.voices.model.limits import Limits
from answerable.errors import ModelFailure
from answerable.usecases.ports import Shape

if TYPE_CHECKING:
    from pydantic_ai.models import Model

OpenModel = Callable[[], "AbstractAsyncContextManager[Model]"]
"""Opens a model for one exchange; whatever it holds is closed with it."""

LEAST_FOR_RETRY = 0.5
"""Seconds that have to be left for asking again."""

REFUSALS_OF_FORMS = frozenset((400, 415, 422, 500, 501))
"""HTTP statuses with which servers answer a form that they cannot hold a model to."""


class OtherForm(ModelFailure):
    """An answer in another form than asked for."""

    def __init__(self) -> None:
        super().__init__("answered in another form than asked for")


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was asked: our instructions, and the material that they are about."""

    instructions: str
    material: str

    def plainly(self, shape: type[BaseModel]) -> str:
        """The instructions for a model that cannot be held to a form from outside."""
        schema = json.dumps(shape.model_json_schema())
        return f"{self.instructions}\nAnswer with one JSON object of this schema and nothing else: {schema}"


async def ask(
    open_model: OpenModel, exchange: Exchange, shape: type[Shape], limits: Limits
) -> tuple[Shape, int | None]:
    """The answer in its form and the tokens it took, where the server says; raises ModelFailure or TimeoutError.

    The model is held to the form by its own means (native structured output) first; a server that cannot do that, or
    answers in another form, is asked once more in words.
    """
    end = asyncio.get_running_loop().time() + limits.seconds
    async with asyncio.timeout_at(end), open_model() as model:
        try:
            return await _asked(model, exchange, shape, limits, limits.seconds, natively=True)
        except Exception as error:
            left = end - asyncio.get_running_loop().time()
            if not _may_help_to_ask_plainly(error) or left < LEAST_FOR_RETRY:
                raise
        return await _asked(model, exchange, shape, limits, left, natively=False)


def _may_help_to_ask_plainly(error: Exception) -> bool:
    """Whether the server refused the form, answered in another, or has no means for forms."""
    from pydantic_ai.exceptions import UnexpectedModelBehavior, UserError

    if getattr(error, "status_code", None) in REFUSALS_OF_FORMS:
        return True
    return isinstance(error, UnexpectedModelBehavior | UserError | OtherForm)


async def _asked(
    model: "Model", exchange: Exchange, shape: type[Shape], limits: Limits, seconds: float, *, natively: bool
) -> tuple[Shape, int | None]:
    from pydantic_ai.direct import model_request
    from pydantic_ai.messages import ModelRequest, UserPromptPart
    from pydantic_ai.models import ModelRequestParameters
    from pydantic_ai.output import OutputObjectDefinition
    from pydantic_ai.settings import ModelSettings as PydanticSettings

    form = OutputObjectDefinition(json_schema=shape.model_json_schema(), name=shape.__name__)
    native = ModelRequestParameters(output_mode="native", output_object=form, allow_text_output=True)
    instructions = exchange.instructions if natively else exchange.plainly(shape)
    response = await model_request(
        model,
        [ModelRequest(parts=[UserPromptPart(exchange.material)], instructions=instructions)],
        model_settings=PydanticSettings(
            max_tokens=limits.tokens, timeout=seconds, request_timeout=seconds, max_retries=0
        ),
        model_request_parameters=native if natively else ModelRequestParameters(),
    )
    text = response.text or ""
    if len(text) > limits.characters:
        raise ModelFailure("answered far too much")
    return _shaped(text, shape), response.usage.total_tokens or None


def _shaped(text: str, shape: type[Shape]) -> Shape:
    """The first document of a text that has the form; of one that was cut off, what is there."""
    for document in documents(text):
        try:
            return shape.model_validate(document)
        except (ValidationError, RecursionError):
            continue
    raise OtherForm
