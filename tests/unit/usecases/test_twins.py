from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.store.store import DatabaseStore
from answerable.adapters.voices.grounded.voice import GroundedVoice
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona, PersonaStatus
from answerable.errors import InvalidInput, NotFound
from answerable.usecases.ports import AsOf
from answerable.usecases.twins import LONGEST_QUESTION, Mind, ask, consult, panel
from tests.fakes.meaning import BagOfWords
from tests.samples import DONE, evidence, link, on
from tests.workspaces import workspace

BOSS = Claim(id="c-aaaaaaaa", facet=Facet.REPORTS_TO, text="Head of plants", order=1)
PAIN = Claim(id="c-bbbbbbbb", facet=Facet.CHALLENGE, text="Machines stand still", order=1)
ANY = AsOf()


@pytest.fixture(scope="module")
def mind() -> Mind:
    return Mind(BuiltInLibrary(), BagOfWords(), GroundedVoice())


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DatabaseStore]:
    personas = [
        Persona(slug="plant-manager", name="Plant manager", claims=(BOSS, PAIN)),
        Persona(slug="foreman", name="Foreman", claims=(BOSS.model_copy(update={"id": "c-cccccccc"}),)),
        Persona(slug="old-hand", name="Old hand", status=PersonaStatus.DEPRECATED),
    ]
    store = workspace(tmp_path_factory.mktemp("twins"), personas)
    with store.write(on(1)) as work:
        work.add_evidence(
            [
                evidence("call-1", text="I call the head of plants.", links=(link(BOSS.id),)),
                evidence("call-2", reporter="seller", observed_on=date(2026, 2, 1), links=(link(BOSS.id),)),
                evidence("call-3", reporter="seller", observed_on=date(2026, 2, 2), links=(link(BOSS.id),)),
            ]
        )
        work.record(DONE)
    yield store
    store.close()


def test_a_twin_answers_from_its_claims_and_cites_them(store: DatabaseStore, mind: Mind) -> None:
    answer = ask(on(2), store, mind, "plant-manager", "Who do you report to?", ANY)
    assert (answer.persona, answer.version, answer.known, answer.gap) == ("plant-manager", 1, True, None)
    assert answer.answer.startswith("I report to the Head of plants.")
    assert answer.sentences[0].claims == (BOSS.id,)
    assert 0.3 < answer.confidence < 1.0


def test_a_reply_shows_the_buyers_own_words_first_and_two_pieces_at_most(store: DatabaseStore, mind: Mind) -> None:
    reply = consult(on(2), store, mind, "plant-manager", "Who is your boss?", ANY)
    assert [piece.id for piece in reply.findings.found[0].evidence] == ["call-1", "call-3"]


def test_evidence_of_later_days_is_not_shown(store: DatabaseStore, mind: Mind) -> None:
    early = AsOf(observed_by=date(2026, 1, 31))
    reply = consult(on(2), store, mind, "plant-manager", "Who is your boss?", early)
    assert [piece.id for piece in reply.findings.found[0].evidence] == ["call-1"]


def test_a_persona_without_claims_of_the_facet_does_not_make_any_up(store: DatabaseStore, mind: Mind) -> None:
    answer = ask(on(2), store, mind, "plant-manager", "What is your signing limit?", ANY)
    assert (answer.known, answer.confidence, answer.sentences) == (False, 0.0, ())
    assert answer.gap is not None


def test_an_answer_follows_the_version_that_was_known(store: DatabaseStore, mind: Mind) -> None:
    with pytest.raises(NotFound):
        ask(
            on(2), store, mind, "plant-manager", "Who is your boss?", AsOf(known_by=on(1, hour=0).at.replace(year=2025))
        )


def test_a_panel_asks_everybody_but_the_deprecated_persona_by_persona(store: DatabaseStore, mind: Mind) -> None:
    replies = panel(on(2), store, mind, ["Who is your boss?", "What is your challenge?"], None, ANY)
    assert [(reply.answer.persona, reply.answer.question[:3]) for reply in replies] == [
        ("foreman", "Who"),
        ("foreman", "Wha"),
        ("plant-manager", "Who"),
        ("plant-manager", "Wha"),
    ]


def test_a_panel_gives_each_the_answer_that_it_gives_alone_but_without_quotes(store: DatabaseStore, mind: Mind) -> None:
    question = "Who is your boss?"
    together = [reply.answer for reply in panel(on(2), store, mind, [question], None, ANY)]
    alone = [ask(on(2), store, mind, slug, question, ANY) for slug in ("foreman", "plant-manager")]
    assert [(each.known, each.confidence, each.sentences[0]) for each in together] == [
        (each.known, each.confidence, each.sentences[0]) for each in alone
    ]
    assert "I call the head of plants" in alone[1].answer
    assert "I call the head of plants" not in together[1].answer


def test_a_panel_of_named_personas_asks_each_once_in_the_order_given(store: DatabaseStore, mind: Mind) -> None:
    replies = panel(on(2), store, mind, ["Who is your boss?"], ["plant-manager", "foreman", "plant-manager"], ANY)
    assert [reply.answer.persona for reply in replies] == ["plant-manager", "foreman"]


def test_a_panel_without_personas_says_what_to_do(mind: Mind, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="import"):
        panel(on(2), workspace(tmp_path, []), mind, ["Who is your boss?"], None, ANY)


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("?" * 5, "not readable"),
        ("who\x00are you", "not readable"),
        ("\ud800 who", "not readable"),
        ("a" * (LONGEST_QUESTION + 1), "at most 2,000"),
    ],
)
def test_a_text_that_is_no_question_is_refused_in_one_sentence(
    store: DatabaseStore, mind: Mind, question: str, complaint: str
) -> None:
    with pytest.raises(InvalidInput, match=complaint):
        ask(on(2), store, mind, "plant-manager", question, ANY)


def test_what_the_cues_teach_is_learned_once(store: DatabaseStore, mind: Mind) -> None:
    ask(on(2), store, mind, "foreman", "Who is your boss?", ANY)
    fresh = BagOfWords()
    ask(on(2), store, Mind(mind.library, fresh, mind.voice), "foreman", "Who is your boss?", ANY)
    assert fresh.embedded == 1
