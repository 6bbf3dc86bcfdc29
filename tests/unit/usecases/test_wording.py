from dataclasses import replace

import pytest

from answerable.adapters.meaning.sentences import SentenceEncoder
from answerable.adapters.voices.grounded.voice import GroundedVoice
from answerable.domain.model.answer import Answer, Gap, Verdict
from answerable.domain.model.draft import Draft
from answerable.domain.model.function import Function
from answerable.domain.twins.finding import Dissent
from answerable.domain.twins.findings import Findings, Unanswered
from answerable.domain.twins.manner import Manner
from answerable.errors import ModelFailure
from answerable.usecases.wording import MOST_LOOKED_AT, MOST_SENTENCES, CheckedVoice, PlainVoice
from tests.fakes.models import NAME, Said, ScriptedDrafter
from tests.findings import FEAR, IDS, LIMIT, PROOF, finding, known, unknown

FIRST: Said = ("I sign alone up to 200,000 euros.", [1])
SECOND: Said = ("I will not accept a change that stops the line during a shift.", [2])


@pytest.fixture(scope="module")
def meaning() -> SentenceEncoder:
    return SentenceEncoder()


class Silent:
    """A drafter that must not be asked."""

    name = NAME

    def draft(self, findings: Findings) -> Draft:
        raise AssertionError(findings.question)


class Failing:
    """A drafter whose model fails."""

    name = NAME

    def draft(self, findings: Findings) -> Draft:
        raise ModelFailure(f"{self.name} did not answer {findings.question!r} within 5 seconds")


def said(findings: Findings, meaning: SentenceEncoder, *sentences: Said) -> Answer:
    return CheckedVoice(ScriptedDrafter(*sentences), GroundedVoice(), meaning).answer(findings)


def test_supported_sentences_are_kept_in_their_order_with_their_claims(meaning: SentenceEncoder) -> None:
    answer = said(known(), meaning, FIRST, SECOND)
    assert [(one.text, one.claims) for one in answer.sentences] == [(FIRST[0], (IDS[0],)), (SECOND[0], (IDS[1],))]
    assert (answer.voice, answer.dropped, answer.remarks) == (NAME, (), ())
    assert answer.answer == f"{FIRST[0]} {SECOND[0]}"


def test_what_is_not_supported_is_dropped_and_shown_with_the_reason(meaning: SentenceEncoder) -> None:
    answer = said(known(), meaning, FIRST, ("I sign alone up to 900,000 euros.", [1]), ("We love Acme", [2]))
    assert answer.answer == FIRST[0]
    assert [dropped.text for dropped in answer.dropped] == ["I sign alone up to 900,000 euros.", "We love Acme."]
    assert answer.dropped[0].why == "It names a number that what it cites does not have: “900000”."


@pytest.mark.parametrize("cites", [[], [9], [1, 9]])
def test_a_sentence_that_cites_nothing_retrieved_is_dropped(meaning: SentenceEncoder, cites: list[int]) -> None:
    answer = said(known(), meaning, FIRST, (SECOND[0], cites))
    assert answer.answer == FIRST[0]
    assert len(answer.dropped) == 1


def test_when_nothing_is_kept_the_grounded_voice_speaks_and_what_was_dropped_is_shown(meaning: SentenceEncoder) -> None:
    findings = known()
    answer = said(findings, meaning, ("Buy it.", [1]))
    grounded = GroundedVoice().answer(findings)
    assert answer.model_copy(update={"dropped": (), "remarks": ()}) == grounded
    assert "is not supported" in answer.remarks[0]
    assert len(answer.dropped) == 1


def test_an_answer_without_the_strongest_claim_is_not_given(meaning: SentenceEncoder) -> None:
    answer = said(known(), meaning, SECOND)
    assert answer.voice == "grounded"
    assert "strongest claim" in answer.remarks[0]


@pytest.mark.parametrize(
    ("verdict", "opening"), [(Verdict.YES, "Yes."), (Verdict.NO, "No."), (Verdict.DEPENDS, "It depends.")]
)
def test_the_verdict_is_that_of_the_findings_in_our_words(
    meaning: SentenceEncoder, verdict: Verdict, opening: str
) -> None:
    for claimed in ("Yes, ", "No, ", "Absolutely! ", "It depends: ", ""):
        text = f"{claimed}I sign alone up to 200,000 euros."
        answer = said(known(verdict=verdict), meaning, FIRST, (text, [1]))
        assert answer.verdict is verdict
        assert answer.answer == f"{opening} {FIRST[0]}"


def test_a_yes_that_is_the_verdict_is_said_once(meaning: SentenceEncoder) -> None:
    answer = said(known(verdict=Verdict.YES), meaning, ("Yes, I sign alone up to 200,000 euros.", [1]))
    assert answer.answer == "Yes. I sign alone up to 200,000 euros."


def test_a_yes_to_an_open_question_is_dropped(meaning: SentenceEncoder) -> None:
    answer = said(known(), meaning, ("Yes, I sign alone up to 200,000 euros.", [1]))
    assert answer.voice == "grounded"
    assert answer.dropped[0].why == "It takes a stance that the claims do not."


def test_what_was_not_observed_is_said_to_be_so_in_our_words(meaning: SentenceEncoder) -> None:
    alone = said(known(finding(0, LIMIT.claim.facet, LIMIT.claim.text, None)), meaning, FIRST)
    assert alone.sentences[-1].text == "That is what is said of me; nobody has observed it yet."
    mixed = said(known(LIMIT, finding(1, FEAR.claim.facet, FEAR.claim.text, None)), meaning, FIRST, SECOND)
    assert mixed.sentences[-1].claims == (IDS[1],)


def test_dissent_is_told_in_our_words(meaning: SentenceEncoder) -> None:
    torn = replace(LIMIT, dissent=Dissent(Function.SALES, Function.CUSTOMER_SUCCESS, 0.9, 0.2))
    answer = said(known(torn), meaning, FIRST)
    assert "sales and customer success do not see me the same way" in answer.answer
    assert answer.sentences[-1].claims == (IDS[0],)


def test_a_claim_that_evidence_speaks_against_is_left_to_the_grounded_voice(meaning: SentenceEncoder) -> None:
    answer = said(known(finding(0, LIMIT.claim.facet, LIMIT.claim.text, 0.2)), meaning, FIRST)
    assert answer.voice == "grounded"
    assert "speaks against" in answer.dropped[0].why


def test_nothing_known_is_told_without_asking_a_model(meaning: SentenceEncoder) -> None:
    findings = unknown()
    assert CheckedVoice(Silent(), GroundedVoice(), meaning).answer(findings) == GroundedVoice().answer(findings)


@pytest.mark.parametrize("manner", [Manner.COMPARISON, Manner.CONDITIONAL, Manner.WHY, Manner.WHO_ELSE])
def test_other_manners_of_question_are_answered_without_the_model(meaning: SentenceEncoder, manner: Manner) -> None:
    answer = CheckedVoice(Silent(), GroundedVoice(), meaning).answer(replace(known(), manner=manner))
    assert answer.voice == "grounded"
    assert answer.remarks


def test_a_question_with_an_open_part_is_answered_without_the_model(meaning: SentenceEncoder) -> None:
    part = Unanswered(1, "And who pays?", Gap(what="Nothing is recorded."))
    answer = CheckedVoice(Silent(), GroundedVoice(), meaning).answer(replace(known(), unanswered=(part,)))
    assert answer.voice == "grounded"


def test_a_failure_is_told_and_the_grounded_voice_speaks(meaning: SentenceEncoder) -> None:
    answer = CheckedVoice(Failing(), GroundedVoice(), meaning).answer(known())
    assert answer.sentences == GroundedVoice().answer(known()).sentences
    assert answer.remarks[0].startswith("The language model scripted did not answer 'What about it?' within 5 seconds;")
    assert answer.remarks[0].endswith("the grounded voice speaks instead.")


def test_an_answer_is_bounded_however_much_is_drafted(meaning: SentenceEncoder) -> None:
    leads = [
        "In my role",
        "In my job",
        "In my position",
        "As for my part",
        "To put it simply",
        "In this case",
        "Here",
        "I say",
    ]
    many = [(f"{lead}, I sign alone up to 200,000 euros.", [1]) for lead in leads] + [("x" * 5_000, [1])] * 40
    answer = said(known(), meaning, *many)
    assert sum(one.claims == (IDS[0],) for one in answer.sentences) == MOST_SENTENCES
    assert len(answer.dropped) == MOST_LOOKED_AT - MOST_SENTENCES + 1
    assert all(len(dropped.text) <= 300 for dropped in answer.dropped)
    assert answer.dropped[-1].why.endswith("was not read.")


def test_the_same_sentence_is_said_once(meaning: SentenceEncoder) -> None:
    answer = said(known(), meaning, FIRST, FIRST)
    assert answer.answer == FIRST[0]
    assert answer.dropped[0].why == "It was said before."


def test_too_many_answers_are_given_plainly_with_the_reason() -> None:
    voice = PlainVoice(GroundedVoice(), "Too many.")
    assert voice.answer(known(PROOF)).remarks == ("Too many.",)
    assert voice.answer(unknown()).remarks == ()
