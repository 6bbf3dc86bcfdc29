import numpy as np
import pytest

from answerable.adapters.meaning.joint import JointEncoder
from answerable.adapters.meaning.small import DIMENSIONS, SmallEncoder
from tests.fakes.meaning import DIMENSIONS as WORDS
from tests.fakes.meaning import BagOfWords


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


def test_two_models_side_by_side_are_as_near_as_their_mean() -> None:
    joint = JointEncoder(BagOfWords(), BagOfWords())
    first, second = joint.embed(["plant manager", "plant director"])
    alone = BagOfWords().embed(["plant manager", "plant director"])
    assert first.shape == (2 * WORDS,)
    assert float(first @ second) == pytest.approx(float(alone[0] @ alone[1]), abs=1e-6)
    assert joint.name == "bag-of-words/1+bag-of-words/1"
    assert joint.embed([]).shape == (0, 2 * WORDS)
