"""What every voice keeps to: one suite for the grounded voice and for models that behave or do not."""

import pytest
from pydantic_ai.models.test import TestModel

from answerable.adapters.meaning.sentences import SentenceEncoder
from answerable.adapters.voices.grounded.voice import GroundedVoice
from answerable.adapters.voices.model.drafter import ModelDrafter
from answerable.domain.model.answer import Verdict
from answerable.domain.model.cue import Reason
from answerable.domain.twins.findings import Findings
from answerable.usecases.ports import Voice
from answerable.usecases.wording import CheckedVoice
from tests.fakes.models import NAME, model_voice, of_function, of_model, replies
from tests.findings import FEAR, LIMIT, PROOF, finding, known, unknown

GOOD = replies(
    ("I sign alone up to 200,000 euros.", [1]), ("I will not accept a change that stops the line during a shift.", [2])
)
BAD = replies(("Yes! We buy everything.", [1]), ("I report to the CEO.", [7]), ("", []))

FINDINGS = {
    "open": known(),
    "yes": known(verdict=Verdict.YES),
    "no": known(verdict=Verdict.NO),
    "depends": known(verdict=Verdict.DEPENDS),
    "unobserved": known(finding(0, LIMIT.claim.facet, LIMIT.claim.text, None), FEAR),
    "doubted": known(finding(0, LIMIT.claim.facet, LIMIT.claim.text, 0.2), FEAR),
    "one": known(PROOF),
    "unknown": unknown(),
    "refused": unknown(Reason.INSTRUCTION),
}


NAMES = ("grounded", "model", "bad model", "garbage model", "broken model", "library's own test model")


async def broken(messages: object, info: object) -> object:
    """A server that breaks."""
    raise RuntimeError("a server that breaks, with a key in its message")


@pytest.fixture(scope="module")
def all_voices() -> dict[str, Voice]:
    meaning = SentenceEncoder()
    made: tuple[Voice, ...] = (
        GroundedVoice(),
        model_voice(GOOD, meaning),
        model_voice(BAD, meaning),
        model_voice("no JSON at all", meaning),
        CheckedVoice(ModelDrafter(of_function(broken)), GroundedVoice(), meaning),
        CheckedVoice(ModelDrafter(of_model(TestModel)), GroundedVoice(), meaning),
    )
    return dict(zip(NAMES, made, strict=True))


@pytest.fixture(params=NAMES)
def voice(all_voices: dict[str, Voice], request: pytest.FixtureRequest) -> Voice:
    return all_voices[request.param]


@pytest.fixture(params=FINDINGS)
def findings(request: pytest.FixtureRequest) -> Findings:
    return FINDINGS[request.param]


def test_every_sentence_cites_claims_that_were_retrieved(voice: Voice, findings: Findings) -> None:
    found = {one.claim.id for one in findings.found}
    answer = voice.answer(findings)
    assert all(sentence.claims and set(sentence.claims) <= found for sentence in answer.sentences)
    assert bool(answer.sentences) == findings.known


def test_the_stance_and_the_numbers_are_those_of_the_findings(voice: Voice, findings: Findings) -> None:
    answer = voice.answer(findings)
    assert (answer.verdict, answer.known, answer.gap, answer.confidence, answer.question) == (
        findings.verdict,
        findings.known,
        findings.gap,
        findings.confidence,
        findings.question,
    )
    assert (answer.persona, answer.version) == (findings.version.persona.slug, findings.version.number)


def test_the_strongest_claim_is_told(voice: Voice, findings: Findings) -> None:
    told = {claim for sentence in voice.answer(findings).sentences for claim in sentence.claims}
    assert not findings.found or findings.found[0].claim.id in told


def test_an_answer_is_of_bounded_length_and_never_empty(voice: Voice, findings: Findings) -> None:
    assert 0 < len(voice.answer(findings).answer) <= 2_000


def test_an_answer_says_what_its_sentences_say(voice: Voice, findings: Findings) -> None:
    answer = voice.answer(findings)
    if answer.sentences:
        assert answer.answer == " ".join(sentence.text for sentence in answer.sentences)


def test_a_voice_that_is_given_the_same_words_says_the_same(voice: Voice, findings: Findings) -> None:
    assert voice.answer(findings).sentences == voice.answer(findings).sentences


def test_a_failure_of_a_model_tells_nothing_of_what_the_server_said(all_voices: dict[str, Voice]) -> None:
    answer = all_voices["broken model"].answer(known())
    assert answer.remarks
    assert "key" not in answer.model_dump_json()


def test_a_model_that_keeps_to_the_claims_is_heard(all_voices: dict[str, Voice]) -> None:
    assert all_voices["model"].answer(known()).voice == NAME
    assert all_voices["bad model"].answer(known()).voice == "grounded"
