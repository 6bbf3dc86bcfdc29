"""The questions that the encoder is tuned on: well-formed, balanced, and none of them a graded one."""

import pytest

from answerable.domain.model.answer import Verdict
from tests.quality.graded import BLIND, EARLIER, HALVES, earlier, questions
from tools.tuning.pairs import FOLDER, KEPT_BACK, Taught, taught


@pytest.fixture(scope="module")
def personas() -> list[Taught]:
    return taught()


def test_every_line_says_a_persona_a_claim_or_a_question() -> None:
    for path in FOLDER.glob("*.txt"):
        first, *rest = path.read_text(encoding="utf-8").splitlines()
        assert first.split(" | ")[:2] == ["persona", path.stem]
        assert {line.split(" | ")[0] for line in rest} == {"claim", "q"}
        kinds = {line.split(" | ")[1] for line in rest if line.startswith("q | ")}
        assert kinds <= {"o", "y", "n", "d", "u"}, path.name


def test_each_persona_is_asked_much_and_not_always_in_vain(personas: list[Taught]) -> None:
    for persona in personas:
        unanswerable = sum(not asked.answers for asked in persona.asked)
        assert len(persona.claims) >= 25, persona.slug
        assert len(persona.asked) >= 100, persona.slug
        assert 0.05 <= unanswerable / len(persona.asked) <= 0.4, persona.slug


def test_yes_and_no_are_about_as_frequent_so_that_neither_is_a_safe_guess(personas: list[Taught]) -> None:
    verdicts = [asked.verdict for persona in personas for asked in persona.asked]
    assert verdicts.count(Verdict.YES) / verdicts.count(Verdict.NO) == pytest.approx(1.0, abs=0.05)


def test_personas_kept_back_for_fitting_are_there(personas: list[Taught]) -> None:
    assert {persona.slug for persona in personas} >= KEPT_BACK


def test_no_graded_question_is_among_them_word_for_word(personas: list[Taught]) -> None:
    told = {asked.text.casefold().strip(" ?.!") for persona in personas for asked in persona.asked}
    graded = [one for half in (*HALVES, BLIND) for one in questions(half)]
    graded += [one for name in EARLIER for one in earlier(name)]
    assert not [one.family for one in graded if one.text.casefold().strip(" ?.!") in told]
