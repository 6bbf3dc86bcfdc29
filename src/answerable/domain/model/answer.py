"""What a twin says, each sentence tied to the claims it rests on."""

from answerable.domain.model.claim import ClaimId
from answerable.domain.model.function import Function
from answerable.domain.model.noun import Line, Noun, Share, Slug


class Sentence(Noun):
    """One sentence of an answer and the claims that it rests on, most relevant first."""

    text: Line
    claims: tuple[ClaimId, ...]


class Gap(Noun):
    """What is not known, and which function (or persona's owner) could find out."""

    what: Line
    ask: Function | None = None


class Answer(Noun):
    """A twin's answer: known or not, how confident, in cited sentences, with the gap where there is one."""

    persona: Slug
    version: int
    question: Line
    known: bool
    confidence: Share
    answer: Line
    sentences: tuple[Sentence, ...] = ()
    gap: Gap | None = None
