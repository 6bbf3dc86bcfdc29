from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona
from answerable.domain.personas.sharing import SharedMatrix, shared_matrix
from tests.unit.domain.personas.people import somebody

NEAR = {"Silos": (1.0, 0.0), "Teams apart": (0.8, 0.6), "Old systems": (0.0, 1.0)}


def _vectors(personas: Sequence[Persona]) -> dict[str, NDArray[np.float32]]:
    texts = {claim.text for persona in personas for claim in persona.claims}
    return {text: np.array(NEAR.get(text, (-1.0, 0.0)), dtype=np.float32) for text in texts}


def _matrix(*said: list[str], facet: Facet = Facet.CHALLENGE) -> SharedMatrix:
    personas = [somebody(f"p{number}", {facet: texts}) for number, texts in enumerate(said)]
    return shared_matrix(personas, [Facet.CHALLENGE], _vectors(personas))


def test_claims_of_like_meaning_are_one_row_under_the_words_used_most() -> None:
    (row,) = _matrix(["Silos", "Old systems"], ["Silos"], ["Teams apart"]).rows
    assert row.text == "Silos"
    assert [(cell.persona, cell.text, round(cell.likeness, 2)) for cell in row.cells] == [
        ("p0", "Silos", 1.0), ("p1", "Silos", 1.0), ("p2", "Teams apart", 0.8),
    ]  # fmt: skip


def test_another_spelling_is_the_same_words() -> None:
    (row,) = _matrix(["Autonomy / independence"], ["autonomy/independence"]).rows
    assert {cell.likeness for cell in row.cells} == {1.0}


def test_what_one_says_alone_is_no_row_but_is_counted() -> None:
    matrix = _matrix(["Silos", "Old systems"], ["Silos"])
    assert [(member.persona, member.claims, member.alone) for member in matrix.members] == [("p0", 2, 1), ("p1", 1, 0)]
    assert [(kin.one, kin.other, kin.rows) for kin in matrix.kinships] == [("p0", "p1", 1)]


def test_saying_it_twice_oneself_is_not_sharing() -> None:
    assert _matrix(["Silos", "Teams apart"], ["Old systems"]).rows == ()


def test_other_facets_are_left_out() -> None:
    matrix = _matrix(["Silos"], ["Silos"], facet=Facet.METRIC)
    assert matrix.rows == ()
    assert [member.claims for member in matrix.members] == [0, 0]
