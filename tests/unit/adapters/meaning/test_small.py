import numpy as np
import pytest

from answerable.adapters.meaning.small import DIMENSIONS, SmallEncoder
from answerable.adapters.meaning.tuning import Tuning


@pytest.fixture(scope="module")
def encoder() -> SmallEncoder:
    return SmallEncoder()


def test_vectors_are_of_unit_length_and_do_not_depend_on_the_batch(encoder: SmallEncoder) -> None:
    texts = ["Who is your boss?", "What is it that keeps you from changing anything at all?", "Why?"]
    together = encoder.embed(texts)
    assert together.shape == (3, DIMENSIONS)
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-5)
    np.testing.assert_allclose(encoder.embed(texts[1:2])[0], together[1], atol=1e-5)


def test_what_means_the_same_is_nearer_than_what_does_not(encoder: SmallEncoder) -> None:
    said, same, other = encoder.embed(
        ["Recruiting is tough", "It is hard to hire people", "The invoice was paid twice"]
    )
    assert float(said @ same) > float(said @ other) + 0.2


def test_no_text_gives_no_vectors(encoder: SmallEncoder) -> None:
    assert encoder.embed([]).shape == (0, DIMENSIONS)


def test_tuning_draws_questions_nearer_to_the_claims_that_answer_them(encoder: SmallEncoder) -> None:
    tuned = SmallEncoder(Tuning())
    texts = ["whose desk is above yours", "I report to the Chief Operating Officer", "My goal: Fewer desks"]
    asked, answer, other = tuned.embed(texts)
    plain_asked, plain_answer, plain_other = encoder.embed(texts)
    assert float(asked @ answer) - float(asked @ other) > float(plain_asked @ plain_answer - plain_asked @ plain_other)


def test_the_name_tells_one_tuning_from_another_and_from_none(encoder: SmallEncoder) -> None:
    assert SmallEncoder(Tuning()).name == f"{encoder.name}/{Tuning().name}"
