"""How well claims that say the same are joined: authored pairs, in two halves."""

from pathlib import Path

import pytest
import yaml

from answerable.adapters.meaning.sentences import SentenceEncoder
from answerable.domain.model.facet import Facet
from answerable.domain.personas.sharing import shared_matrix
from tests.unit.domain.personas.people import somebody

PAIRS = yaml.safe_load((Path(__file__).parent.parent / "kindred" / "pairs.yaml").read_text())
FEWEST_FOUND, MOST_FALSE = 0.55, 0.1
"""A little beside what was measured: 9 and 10 of 15 found, 1 and 0 of 15 false (development, test)."""


@pytest.mark.slow
@pytest.mark.parametrize("half", ["development", "test"])
def test_pairs_that_say_the_same_are_joined_and_hardly_any_others(half: str) -> None:
    encoder = SentenceEncoder()

    def joined(pairs: list[list[str]]) -> float:
        return sum(_is_joined(encoder, pair) for pair in pairs) / len(pairs)

    found, false = joined(PAIRS[half]["same"]), joined(PAIRS[half]["different"])
    assert found >= FEWEST_FOUND
    assert false <= MOST_FALSE


def _is_joined(encoder: SentenceEncoder, pair: list[str]) -> bool:
    personas = [somebody(f"p{number}", {Facet.CHALLENGE: [text]}) for number, text in enumerate(pair)]
    vectors = dict(zip(pair, encoder.embed(pair), strict=True))
    return bool(shared_matrix(personas, [Facet.CHALLENGE], vectors).rows)
