"""Questions made ready for whoever is asked: their parts, whom they set a persona beside, what they suppose."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from answerable.domain.twins.outlook import Premise
from answerable.domain.twins.plain import plainly
from answerable.domain.twins.premise import premise_of
from answerable.domain.twins.question import Question
from answerable.domain.twins.reading import Contrast, contrast_of, is_conditional, last_sentence, parts_of
from answerable.domain.twins.recogniser import Recogniser
from answerable.usecases.ports import Library, Meaning, VectorCache
from answerable.usecases.recognition import nearness_to_stakes, questions_of


@dataclass(frozen=True, slots=True)
class Matter:
    """What a comparison is about, by itself, with how near it is to each stake."""

    question: Question
    stakes: dict[str, float]


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question as it was asked, its parts (none where it is one), and the matter of a comparison by itself."""

    whole: Question
    parts: tuple[Question, ...] = ()
    contrast: Contrast | None = None
    matter: Matter | None = None
    premise: Premise | None = None


def inquiries_of(
    cache: VectorCache, library: Library, meaning: Meaning, recogniser: Recogniser, texts: Sequence[str]
) -> list[Inquiry]:
    """Inquiries in the order of the texts, all their parts embedded together.

    Of several sentences the last one asks; what was said before it counts for its words only.
    """
    contrasts = [contrast_of(text) for text in texts]
    parts = [parts_of(text) for text in texts]
    wanted = [
        (text, *(more if len(more) > 1 else ()), *((contrast.rest,) if contrast else ()))
        for text, more, contrast in zip(texts, parts, contrasts, strict=True)
    ]
    flat = [text for some in wanted for text in some]
    heard = questions_of(meaning, recogniser, [last_sentence(text) for text in flat])
    asked = iter([replace(question, text=text) for question, text in zip(heard, flat, strict=True)])
    found = []
    for text, more, contrast in zip(texts, parts, contrasts, strict=True):
        whole = next(asked)
        split = tuple(next(asked) for _ in more) if len(more) > 1 else ()
        matter = _matter(cache, library, meaning, next(asked)) if contrast else None
        premise = premise_of(plainly(text)) if is_conditional(text) else None
        found.append(Inquiry(whole, split, contrast, matter, premise))
    return found


def _matter(cache: VectorCache, library: Library, meaning: Meaning, question: Question) -> Matter:
    (stakes,) = nearness_to_stakes(cache, library, meaning, [question])
    return Matter(question, stakes)
