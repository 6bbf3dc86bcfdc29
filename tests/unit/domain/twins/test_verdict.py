import numpy as np
import pytest

from answerable.domain.model.answer import Verdict
from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.leaning import GROUPS, Lean
from answerable.domain.twins.question import Question
from answerable.domain.twins.retrieval import Ranking
from answerable.domain.twins.verdict import verdict_of

NEAR = Ranking((0,), (1.0,), nearness=0.5)
FAR = Ranking((0,), (1.0,), nearness=0.05)


def held(facet: Facet, text: str, rank: SourceRank | None = None, mean: float | None = None) -> Finding:
    claim = Claim(id="c-aaaaaaaa", facet=facet, text=text, order=1, rank=rank)
    if mean is None:
        return Finding(claim, 1.0)
    belief = Belief(
        claim=claim.id, mean=mean, low=mean, high=mean, size=9.0, freshness=1.0, observed=True, prior=claim.prior
    )
    return Finding(claim, 1.0, belief)


def said(text: str, *found: Finding, yes: float = 0.5, ranking: Ranking = NEAR) -> Verdict | None:
    question = Question(text, np.zeros(3, dtype=np.float32), (), np.zeros(0), Lean((yes,) * len(GROUPS)))
    return verdict_of(question, ranking, found[:1], found)


def test_a_superior_that_no_claim_names_is_a_no_and_one_that_is_named_a_yes() -> None:
    boss = held(Facet.REPORTS_TO, "Head of plants")
    assert said("Do you report to the treasurer?", boss) is Verdict.NO
    assert said("Do you report to the head of plants?", boss) is Verdict.YES


def test_only_a_primary_source_is_the_best_one() -> None:
    fairs = held(Facet.SOURCE, "Trade fairs", SourceRank.TERTIARY)
    assert said("Are trade fairs your best source?", fairs) is Verdict.NO
    assert said("Do you go to trade fairs?", fairs) is Verdict.YES
    assert (
        said("Are trade fairs your best source?", held(Facet.SOURCE, "Trade fairs", SourceRank.PRIMARY)) is Verdict.YES
    )


def test_who_decides_on_renewals_need_not_decide_on_first_orders() -> None:
    roles = (
        held(Facet.PURCHASING_ROLE, "Influencer for a first order"),
        held(Facet.PURCHASING_ROLE, "Decision-maker for renewals"),
    )
    assert said("Can you sign a first order alone?", *roles) is Verdict.NO
    assert said("Is the renewal your decision?", *roles) is Verdict.YES
    both = held(Facet.PURCHASING_ROLE, "Decision-maker for renewals, not for a first order")
    assert said("Can you sign a first order alone?", both) is Verdict.NO


@pytest.mark.parametrize(("asked", "verdict"), [("two years", Verdict.NO), ("six months", Verdict.YES)])
def test_amounts_are_compared_with_the_bound(asked: str, verdict: Verdict) -> None:
    bound = held(Facet.TOLERANCE, "A payback of up to eighteen months")
    assert said(f"Is a payback of {asked} alright?", bound) is verdict


def test_the_leaning_decides_where_no_rule_does() -> None:
    trouble = held(Facet.CHALLENGE, "Machines stand still")
    assert said("Do the machines run well?", trouble, yes=0.1) is Verdict.NO
    assert said("Do machines break down?", trouble, yes=0.9) is Verdict.YES


def test_a_claim_with_a_condition_and_no_leaning_depends() -> None:
    assert (
        said("May it break?", held(Facet.TOLERANCE, "A pilot may break as long as it stands apart")) is Verdict.DEPENDS
    )


def test_evidence_against_a_claim_turns_the_verdict() -> None:
    assert said("Do machines break down?", held(Facet.CHALLENGE, "They do", mean=0.2), yes=0.9) is Verdict.NO


def test_claims_that_do_not_speak_of_it_decide_nothing() -> None:
    assert said("Is it green?", held(Facet.GOAL, "More output"), yes=0.9, ranking=FAR) is None
