"""What a document leaves open, asked of a person; without an answer nothing is claimed."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from answerable.domain.model.noun import Line, Noun, Prose, Share

QuestionId = Annotated[str, StringConstraints(pattern=r"^q-[a-z2-7]{8}$")]
"""A question's name, which follows from the document's text, so that an answer fits the same document read again."""

KEEP = "note"
"""The answer that is taken where nobody answers: the text is kept as a note."""


class QuestionKind(StrEnum):
    """What is asked."""

    FACET = "facet"
    PERSONA = "persona"
    NAME = "name"


class Choice(Noun):
    """One answer that can be given: its value, what it means, and how likely the reader holds it to be."""

    value: Line
    label: Line
    likelihood: Share


class Suggestion(Noun):
    """What a language model would answer: the question, the value, the words of the document that it rests on."""

    question: QuestionId
    value: Line
    quote: Line
    by: Line


class DocumentQuestion(Noun):
    """One thing about a document that is not certain.

    ``asked`` is the question, ``where`` the place it is about (``slide 3, box “Wishes”``), ``quote`` the beginning of
    the text concerned. ``choices`` stand likeliest first and always hold ``note``, the default. ``answer`` is a
    choice's value once somebody answered. ``suggestion`` comes from a language model and is only shown.
    """

    id: QuestionId
    kind: QuestionKind
    asked: Line
    where: Line
    quote: Prose
    choices: Annotated[tuple[Choice, ...], Field(min_length=2)]
    answer: str | None = None
    suggestion: Suggestion | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered yet."""
        return self.answer is None

    @property
    def values(self) -> tuple[str, ...]:
        """The answers that can be given."""
        return tuple(choice.value for choice in self.choices)

    @model_validator(mode="after")
    def _keeping_is_a_choice(self) -> Self:
        if KEEP not in self.values:
            raise ValueError("every question can be answered by keeping the text as a note")
        if self.answer is not None and self.answer not in self.values:
            raise ValueError(f"{self.answer!r} is none of the choices {', '.join(self.values)}")
        return self
