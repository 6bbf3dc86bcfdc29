"""What a language model worded, before anything of it was checked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence as it came, and the claim ids that it says it rests on; an id may be of no claim at all."""

    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """The sentences of a draft in their order; nothing of them is true yet."""

    sentences: tuple[DraftSentence, ...]
