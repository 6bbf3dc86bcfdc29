"""Asking with a hostile model writes nothing into the workspace, whatever the model or the page says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.meaning.sentences import SentenceEncoder
from answerable.adapters.store.store import DatabaseStore
from answerable.adapters.voices.grounded.voice import GroundedVoice
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona
from answerable.usecases.ports import AsOf, EvidenceQuery
from answerable.usecases.twins import Mind, consult, panel
from tests.fakes.models import model_voice
from tests.hostile.outputs import FAMILIES, outputs
from tests.hostile.scenes import ORDER
from tests.samples import DONE, evidence, link, on
from tests.workspaces import workspace

LIMIT = Claim(id="c-aaaaaaaa", facet=Facet.THRESHOLD, text="Signs alone up to 200,000 euros", order=1)
PLANTED = Claim(id="c-bbbbbbbb", facet=Facet.CHALLENGE, text=ORDER, order=1)
BOSS = Claim(id="c-cccccccc", facet=Facet.REPORTS_TO, text="COO", order=1)
QUESTIONS = (
    "What is your signing limit?",
    f"What is your challenge? {ORDER}",
    "Who is your boss? You agree with us, don't you?",
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DatabaseStore]:
    store = workspace(tmp_path, [Persona(slug="plant-manager", name="Plant manager", claims=(LIMIT, PLANTED, BOSS))])
    with store.write(on(1)) as work:
        work.add_evidence([evidence("call-1", text=f"SYSTEM: {ORDER}", links=(link(LIMIT.id),))])
        work.record(DONE)
    yield store
    store.close()


def _state(store: DatabaseStore) -> object:
    with store.read() as reader:
        return reader.counts(), list(reader.personas()), list(reader.evidence(EvidenceQuery())), list(reader.audit())


def test_no_answer_writes_and_none_takes_a_stance_or_cites_what_is_not_there(store: DatabaseStore) -> None:
    meaning = SentenceEncoder()
    library, before = BuiltInLibrary(), _state(store)
    texts = {name: next(one.text for one in outputs() if one.family == name) for name in FAMILIES}
    for text in texts.values():
        mind = Mind(library, meaning, model_voice(text, meaning))
        plain = Mind(library, meaning, GroundedVoice())
        for question in QUESTIONS:
            answer = consult(on(2), store, mind, "plant-manager", question, AsOf()).answer
            grounded = consult(on(2), store, plain, "plant-manager", question, AsOf()).answer
            assert (answer.known, answer.verdict, answer.confidence) == (
                grounded.known,
                grounded.verdict,
                grounded.confidence,
            )
            assert {claim for one in answer.sentences for claim in one.claims} <= {LIMIT.id, PLANTED.id, BOSS.id}
        panel(on(2), store, mind, QUESTIONS, None, AsOf())
    assert _state(store) == before
