"""What a twin says, each sentence tied to the claims it rests on."""

from enum import StrEnum

from answerable.domain.model.claim import ClaimId
from answerable.domain.model.function import Function
from answerable.domain.model.noun import Line, Noun, Share, Slug


class Verdict(StrEnum):
    """What a question that asks for yes or no is answered with; ``DEPENDS`` where claims speak for both."""

    YES = "yes"
    NO = "no"
    DEPENDS = "depends"


class Sentence(Noun):
    """One sentence of an answer and the claims that it rests on, most relevant first."""

    text: Line
    claims: tuple[ClaimId, ...]


class Gap(Noun):
    """What is not known, and which function (or persona's owner) could find out."""

    what: Line
    ask: Function | None = None


class Dropped(Noun):
    """A sentence that a language model worded and nothing retrieved supports: never part of the answer, but shown."""

    text: Line
    why: Line


class Answer(Noun):
    """A twin's answer: known or not, how confident, in cited sentences, with the gap where there is one.

    ``verdict`` stands only where yes or no was asked for, and comes from the claims, never from a voice;
    ``verdict_chance`` is P(it is right), None where a rule decided (an amount, a rank, a comparison). ``voice`` is
    what worded the answer: ``grounded``, or the name of a language model. ``remarks`` are what the reader must know
    of the wording, such as that a model failed and the grounded voice spoke instead.
    """

    persona: Slug
    version: int
    question: Line
    known: bool
    confidence: Share
    answer: Line
    sentences: tuple[Sentence, ...] = ()
    gap: Gap | None = None
    verdict: Verdict | None = None
    verdict_chance: Share | None = None
    voice: Line = "grounded"
    dropped: tuple[Dropped, ...] = ()
    remarks: tuple[Line, ...] = ()
