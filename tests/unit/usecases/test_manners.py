from collections.abc import Iterator

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.store.store import DatabaseStore
from answerable.adapters.voices.grounded import GroundedVoice
from answerable.domain.model.answer import Verdict
from answerable.domain.model.claim import Claim
from answerable.domain.model.cue import Reason
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona
from answerable.domain.twins.findings import Findings
from answerable.domain.twins.manner import Manner
from answerable.domain.twins.outlook import Lever
from answerable.domain.twins.turn import Turn
from answerable.usecases.ports import AsOf
from answerable.usecases.twins import Mind, consult
from answerable.wiring import open_understanding
from tests.samples import on
from tests.workspaces import persona_from, workspace

FOREMAN = Persona(
    slug="foreman",
    name="Foreman Fred",
    claims=(
        Claim(id="c-aaaaaaaa", facet=Facet.REPORTS_TO, text="Head of plants", order=1),
        Claim(id="c-bbbbbbbb", facet=Facet.CHALLENGE, text="Finding skilled machine operators", order=1),
        Claim(id="c-cccccccc", facet=Facet.CHALLENGE, text="Old machines that stand still", order=2),
        Claim(id="c-dddddddd", facet=Facet.SOURCE, text="Trade fairs", order=1),
    ),
)


@pytest.fixture(scope="module")
def mind() -> Mind:
    return Mind(BuiltInLibrary(), open_understanding(), GroundedVoice())


@pytest.fixture(scope="module")
def store(mind: Mind, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DatabaseStore]:
    personas = [
        FOREMAN,
        persona_from(mind.library.archetype("finance")),
        persona_from(mind.library.archetype("operations")),
    ]
    store = workspace(tmp_path_factory.mktemp("manners"), personas)
    yield store
    store.close()


def asked(store: DatabaseStore, mind: Mind, slug: str, question: str, *before: str) -> Findings:
    return consult(on(2), store, mind, slug, question, AsOf(), [Turn(text) for text in before]).findings


def test_two_questions_in_one_are_answered_part_by_part(store: DatabaseStore, mind: Mind) -> None:
    findings = asked(store, mind, "foreman", "Who is your boss, and what are your biggest problems?")
    assert {finding.claim.facet for finding in findings.found if finding.part == 0} == {Facet.REPORTS_TO}
    assert {finding.claim.facet for finding in findings.found if finding.part == 1} == {Facet.CHALLENGE}
    assert findings.unanswered == ()


def test_a_part_that_nobody_knows_stays_open(store: DatabaseStore, mind: Mind) -> None:
    findings = asked(store, mind, "foreman", "Who is your boss, and what is your favourite food?")
    assert findings.known
    assert [(part.part, part.refusal) for part in findings.unanswered] == [(1, Reason.PRIVATE_LIFE)]


def test_a_question_for_yes_or_no_is_decided_by_the_claim(store: DatabaseStore, mind: Mind) -> None:
    assert asked(store, mind, "foreman", "Do you report to the head of plants?").verdict is Verdict.YES
    assert asked(store, mind, "foreman", "Is hiring operators easy for you?").verdict is Verdict.NO


def test_a_comparison_sets_both_personas_side_by_side(store: DatabaseStore, mind: Mind) -> None:
    findings = asked(store, mind, "finance", "Do you worry more about a standstill than the operations leader?")
    assert findings.manner is Manner.COMPARISON
    assert findings.beside is not None
    assert findings.beside.slug == "operations"
    assert findings.beside.found
    assert findings.beside.weighing


def test_a_comparison_with_nobody_is_a_gap_that_says_so(store: DatabaseStore, mind: Mind) -> None:
    findings = asked(store, mind, "finance", "Are you stricter than the head of gardening?")
    assert not findings.known
    assert findings.gap is not None
    assert "head of gardening" in findings.gap.what


def test_a_condition_shows_objections_before_and_after(store: DatabaseStore, mind: Mind) -> None:
    outlook = asked(store, mind, "finance", "What if the price doubles to 600,000 euros?").outlook
    assert outlook is not None
    assert outlook.premise.lever is Lever.PRICE
    assert all(each.after.mean > each.before.mean for each in outlook.prospects)
    assert all(each.before.low <= each.before.mean <= each.before.high for each in outlook.prospects)
    assert [each.escalates_to for each in outlook.crossed] == ["Chief Executive Officer", "Board of Directors"]


def test_why_is_answered_by_what_stands_behind_the_claims_cited_before(store: DatabaseStore, mind: Mind) -> None:
    findings = asked(store, mind, "finance", "Why?", "What risks do you fear?")
    assert findings.manner is Manner.WHY
    assert findings.about
    assert findings.found[0].claim not in findings.about


def test_what_would_change_a_mind_is_proof(store: DatabaseStore, mind: Mind) -> None:
    findings = asked(store, mind, "finance", "What would change your mind?", "What are your objections?")
    assert findings.manner is Manner.CHANGE_MIND
    assert findings.found[0].claim.facet in {Facet.PROOF, Facet.MUST_BELIEVE}


def test_who_else_would_object_names_other_personas(store: DatabaseStore, mind: Mind) -> None:
    findings = asked(store, mind, "finance", "Who else would object?", "What are your objections?")
    assert findings.manner is Manner.WHO_ELSE
    assert all(other.slug != "finance" for other in findings.kindred)
    assert findings.found[0].claim.facet is Facet.INFLUENCER


def test_a_follow_up_on_what_was_refused_is_refused_too(store: DatabaseStore, mind: Mind) -> None:
    findings = asked(store, mind, "finance", "Why?", "How old are you?")
    assert (findings.known, findings.refusal) == (False, Reason.PRIVATE_LIFE)


def test_claims_that_were_cited_before_may_be_named(store: DatabaseStore, mind: Mind) -> None:
    turn = Turn("What goes wrong?", ("c-cccccccc", "c-unknown1"))
    reply = consult(on(2), store, mind, "foreman", "Why?", AsOf(), [turn])
    assert [claim.id for claim in reply.findings.about] == ["c-cccccccc"]
