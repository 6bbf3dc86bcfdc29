from typing import Any

import pytest

from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.model.stage import Stage
from tests.unit.adapters.voices.grounded.findings import IDS, finding, findings, of_texts, said


def first(facet: Facet, text: str, **more: Any) -> str:
    return said(findings(finding(facet, text, **more))).sentences[0].text


@pytest.mark.parametrize(
    ("facet", "text", "spoken"),
    [
        (Facet.REPORTS_TO, "CEO", "I report to the CEO."),
        (Facet.RISK, "Losing the last word", "I won't risk losing the last word."),
        (Facet.RESPONSIBILITY, "Owns the budget", "I own the budget."),
        (Facet.RESPONSIBILITY, "Lead a team", "I lead a team."),
        (Facet.PRESSURE, "Overtime has eaten the margin", "Overtime has eaten the margin."),
        (
            Facet.THRESHOLD,
            "Takes anything above EUR 1,000 to the board",
            "I take anything above EUR 1,000 to the board.",
        ),
        (Facet.ESCALATION, "I go to the board when it is late.", "I go to the board when it is late."),
        (Facet.PURCHASING_ROLE, "Decision-Maker", "In a purchase I'm the decision-maker."),
        (Facet.PURCHASING_ROLE, "Influencer", "In a purchase I'm an influencer."),
        (Facet.TITLE, "CFO", "You'd find me as CFO."),
        (Facet.METRIC, "Number of Incidents", "I'm measured by number of incidents."),
    ],
)
def test_a_claim_is_said_as_a_person_would(facet: Facet, text: str, spoken: str) -> None:
    assert first(facet, text) == spoken


def test_what_must_be_believed_is_said_with_the_step_it_is_for() -> None:
    spoken = first(Facet.MUST_BELIEVE, "The saving will show in the ledger", stage=Stage.APPROVAL)
    assert spoken.startswith("Before I put my name under it I")
    assert spoken.endswith("that the saving will show in the ledger.")


def test_names_are_told_in_one_sentence_that_cites_them_all() -> None:
    answer = said(of_texts(Facet.METRIC, ["Speed", "Cost", "Quality"], [0.9, 0.9, 0.9]))
    assert answer.sentences[0].text == "I'm measured by speed, cost and quality."
    assert answer.sentences[0].claims == IDS[:3]


def test_sources_come_in_the_order_of_trust() -> None:
    answer = said(
        findings(
            finding(Facet.SOURCE, "Podcasts", place=0, rank=SourceRank.TERTIARY),
            finding(Facet.SOURCE, "Peers", place=1, rank=SourceRank.PRIMARY),
        )
    )
    assert answer.sentences[0].text == "First of all I go by peers, then by podcasts."


def test_several_superiors_depend_on_the_company() -> None:
    answer = said(of_texts(Facet.REPORTS_TO, ["CTO", "CIO"], [0.9, 0.9]))
    assert answer.sentences[0].text == "I report to the CTO or the CIO, depending on the company."


def test_short_further_claims_share_a_sentence() -> None:
    answer = said(of_texts(Facet.GOAL, ["Drive less", "Arrive early", "Leave on time"], [0.9, 0.9, 0.9]))
    assert len(answer.sentences) == 2
    assert answer.sentences[1].claims == IDS[1:3]


def test_a_claim_that_evidence_contradicts_is_told_as_doubtful() -> None:
    assert "speaks against it" in first(Facet.RISK, "Any standstill", mean=0.3)
    assert "speaks against it" in said(of_texts(Facet.SOURCE, ["Radio"], [0.3])).answer


def test_what_is_believed_weakly_is_told_with_hesitation() -> None:
    firm = said(of_texts(Facet.GOAL, ["Drive less", "Grow the team, slowly"], [0.9, 0.9])).answer
    hesitant = said(of_texts(Facet.GOAL, ["Drive less", "Grow the team, slowly"], [0.9, 0.55])).answer
    assert firm != hesitant
    both = said(of_texts(Facet.GOAL, ["Drive less", "Grow the team, slowly"], [0.55, 0.55]))
    assert "mixed" in both.sentences[-1].text


def test_what_was_never_observed_is_said_to_be_so() -> None:
    alone = said(of_texts(Facet.GOAL, ["Drive less"])).sentences[-1]
    assert any(word in alone.text for word in ("paper", "written", "said of me"))
    mixed = said(of_texts(Facet.GOAL, ["Drive less", "Arrive early"], [0.9])).sentences[-1]
    assert mixed.text == "One of those points is only on paper so far."
    assert mixed.claims == (IDS[1],)
