"""Misspelt words of the vocabulary are mended; words that anybody writes are left alone."""

import numpy as np
import pytest

from answerable.domain.personas.titles.spelling import Speller, digest_of_word

KNOWN = np.array(sorted(map(digest_of_word, ("counselor", "jester"))), dtype=np.uint32)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("cheif", "chief"),
        ("markting", "marketing"),
        ("procurment", "procurement"),
        ("resorces", "resources"),
        ("counselor", "counselor"),
        ("jester", "jester"),
        ("cfoo", "cfoo"),
        ("wizard", "wizard"),
        ("kfinance", "kfinance"),
    ],
)
def test_one_slip_is_mended_and_known_words_are_not(written: str, meant: str) -> None:
    speller = Speller(KNOWN)
    assert speller(written) == meant
    assert speller(written) == meant
