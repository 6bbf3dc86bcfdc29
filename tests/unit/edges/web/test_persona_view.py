from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.edges.web.views.belief import BeliefView
from answerable.edges.web.views.claim import ClaimView
from answerable.edges.web.views.persona import AskedView, decision_card

WORD = BeliefView(60, 10, 98, "60%", "10% to 98%", observed=False, standing="", carried_by="", freshness="", told="")


def _card(*facets: Facet) -> dict[str, AskedView]:
    names = [f"c-{letter * 8}" for letter in "abcdefgh"]
    claims = [
        Claim(id=name, facet=facet, text=f"{facet} {name}", order=1) for name, facet in zip(names, facets, strict=False)
    ]
    views = {claim.id: ClaimView(claim.id, claim.facet.label, claim.text, (), "", WORD) for claim in claims}
    return {asked.label: asked for asked in decision_card(claims, views)}


def test_the_card_asks_its_six_questions_in_order() -> None:
    assert list(_card()) == [
        "Protects",
        "Pursues",
        "Is pressed by",
        "Will not accept",
        "Is convinced by",
        "Must be able to say",
    ]


def test_a_desired_outcome_answers_before_a_goal() -> None:
    assert [view.facet for view in _card(Facet.GOAL, Facet.DESIRED_OUTCOME)["Pursues"].stated] == ["Desired outcome"]
    assert [view.facet for view in _card(Facet.GOAL)["Pursues"].stated] == ["Goal"]


def test_what_is_not_stated_is_said_with_what_comes_nearest() -> None:
    protects = _card(Facet.METRIC)["Protects"]
    assert protects.stated == ()
    assert protects.missing == "No accountability is stated, and nobody has observed one."
    assert [view.facet for view in protects.nearest] == ["Metric"]


def test_what_is_stated_needs_nothing_nearest() -> None:
    protects = _card(Facet.ACCOUNTABILITY, Facet.METRIC)["Protects"]
    assert (protects.missing, protects.nearest) == ("", ())


def test_more_than_three_statements_are_counted() -> None:
    risks = _card(*[Facet.RISK] * 5)["Will not accept"]
    assert (len(risks.stated), risks.more) == (3, 2)
