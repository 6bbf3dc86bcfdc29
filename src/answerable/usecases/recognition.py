"""Tells what questions are about; what was learned from the library's cues is kept in the workspace's cache."""

from collections.abc import Callable, Sequence

import numpy as np

from answerable.domain.twins.question import Question
from answerable.domain.twins.recogniser import RECIPE, Recogniser, learn, unpacked
from answerable.usecases.meanings import embed_cached, text_digest
from answerable.usecases.ports import Library, Meaning, Vector, VectorCache


def questions_of(cache: VectorCache, library: Library, meaning: Meaning, texts: Sequence[str]) -> list[Question]:
    """The questions with their vectors and topics, in their order; asked texts are not kept in the cache."""
    vectors = meaning.embed(texts)
    recogniser = recogniser_of(cache, library, meaning)
    odds = recogniser.read(texts, vectors)
    return [Question(text, vectors[row], recogniser.topics, odds[row]) for row, text in enumerate(texts)]


def recogniser_of(cache: VectorCache, library: Library, meaning: Meaning) -> Recogniser:
    """The recogniser that the library's cues teach: learned once (about two seconds), then read from the cache."""
    cues = library.cues()
    lesson = "\n".join(f"{cue.question}|{','.join(cue.facets)}|{cue.reason or ''}" for cue in cues)

    def taught() -> Vector:
        return learn(cues, embed_cached(cache, meaning, [cue.question for cue in cues])).packed()

    return unpacked(cues, _kept(cache, f"{meaning.name}/{RECIPE}", lesson, taught))


def nearness_to_stakes(
    cache: VectorCache, library: Library, meaning: Meaning, questions: Sequence[Question]
) -> list[dict[str, float]]:
    """How near each question is to each stake, 0 to 1: the cosine with the mean of the stake's phrases."""
    stakes = library.stakes()
    spoken = [[stake.definition, *stake.phrases] for stake in stakes]

    def centres() -> Vector:
        vectors = embed_cached(cache, meaning, [text for texts in spoken for text in texts])
        edges = np.cumsum([len(texts) for texts in spoken])[:-1]
        return np.concatenate(
            [part.mean(axis=0) / np.linalg.norm(part.mean(axis=0)) for part in np.split(vectors, edges)]
        )

    if not stakes or not questions:
        return [{} for _ in questions]
    lesson = "\n".join(text for texts in spoken for text in texts)
    kept = _kept(cache, f"{meaning.name}/stakes/1", lesson, centres).reshape(len(stakes), -1)
    near = np.clip(np.stack([question.vector for question in questions]) @ kept.T, 0.0, 1.0)
    return [{stake.slug: float(row[place]) for place, stake in enumerate(stakes)} for row in near]


def _kept(cache: VectorCache, name: str, lesson: str, make: Callable[[], Vector]) -> Vector:
    digest = text_digest(lesson)
    found = cache.vectors(name, frozenset({digest})).get(digest)
    if found is None:
        found = np.asarray(make(), dtype=np.float32)
        cache.keep_vectors(name, {digest: found})
    return found
