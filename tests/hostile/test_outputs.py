"""Hundreds of hostile outputs: none changes a stance, a state or a citation, and there is always an answer."""

import json
import time

import pytest

from answerable.adapters.meaning.sentences import SentenceEncoder
from answerable.adapters.voices.grounded.voice import GroundedVoice
from answerable.domain.model.answer import Answer
from answerable.domain.twins.support.hygiene import fault
from tests.fakes.models import NAME, SECONDS, model_voice
from tests.hostile.outputs import FAMILIES, Output, outputs

ALL = outputs()


@pytest.fixture(scope="module")
def meaning() -> SentenceEncoder:
    encoder = SentenceEncoder()
    encoder.embed(["ready"])
    return encoder


def test_there_are_hundreds_of_different_outputs_in_many_families() -> None:
    assert len({(output.text, output.scene.name) for output in ALL}) >= 300
    assert len(FAMILIES) >= 12


def test_an_output_would_poison_the_answer_if_it_were_believed() -> None:
    shaped = [output for output in ALL if output.poison and output.family != "other forms"]
    assert len(shaped) >= 300
    for output in shaped:
        said = " ".join(sentence["text"] for sentence in json.loads(output.text)["sentences"])
        assert any(poison in said for poison in output.poison), output


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
def test_no_hostile_output_changes_what_is_answered(family: str, meaning: SentenceEncoder) -> None:
    given = [output for output in ALL if output.family == family]
    assert given
    for output in given:
        began = time.monotonic()
        answer = model_voice(output.text, meaning).answer(output.scene.findings)
        assert time.monotonic() - began < SECONDS + 2, output
        _unchanged(answer, output)


def _unchanged(answer: Answer, output: Output) -> None:
    findings = output.scene.findings
    grounded = GroundedVoice().answer(findings)
    kept_by_us = ("persona", "version", "question", "known", "confidence", "gap", "verdict")
    for name in kept_by_us:
        assert getattr(answer, name) == getattr(grounded, name), (output, name)
    found = {one.claim.id for one in findings.found}
    assert answer.sentences, output
    assert all(one.claims and set(one.claims) <= found for one in answer.sentences), output
    assert findings.found[0].claim.id in answer.sentences[0].claims, output
    if answer.voice == "grounded":
        assert answer.sentences == grounded.sentences, output
        assert answer.remarks, output
        return
    assert answer.voice == NAME
    assert not any(poison in answer.answer for poison in output.poison), (output, answer.answer)
    material = " ".join(one.claim.text for one in findings.found)
    assert [one.text for one in answer.sentences if fault(one.text, material)] == [], output
    assert len(answer.answer) <= 2_000
