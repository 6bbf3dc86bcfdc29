"""The shipped weights are small, whole, and hold no title."""

from importlib.resources import files

import numpy as np
import pytest

from answerable.adapters.library import title_weights
from answerable.adapters.library.title_weights import NAME, load_title_weights
from answerable.domain.personas.subjects import SUBJECTS
from answerable.domain.personas.titles.features import BUCKETS
from answerable.errors import InvalidInput


def test_the_weights_fit_the_vocabulary_and_are_small() -> None:
    weights = load_title_weights()
    assert set(weights.answers) == {*SUBJECTS, "none"}
    assert weights.weights.shape == (BUCKETS, len(weights.answers))
    assert np.isfinite(weights.weights).all()
    assert (np.diff(weights.words.astype(np.int64)) > 0).all()
    assert files(title_weights.__package__).joinpath(NAME).stat().st_size < 1_000_000  # type: ignore[attr-defined]


def test_the_weights_say_where_they_come_from() -> None:
    assert "O*NET 27.0" in load_title_weights().provenance
    assert "CC BY 4.0" in load_title_weights().provenance


@pytest.mark.parametrize("name", ["no-such-file.npz", "stakes.yaml"])
def test_a_missing_or_damaged_file_is_told(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(title_weights, "NAME", name)
    with pytest.raises(InvalidInput, match="install Answerable again"):
        load_title_weights()
