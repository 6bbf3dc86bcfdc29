"""A cited claim as what a sentence can rest on."""

from dataclasses import dataclass
from functools import cached_property

from answerable.domain.model.facet import Facet
from answerable.domain.twins.support.clauses import groups, joined, segments
from answerable.domain.twins.support.frames import GENERAL, framing
from answerable.domain.twins.support.function_words import FUNCTION
from answerable.domain.twins.support.operators import Operator, operators
from answerable.domain.twins.support.tokens import tokens


@dataclass(frozen=True)
class Passage:
    """A piece of text with its tokens and turns."""

    text: str

    @cached_property
    def words(self) -> list[str]:
        """Its tokens in their order."""
        return tokens(self.text)

    @cached_property
    def operators(self) -> list[Operator]:
        """Its turns in their order."""
        return operators(self.words)

    @cached_property
    def content(self) -> list[str]:
        """Its words and numbers that say something, without its turns, in their order."""
        turns = {operator.word for operator in self.operators}
        return [word for word in self.words if word not in FUNCTION and word not in turns]

    @cached_property
    def places(self) -> list[int]:
        """For each word of its content the number of the joined part in which it stands."""
        return [place for place, part in enumerate(joined(self.text)) for _ in Passage(part).content]


@dataclass(frozen=True)
class Source:
    """A claim that a sentence cites: its text, its facet and how it is believed.

    ``doubted`` says that what was observed speaks against it; ``firm`` that it is believed so well that a hedge would
    misstate it.
    """

    claim: str
    facet: Facet
    text: str
    doubted: bool = False
    firm: bool = False

    @cached_property
    def passages(self) -> list[Passage]:
        """The claim's parts."""
        return [Passage(part) for part in segments(self.text)] or [Passage(self.text)]

    @cached_property
    def groups(self) -> list[list[int]]:
        """The places of the parts that stand or fall together."""
        together: list[list[int]] = []
        place = 0
        for group in groups(self.text):
            number = len(segments(group))
            together.append(list(range(place, place + number)))
            place += number
        return together

    @cached_property
    def whole(self) -> Passage:
        """The claim undivided."""
        return Passage(self.text)

    @cached_property
    def frame(self) -> frozenset[str]:
        """Words that may frame the claim."""
        return GENERAL | framing(self.facet)
