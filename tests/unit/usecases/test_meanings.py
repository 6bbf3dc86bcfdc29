import numpy as np

from answerable.usecases.meanings import embed_cached, text_digest
from tests.fakes.meaning import BagOfWords, RememberedVectors


def test_a_text_is_embedded_once_in_the_life_of_a_workspace() -> None:
    cache, meaning = RememberedVectors(), BagOfWords()
    first = embed_cached(cache, meaning, ["risk of delay", "cost"])
    again = embed_cached(cache, meaning, ["cost", "risk of delay", "cost"])
    assert meaning.embedded == 2
    np.testing.assert_array_equal(again, first[[1, 0, 1]])


def test_only_unknown_texts_are_embedded() -> None:
    cache, meaning = RememberedVectors(), BagOfWords()
    embed_cached(cache, meaning, ["risk"])
    embed_cached(cache, meaning, ["risk", "proof", "proof"])
    assert meaning.embedded == 2


def test_no_text_gives_no_rows() -> None:
    assert embed_cached(RememberedVectors(), BagOfWords(), []).shape == (0, 256)


def test_texts_that_differ_only_in_case_have_their_own_vectors() -> None:
    assert text_digest("Risk") != text_digest("risk")
