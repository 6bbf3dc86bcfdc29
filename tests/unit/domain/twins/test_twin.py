import numpy as np
import pytest

from answerable.domain.model.answer import Verdict
from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.cue import Reason
from answerable.domain.model.facet import Facet
from answerable.domain.model.function import Function
from answerable.domain.model.persona import Persona
from answerable.domain.twins.findings import Findings
from answerable.domain.twins.question import Question
from answerable.domain.twins.relation import Relation
from answerable.domain.twins.retrieval import material
from answerable.domain.twins.topic import Topic
from answerable.domain.twins.twin import Twin
from tests.samples import version

TOPICS = (
    Topic((Facet.CHALLENGE, Facet.PRESSURE)),
    Topic((Facet.SOURCE,)),
    Topic((Facet.OBJECTION, Facet.RISK)),
    Topic((), Reason.FUTURE),
)
CHALLENGES, SOURCES, OBJECTIONS, FUTURE = range(4)
CLAIMS = (
    Claim(id="c-aaaaaaaa", facet=Facet.CHALLENGE, text="Machines stand still", order=1),
    Claim(id="c-bbbbbbbb", facet=Facet.CHALLENGE, text="Nobody wants the night shift", order=2),
    Claim(id="c-cccccccc", facet=Facet.SOURCE, text="Trade fairs", order=1),
    Claim(id="c-dddddddd", facet=Facet.SOURCE, text="Visits to other plants", order=2),
)
NEAR = np.eye(5, dtype=np.float32)
"""Vectors of the claims in the order of CLAIMS; the fifth direction is near to none of them."""
NOWHERE = 4


def relation(*, silence: float) -> Relation:
    """What says yes to each question, and is silent the likelier the higher ``silence`` is, whatever is asked."""
    none, tone, quiet = (np.zeros(shape, dtype=np.float32) for shape in ((6, 3), (6, 3), 6))
    tone[-1, 0], quiet[-1] = 3.0, silence
    return Relation(none, none, tone, quiet, np.zeros_like(quiet), by_form=1.0, sharpness=1.0)


ANSWERED, UNANSWERED = relation(silence=-6.0), relation(silence=6.0)


def question(topic: int, text: str = "Which?", near: int = NOWHERE, told: Relation = ANSWERED) -> Question:
    odds = np.full(len(TOPICS), 0.02)
    odds[topic] = 0.94
    return Question(text, NEAR[near], TOPICS, odds, relation=told)


def belief(claim: str, mean: float, *, observed: bool = True) -> Belief:
    prior = CLAIMS[0].prior
    return Belief(claim=claim, mean=mean, low=mean, high=mean, size=9.0, freshness=1.0, observed=observed, prior=prior)


def consider(asked: Question, **means: float) -> Findings:
    beliefs = {f"c-{letter * 8}": belief(f"c-{letter * 8}", mean) for letter, mean in means.items()}
    persona = Persona(slug="plant-manager", name="Plant manager", claims=CLAIMS)
    return Twin(version(of=persona), beliefs, material(CLAIMS, NEAR[:4], beliefs)).consider(asked)


def cited(findings: Findings) -> list[str]:
    return [finding.claim.id for finding in findings.found]


def test_an_open_question_is_answered_by_the_claims_of_its_facet() -> None:
    findings = consider(question(CHALLENGES))
    assert findings.known
    assert cited(findings) == ["c-aaaaaaaa", "c-bbbbbbbb"]
    assert findings.gap is None


def test_the_claim_nearest_in_meaning_comes_first() -> None:
    assert cited(consider(question(CHALLENGES, near=1)))[0] == "c-bbbbbbbb"


def test_a_believed_claim_comes_before_a_doubted_one() -> None:
    assert cited(consider(question(CHALLENGES), a=0.2, b=0.9))[0] == "c-bbbbbbbb"


def test_confidence_follows_belief() -> None:
    sure, doubtful = consider(question(CHALLENGES), a=0.9, b=0.9), consider(question(CHALLENGES), a=0.4, b=0.4)
    assert sure.confidence == pytest.approx(0.9, abs=0.03)
    assert doubtful.confidence == pytest.approx(0.4, abs=0.03)


def test_claims_that_evidence_speaks_against_give_a_gap_and_no_answer() -> None:
    findings = consider(question(CHALLENGES, near=0), a=0.05, b=0.05)
    assert not findings.known
    assert findings.gap is not None
    assert "Evidence speaks against" in findings.gap.what


def test_a_facet_without_claims_is_a_gap_that_names_who_could_find_out() -> None:
    findings = consider(question(OBJECTIONS, told=UNANSWERED))
    assert (findings.known, findings.found, findings.refusal) == (False, (), None)
    assert findings.gap is not None
    assert findings.gap.ask is Function.SALES
    assert "objection" in findings.gap.what


def test_a_question_that_nobody_can_answer_is_refused_with_its_reason() -> None:
    findings = consider(question(FUTURE, near=0, told=UNANSWERED))
    assert (findings.known, findings.refusal) == (False, Reason.FUTURE)


def test_yes_is_said_only_where_a_believed_claim_speaks_of_the_thing() -> None:
    near = question(SOURCES, "Do you go to trade fairs?", near=2)
    assert consider(near, c=0.9).verdict is Verdict.YES
    assert consider(near, c=0.3).verdict is Verdict.NO
    assert not consider(question(SOURCES, "Which trade fairs?", near=2), c=0.9).verdict


def test_a_thing_that_no_claim_of_a_list_names_is_not_known() -> None:
    findings = consider(question(SOURCES, "Do you watch television?", told=UNANSWERED))
    assert not findings.known
    assert findings.gap is not None
    assert "does not mention it" in findings.gap.what


def test_a_persona_without_claims_knows_nothing() -> None:
    empty = Persona(slug="nobody-yet", name="Nobody yet")
    twin = Twin(version(of=empty), {}, material((), NEAR[:0], {}))
    assert not twin.consider(question(CHALLENGES)).known


def test_what_an_archetype_wants_clarified_stands_in_the_gap() -> None:
    persona = Persona(slug="plant-manager", name="Plant manager", claims=CLAIMS)
    having = material(CLAIMS, NEAR[:4], {})
    twin = Twin(version(of=persona), {}, having, {Facet.OBJECTION: "What would make you stop?"})
    gap = twin.consider(question(OBJECTIONS, told=UNANSWERED)).gap
    assert gap is not None
    assert "What would make you stop?" in gap.what
