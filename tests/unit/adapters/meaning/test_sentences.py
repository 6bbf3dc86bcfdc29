from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from answerable.adapters.meaning.sentences import SentenceEncoder


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


def test_vectors_are_of_unit_length_also_for_empty_and_odd_texts(encoder: SentenceEncoder) -> None:
    vectors = encoder.embed(["", "a", "Was hält Sie zurück?", "\x00\ud7ff 数字", "word " * 400])
    assert vectors.shape == (5, 512)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-4)


def test_a_paraphrase_is_nearer_than_another_topic(encoder: SentenceEncoder) -> None:
    asked, same, other = encoder.embed(
        ["Who is your boss?", "Which manager do you report to?", "The bread is baked at night."]
    )
    assert asked @ same > asked @ other + 0.2


def test_a_text_means_the_same_alone_and_in_a_batch(encoder: SentenceEncoder) -> None:
    alone = encoder.embed(["What do you fear?"])[0]
    np.testing.assert_allclose(encoder.embed(["Budget", "What do you fear?", "Who decides?"])[1], alone, atol=1e-5)


def test_many_threads_may_ask_a_fresh_encoder() -> None:
    fresh = SentenceEncoder()
    with ThreadPoolExecutor(4) as threads:
        vectors = list(threads.map(lambda text: fresh.embed([text]), ["one"] * 8))
    assert all(np.array_equal(vector, vectors[0]) for vector in vectors)


def test_the_name_tells_model_and_version(encoder: SentenceEncoder) -> None:
    assert encoder.name.startswith("use-multilingual-3/")
