"""How well twins understand: graded questions of other authors, halves split by family before anything was tuned.

Of the test half and of the blind test only totals are told, never a question: whoever tunes must not learn from it.
"""

from collections.abc import Iterator
from contextlib import closing

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.voices.grounded.voice import GroundedVoice
from answerable.domain.model.persona import Persona
from answerable.usecases.ports import Store
from answerable.usecases.twins import Mind
from answerable.wiring import open_understanding
from tests.quality.graded import BLIND, EARLIER, HALVES, QUESTIONS, Graded, earlier, questions
from tests.quality.scores import Score, cast, score, taught_workspace
from tests.workspaces import workspace

FLOORS = {
    "earlier": (0.87, 0.90, 0.0),
    "development": (0.84, 0.87, 0.81),
    "test": (0.82, 0.87, 0.77),
    "blind": (0.75, 0.84, 0.58),
}
"""Least shares of right claims, refusals and verdicts: a little below what was measured (docs/concepts/twins.md)."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def mind() -> Mind:
    return Mind(BuiltInLibrary(), open_understanding(), GroundedVoice())


@pytest.fixture(scope="module")
def asked(mind: Mind) -> dict[str, list[Graded]]:
    return {
        "earlier": [graded for name in EARLIER for graded in earlier(name)],
        **{half: list(questions(half)) for half in (*HALVES, BLIND) if (QUESTIONS / half).is_dir()},
    }


@pytest.fixture(scope="module")
def personas(mind: Mind, asked: dict[str, list[Graded]]) -> list[Persona]:
    return cast(mind, [graded for half in asked.values() for graded in half])


@pytest.fixture(scope="module")
def store(mind: Mind, personas: list[Persona], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    taught = taught_workspace(mind, tmp_path_factory.mktemp("taught"))
    with closing(workspace(tmp_path_factory.mktemp("asked"), personas, taught)) as opened:
        yield opened


@pytest.mark.parametrize("half", list(FLOORS))
def test_twins_find_the_claims_refuse_the_rest_and_decide(
    half: str, asked: dict[str, list[Graded]], mind: Mind, store: Store, personas: list[Persona]
) -> None:
    if half not in asked:
        pytest.skip(f"the {half} half of the graded questions is not here")
    total = score(asked[half], mind, store, personas)
    print(f"\n{half}\n" + "\n".join(total.lines()))  # noqa: T201 - the figures that the docs tell
    for share, floor in zip(_shares(total), FLOORS[half], strict=True):
        assert share >= floor


def test_no_graded_question_is_among_the_cues_word_for_word(mind: Mind, asked: dict[str, list[Graded]]) -> None:
    cues = {cue.question.casefold().strip(" ?.!") for cue in mind.library.cues()}
    among = {half: sum(graded.text.casefold().strip(" ?.!") in cues for graded in some) for half, some in asked.items()}
    assert among == dict.fromkeys(asked, 0)


def _shares(total: Score) -> tuple[float, float, float]:
    return total.known.share, total.refused.share, total.verdicts.share if total.verdicts.asked else 1.0
