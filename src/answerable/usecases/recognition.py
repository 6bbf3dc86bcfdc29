"""Tells what questions are about; what was learned from the library's cues is kept in the workspace's cache."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from answerable.domain.model.cue import Cue
from answerable.domain.twins.plain import plainly
from answerable.domain.twins.question import Question
from answerable.domain.twins.recogniser import RECIPE, Recogniser, learn, unpacked
from answerable.domain.twins.relation import Relation
from answerable.usecases.meanings import embed_cached, text_digest
from answerable.usecases.ports import Library, Meaning, Vector, VectorCache


@dataclass(slots=True)
class Recognition:
    """Remembers a recogniser, since telling whether it is up to date takes longer than using it."""

    _kept: Recogniser | None = None

    def of(self, cache: VectorCache, library: Library, meaning: Meaning) -> Recogniser:
        """The recogniser of one library and one meaning model: always the same for one of these."""
        if self._kept is None:
            self._kept = recogniser_of(cache, library, meaning)
        return self._kept


def questions_of(meaning: Meaning, recogniser: Recogniser, texts: Sequence[str]) -> list[Question]:
    """The questions with their vectors and topics, in their order; asked texts are not kept in the cache."""
    plain = [plainly(text) for text in texts]
    vectors = meaning.embed(plain)
    odds, leans = recogniser.read(plain, vectors), recogniser.lean(plain, vectors)
    return [
        Question(text, vectors[row], recogniser.topics, odds[row], leans[row], recogniser.relation)
        for row, text in enumerate(texts)
    ]


def recogniser_of(cache: VectorCache, library: Library, meaning: Meaning) -> Recogniser:
    """The recogniser that the library's cues teach.

    What was learned comes with the library; where cues or model differ from those that it was learned with, it is
    learned once (a minute with the models of the product) and then read from the cache.
    """
    cues = library.cues()
    name, lesson = lesson_of(cues, meaning)
    packed = library.learned(name, text_digest(lesson))
    if packed is None:
        packed = _kept(cache, name, lesson, lambda: taught(cache, library, meaning).packed())
    return replace(unpacked(cues, packed, meaning.embed(()).shape[1]), relation=relation_of(library, meaning))


def relation_of(library: Library, meaning: Meaning) -> Relation | None:
    """How questions and claims stand to each other by this model; None where nobody taught it that."""
    name, lesson = relation_lesson(meaning)
    packed = library.learned(name, text_digest(lesson))
    return None if packed is None else Relation.unpacked(packed, meaning.embed(()).shape[1])


def relation_lesson(meaning: Meaning) -> tuple[str, str]:
    """The name under which the relation is kept, and what it was learned for: this state of this very model."""
    return f"{meaning.name}/relation/1", meaning.name


def taught(cache: VectorCache, library: Library, meaning: Meaning) -> Recogniser:
    """Learns the library's cues anew."""
    cues = library.cues()
    return learn(cues, embed_cached(cache, meaning, [plainly(cue.question) for cue in cues]))


def lesson_of(cues: Sequence[Cue], meaning: Meaning) -> tuple[str, str]:
    """The name under which what cues teach is kept, and all that is taught in one text."""
    lines = (
        f"{cue.question}|{','.join(cue.facets)}|{cue.reason or ''}|{cue.follows or ''}|{cue.verdict or ''}"
        for cue in cues
    )
    return f"{meaning.name}/{RECIPE}", "\n".join(lines)


def nearness_to_stakes(
    cache: VectorCache, library: Library, meaning: Meaning, questions: Sequence[Question]
) -> list[dict[str, float]]:
    """How near each question is to each stake, 0 to 1: the cosine with the mean of the stake's phrases."""
    stakes = library.stakes()
    if not stakes or not questions:
        return [{} for _ in questions]
    name, lesson = stakes_lesson(library, meaning)
    packed = library.learned(name, text_digest(lesson))
    if packed is None:
        packed = _kept(cache, name, lesson, lambda: stake_centres(cache, library, meaning))
    vectors = np.stack([question.vector for question in questions])
    near = np.clip(vectors @ packed.reshape(len(stakes), -1).T, 0.0, 1.0)
    return [{stake.slug: float(row[place]) for place, stake in enumerate(stakes)} for row in near]


def stakes_lesson(library: Library, meaning: Meaning) -> tuple[str, str]:
    """The name under which the stakes' centres are kept, and all phrases that they are made of in one text."""
    return f"{meaning.name}/stakes/1", "\n".join(text for texts in _spoken(library) for text in texts)


def stake_centres(cache: VectorCache, library: Library, meaning: Meaning) -> Vector:
    """The directions in which the phrases of each stake point together, one after the other in one row."""
    spoken = _spoken(library)
    vectors = embed_cached(cache, meaning, [text for texts in spoken for text in texts])
    edges = np.cumsum([len(texts) for texts in spoken])[:-1]
    return np.concatenate([part.mean(axis=0) / np.linalg.norm(part.mean(axis=0)) for part in np.split(vectors, edges)])


def _spoken(library: Library) -> list[list[str]]:
    return [[stake.definition, *stake.phrases] for stake in library.stakes()]


def _kept(cache: VectorCache, name: str, lesson: str, make: Callable[[], Vector]) -> Vector:
    digest = text_digest(lesson)
    found = cache.vectors(name, frozenset({digest})).get(digest)
    if found is None:
        found = np.asarray(make(), dtype=np.float32)
        cache.keep_vectors(name, {digest: found})
    return found
