from pathlib import Path

import pytest

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona
from tests.cli.run import answerable
from tests.samples import DONE, evidence, link, on
from tests.workspaces import workspace

BOSS = Claim(id="c-aaaaaaaa", facet=Facet.REPORTS_TO, text="Head of [plants]", order=1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asked")
    personas = [
        Persona(slug="plant-manager", name="Plant manager", claims=(BOSS,)),
        Persona(slug="foreman", name="Foreman"),
    ]
    store = workspace(folder, personas)
    with store.write(on(1)) as work:
        work.add_evidence([evidence("call-1", text="I call the head of plants.", links=(link(BOSS.id),))])
        work.record(DONE)
    store.close()
    (folder / "workspace.db").rename(folder / "answerable.db")
    return folder


def test_ask_prints_the_answer_with_notes_belief_and_evidence(folder: Path) -> None:
    ran = answerable("ask", "plant-manager", "Who do you report to?", folder=folder)
    assert ran.status == 0, ran.err
    assert "I report to the Head of [plants]. [1]" in ran.out
    assert "[1] Reports to: Head of [plants]" in ran.out
    assert "█" in ran.out
    assert "“I call the head of plants.” buyer, sales, 2026-01-15" in ran.out


def test_ask_prints_the_documented_json(folder: Path) -> None:
    answer = answerable("ask", "plant-manager", "Who do you report to?", "--json", folder=folder).json
    assert set(answer) == {
        *("persona", "version", "question", "known", "confidence", "answer", "sentences", "gap"),
        *("verdict", "verdict_chance", "voice", "dropped", "remarks"),
    }
    assert answer["sentences"][0] == {"text": "I report to the Head of [plants].", "claims": ["c-aaaaaaaa"]}
    assert answer["gap"] is None


def test_a_gap_names_who_could_find_out(folder: Path) -> None:
    ran = answerable("ask", "plant-manager", "What objections would you raise?", folder=folder)
    assert ran.status == 0, ran.err
    assert "Sales could find out." in " ".join(ran.out.split())


def test_panel_answers_for_each_persona(folder: Path) -> None:
    answers = answerable("panel", "Who do you report to?", "--json", folder=folder).json
    assert [(answer["persona"], answer["known"]) for answer in answers] == [("foreman", False), ("plant-manager", True)]


def test_panel_asks_only_those_it_is_told_to(folder: Path) -> None:
    ran = answerable("panel", "Who do you report to?", "--personas", " plant-manager,", folder=folder)
    assert ran.status == 0, ran.err
    assert "Foreman" not in ran.out


@pytest.mark.parametrize(("question", "code"), [("", "bad-input"), ("x" * 2_001, "bad-input"), ("a\x01b", "bad-input")])
def test_a_text_that_is_no_question_ends_with_its_exit_status(folder: Path, question: str, code: str) -> None:
    ran = answerable("ask", "plant-manager", question, folder=folder)
    assert ran.status == 3
    assert code in ran.err


def test_an_unknown_persona_is_named(folder: Path) -> None:
    ran = answerable("ask", "nobody", "Who are you?", folder=folder)
    assert ran.status == 4
    assert "nobody" in ran.err


def test_a_panel_of_nobody_is_refused(folder: Path) -> None:
    ran = answerable("panel", "Who do you report to?", "--personas", ",", folder=folder)
    assert ran.status == 3
    assert "names nobody" in ran.err


def test_a_panel_in_an_empty_workspace_says_what_to_do(tmp_path: Path) -> None:
    ran = answerable("panel", "Who do you report to?", folder=tmp_path)
    assert ran.status == 4
    assert "personas import" in ran.err
