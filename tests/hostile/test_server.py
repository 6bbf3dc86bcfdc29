"""Servers that do everything wrong over HTTP: there is an answer within the time limit, and no key in it."""

import time

import pytest

from answerable.adapters.meaning.sentences import SentenceEncoder
from answerable.adapters.voices.grounded.voice import GroundedVoice
from answerable.domain.model.answer import Answer, Verdict
from answerable.settings import ModelSettings
from answerable.usecases.ports import Voice
from answerable.wiring import open_model_voice
from tests.findings import FEAR, LIMIT, known
from tests.hostile.server import BEHAVED, GOOD, HOSTILE, KEY, Server, serving

SECONDS = 2.0
SLACK = 4.0
"""Seconds beyond the limit and its grace that a busy machine may take for our own part."""

FINDINGS = known(LIMIT, FEAR, verdict=Verdict.NO)


@pytest.fixture(scope="module")
def meaning() -> SentenceEncoder:
    """The meaning model, after everything that is imported with the first question was."""
    encoder = SentenceEncoder()
    with serving(BEHAVED["well"]) as server:
        voice_at(server, encoder, seconds=60).answer(FINDINGS)
    return encoder


def voice_at(server: Server, meaning: SentenceEncoder, seconds: float = SECONDS) -> Voice:
    return open_model_voice(ModelSettings("m", server.url, KEY, seconds=seconds), meaning)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_server_cannot_keep_an_answer_back_or_change_it(name: str, meaning: SentenceEncoder) -> None:
    with serving(HOSTILE[name]) as server:
        began = time.monotonic()
        answer = voice_at(server, meaning).answer(FINDINGS)
        took = time.monotonic() - began
    assert server.asked, "the server was never asked"
    assert took < SECONDS + SLACK
    assert answer.voice == "grounded"
    assert answer.sentences == GroundedVoice().answer(FINDINGS).sentences
    assert (answer.verdict, answer.confidence) == (FINDINGS.verdict, FINDINGS.confidence)
    assert answer.remarks
    assert "Northwind" not in answer.answer
    assert KEY not in answer.model_dump_json()


@pytest.mark.parametrize("name", BEHAVED)
def test_a_server_that_keeps_to_the_claims_is_heard_even_if_it_knows_no_forms(
    name: str, meaning: SentenceEncoder
) -> None:
    with serving(BEHAVED[name]) as server:
        answer = voice_at(server, meaning, seconds=60).answer(FINDINGS)
    assert answer.voice == "m"
    assert answer.answer == f"No. {GOOD}"
    assert len(server.asked) <= 2


def test_a_redirect_is_not_followed(meaning: SentenceEncoder) -> None:
    with serving(HOSTILE["redirect"]) as server:
        voice_at(server, meaning).answer(FINDINGS)
    assert all(path == "/v1/chat/completions" for path in server.visited)


def test_a_server_that_fails_in_a_row_is_left_alone(meaning: SentenceEncoder) -> None:
    with serving(HOSTILE["status 401"]) as server:
        voice = voice_at(server, meaning, seconds=60)
        answers: list[Answer] = [voice.answer(FINDINGS) for _ in range(5)]
    assert len(server.asked) == 2
    assert "is left alone" in answers[-1].remarks[0]


def test_what_is_sent_is_bounded_and_holds_the_claims_as_data(meaning: SentenceEncoder) -> None:
    with serving(BEHAVED["well"]) as server:
        voice_at(server, meaning, seconds=60).answer(FINDINGS)
    asked = server.asked[0]
    assert asked.get("max_tokens", asked.get("max_completion_tokens")) == 600
    assert asked["response_format"]["type"] == "json_schema"
    assert asked["temperature"] == 0.0
    assert not asked.get("stream")
    roles = [message["role"] for message in asked["messages"]]
    assert roles == ["system", "user"]
    assert LIMIT.claim.text in asked["messages"][1]["content"]
    assert LIMIT.claim.text not in asked["messages"][0]["content"]
