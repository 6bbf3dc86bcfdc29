import numpy as np
import pytest

from answerable.domain.model.answer import Verdict
from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.leaning import GROUPS, Lean
from answerable.domain.twins.opening import SURE_FROM
from answerable.domain.twins.question import Question
from answerable.domain.twins.retrieval import Ranking
from answerable.domain.twins.verdict import Ruling, verdict_of

NEAR = Ranking((0,), (1.0,), nearness=0.5)
FOR_YES = Ranking((0,), (1.0,), nearness=0.5, verdicts=((0.85, 0.1, 0.05),))
FOR_NO = Ranking((0,), (1.0,), nearness=0.5, verdicts=((0.1, 0.85, 0.05),))


def held(facet: Facet, text: str, rank: SourceRank | None = None, mean: float | None = None) -> Finding:
    claim = Claim(id="c-aaaaaaaa", facet=facet, text=text, order=1, rank=rank)
    if mean is None:
        return Finding(claim, 1.0)
    belief = Belief(
        claim=claim.id, mean=mean, low=mean, high=mean, size=9.0, freshness=1.0, observed=True, prior=claim.prior
    )
    return Finding(claim, 1.0, belief)


def said(text: str, *found: Finding, yes: float = 0.5, ranking: Ranking = NEAR) -> Verdict | None:
    return ruled(text, *found, yes=yes, ranking=ranking).verdict


def ruled(text: str, *found: Finding, yes: float = 0.5, ranking: Ranking = NEAR) -> Ruling:
    question = Question(text, np.zeros(3, dtype=np.float32), (), np.zeros(0), Lean((yes,) * len(GROUPS)))
    return verdict_of(question, ranking, found[0], [each.claim for each in found])


def test_a_superior_that_no_claim_names_is_a_no_and_one_that_is_named_a_yes() -> None:
    boss = held(Facet.REPORTS_TO, "Head of plants")
    assert said("Do you report to the treasurer?", boss) is Verdict.NO
    assert said("Do you report to the head of plants?", boss) is Verdict.YES


def test_only_a_primary_source_is_the_best_one() -> None:
    fairs = held(Facet.SOURCE, "Trade fairs", SourceRank.TERTIARY)
    assert said("Are trade fairs your best source?", fairs) is Verdict.NO
    assert said("Do you go to trade fairs?", fairs, ranking=FOR_YES) is Verdict.YES
    assert (
        said("Are trade fairs your best source?", held(Facet.SOURCE, "Trade fairs", SourceRank.PRIMARY)) is Verdict.YES
    )


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Is a payback of two years alright?", Verdict.NO),
        ("Is a payback of six months alright?", Verdict.YES),
        ("Would a payback of two years be too long?", Verdict.YES),
        ("Would six months be too long to pay it back?", Verdict.NO),
    ],
)
def test_amounts_are_compared_with_the_bound(asked: str, verdict: Verdict) -> None:
    assert said(asked, held(Facet.TOLERANCE, "A payback of up to eighteen months")) is verdict


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("80k a year, all yours to spend?", Verdict.NO),
        ("45k a year, your call?", Verdict.YES),
        ("would 300k need somebody above you?", Verdict.YES),
    ],
)
def test_money_is_compared_with_money_and_not_with_how_often_it_is_paid(asked: str, verdict: Verdict) -> None:
    assert said(asked, held(Facet.THRESHOLD, "Up to 60,000 dollars a year is mine to spend")) is verdict


@pytest.mark.parametrize(("asked", "verdict"), [("15% quicker", Verdict.NO), ("50% quicker", Verdict.YES)])
def test_a_bound_from_below_permits_what_is_above_it(asked: str, verdict: Verdict) -> None:
    bound = held(Facet.THRESHOLD, "Builds that get at least forty percent quicker are worth it")
    assert said(f"if it makes builds {asked}, will you move?", bound) is verdict


def test_what_the_claims_cited_say_decides_where_no_rule_does() -> None:
    trouble = held(Facet.CHALLENGE, "Machines stand still")
    assert said("Do the machines run well?", trouble, ranking=FOR_NO) is Verdict.NO
    assert said("Do machines break down?", trouble, ranking=FOR_YES) is Verdict.YES


def test_it_depends_where_the_claims_cited_say_so() -> None:
    torn = Ranking((0,), (1.0,), nearness=0.5, verdicts=((0.3, 0.2, 0.5),))
    assert said("Would a pilot do?", held(Facet.PROOF, "A pilot, if it is ours"), ranking=torn) is Verdict.DEPENDS


def test_the_claim_that_bears_most_counts_most() -> None:
    ranking = Ranking((0, 1), (1.0, 0.4), nearness=0.5, verdicts=((0.8, 0.15, 0.05), (0.1, 0.88, 0.02)))
    assert said("Is it slow?", held(Facet.CHALLENGE, "It is slow"), ranking=ranking) is Verdict.YES


def test_the_leaning_decides_where_no_rule_does() -> None:
    trouble = held(Facet.CHALLENGE, "Machines stand still")
    assert said("Do the machines run well?", trouble, yes=0.1) is Verdict.NO
    assert said("Do machines break down?", trouble, yes=0.9) is Verdict.YES


def test_evidence_against_a_claim_turns_the_verdict() -> None:
    assert said("Do machines break down?", held(Facet.CHALLENGE, "They do", mean=0.2), yes=0.9) is Verdict.NO


def test_a_verdict_by_the_odds_says_how_likely_it_is_right_and_one_by_a_rule_does_not() -> None:
    trouble = held(Facet.CHALLENGE, "Machines stand still")
    sure, torn = ((0.97, 0.02, 0.01),), ((0.5, 0.4, 0.1),)
    likely = ruled("Do machines break down?", trouble, ranking=Ranking((0,), (1.0,), verdicts=sure)).chance
    unsure = ruled("Do machines break down?", trouble, ranking=Ranking((0,), (1.0,), verdicts=torn)).chance
    assert likely is not None
    assert unsure is not None
    assert likely > SURE_FROM > unsure >= 0.5
    bound = held(Facet.TOLERANCE, "A payback of up to eighteen months")
    assert ruled("Is a payback of six months alright?", bound).chance is None
