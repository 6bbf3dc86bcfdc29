import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.domain.model.facet import Facet
from answerable.domain.twins.support.judgement import Judgement, judge
from answerable.domain.twins.support.source import Source

ONE = np.array([1.0], dtype=np.float32)
LIMIT = Source("c-aaaaaaaa", Facet.THRESHOLD, "Signs alone up to 200,000 euros; above that the board decides")
BOSS = Source("c-bbbbbbbb", Facet.REPORTS_TO, "COO")
FEAR = Source("c-cccccccc", Facet.RISK, "Being locked into one vendor")


def judged(text: str, *sources: Source) -> Judgement:
    """The judgement with everything as near in meaning as can be."""
    return judge(text, sources, {text: ONE, **{source.claim: ONE for source in sources}}, "Plant manager")


def test_a_sentence_is_kept_with_the_claims_that_bear_it_out() -> None:
    assert judged("I report to the COO, and I sign alone up to €200k.", BOSS, LIMIT).claims == (BOSS.claim, LIMIT.claim)


def test_a_claim_that_bears_nothing_out_is_no_longer_cited() -> None:
    assert judged("I report to the COO.", FEAR, BOSS).claims == (BOSS.claim,)


def test_a_sentence_that_cites_nothing_is_dropped() -> None:
    assert judged("I report to the COO.").why == "cites nothing that was retrieved"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("I sign alone up to 300,000 euros.", "names a number that what it cites does not have: “300000”"),
        ("I sign alone up to 200,000 dollars.", "names something that what it cites does not have: “$”"),
        ("I sign in Berlin alone up to 200,000 euros.", "names something that what it cites does not have: “berlin”"),
        ("I do not sign alone up to 200,000 euros.", "says “not” where the claim does not"),
        ("I sign alone above 200,000 euros.", "says “above” where the claim does not"),
        ("I always sign alone up to 200,000 euros.", "says “always” where the claim does not"),
        ("I sign alone up to €200k, and trust Acme.", "names something that what it cites does not have: “trust”"),
        ("The board decides.", "tells too little of the claim to be true to it"),
        ("Thank goodness.", "names something that what it cites does not have: “thank”"),
        ("That is my role.", "says nothing of what it cites"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(text: str, why: str) -> None:
    assert judged(text, LIMIT).why == why


def test_a_limit_that_refers_back_may_name_what_it_refers_to() -> None:
    assert judged("Above 200,000 euros the board decides.", LIMIT).claims == (LIMIT.claim,)
    assert judged("Above 100,000 euros the board decides.", LIMIT).why


def test_a_risk_told_as_a_wish_is_dropped() -> None:
    assert judged("I fear being locked into one vendor.", FEAR).claims == (FEAR.claim,)
    assert judged("I accept being locked into one vendor.", FEAR).why == "says “accept” of what is not accepted"
    assert judged("Being locked into one vendor.", FEAR).why == "does not say that it speaks of a risk"


def test_a_relation_told_the_wrong_way_round_is_dropped() -> None:
    assert judged("The COO reports to me.", BOSS).why == "turns round who does what"


def test_a_claim_that_evidence_speaks_against_is_not_told() -> None:
    doubted = Source(BOSS.claim, BOSS.facet, BOSS.text, doubted=True)
    assert judged("I report to the COO.", doubted).why == "tells a claim that the evidence speaks against"


def test_a_hedge_is_kept_only_where_belief_is_weak() -> None:
    firm = Source(LIMIT.claim, LIMIT.facet, LIMIT.text, firm=True)
    assert judged("Perhaps I sign alone up to 200,000 euros.", LIMIT).claims
    assert judged("Perhaps I sign alone up to 200,000 euros.", firm).why == "says “perhaps” where the claim does not"


def test_the_speaker_may_name_the_role_it_speaks_for() -> None:
    assert judged("As a plant manager, I report to the COO.", BOSS).claims == (BOSS.claim,)
    assert judged("As a CIO, I report to the COO.", BOSS).why


@given(st.text(max_size=300))
def test_no_text_breaks_the_judgement_or_is_kept_without_a_claim(text: str) -> None:
    judgement = judged(text, LIMIT, BOSS, FEAR)
    assert bool(judgement.claims) != bool(judgement.why)
