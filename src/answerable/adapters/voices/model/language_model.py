"""A language model behind the port, within its limits."""

import asyncio
from dataclasses import dataclass

from answerable.adapters.voices.model.asking import Exchange, OpenModel, OtherForm, ask
from answerable.adapters.voices.model.deadline import within
from answerable.adapters.voices.model.limits import Limits, Purse
from answerable.adapters.voices.model.opening import opener
from answerable.errors import ModelFailure
from answerable.usecases.ports import Shape

GRACE = 0.5
"""Seconds beyond the limit for putting things away, after which the work is left to itself."""

LETTERS_PER_TOKEN = 3
"""Letters of a request for each token that is drawn for it (assumed: English has about four)."""


@dataclass(frozen=True, slots=True)
class BoundedModel:
    """A model that answers in time or fails; what a server says of a failure is never repeated, it may hold the key."""

    name: str
    open_model: OpenModel
    limits: Limits
    purse: Purse

    def complete(self, instructions: str, material: str, shape: type[Shape]) -> Shape:
        """The answer in its form; raises ModelFailure within the time limit and a second."""
        drawn = self.limits.tokens + (len(instructions) + len(material)) // LETTERS_PER_TOKEN
        self._draw(drawn)
        try:
            answer, used = self._answered(Exchange(instructions, material), shape)
        except OtherForm as failure:
            self.purse.settle(drawn, None)
            raise ModelFailure(f"{self.name} {failure}") from None
        except ModelFailure as failure:
            self.purse.fail()
            raise ModelFailure(f"{self.name} {failure}") from None
        self.purse.settle(drawn, used)
        return answer

    def _draw(self, tokens: int) -> None:
        try:
            self.purse.draw(tokens)
        except ModelFailure as failure:
            raise ModelFailure(f"{self.name} {failure}") from None

    def _answered(self, exchange: Exchange, shape: type[Shape]) -> tuple[Shape, int | None]:
        seconds = self.limits.seconds
        try:
            return within(seconds + GRACE, lambda: asyncio.run(ask(self.open_model, exchange, shape, self.limits)))
        except ModelFailure:
            raise
        except TimeoutError:
            raise ModelFailure(f"did not answer within {seconds:g} seconds") from None
        except Exception as error:  # noqa: BLE001 - whatever a server makes the library do is a failure of the model
            raise _told(error) from None


def open_language_model(name: str, url: str | None, key: str | None, limits: Limits, budget: int) -> BoundedModel:
    """The model that settings name; raises MissingExtra or InvalidInput, and opens no connection yet."""
    return BoundedModel(name, opener(name, url, key, limits), limits, Purse(budget))


def _told(error: Exception) -> ModelFailure:
    """What went wrong, in our words only."""
    for inner in _chain(error):
        if isinstance(inner, ModelFailure):
            return inner
        if isinstance(inner, TimeoutError) or "Timeout" in type(inner).__name__:
            return ModelFailure("did not answer in time")
        status = getattr(inner, "status_code", None)
        if isinstance(status, int):
            return ModelFailure(f"refused the request (HTTP {status})")
    if any("Connect" in type(inner).__name__ for inner in _chain(error)):
        return ModelFailure("could not be reached")
    return OtherForm()


def _chain(error: BaseException | None) -> list[BaseException]:
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain
