import pytest

from answerable.domain.committee.powers import orders_of_role, power_of_role, power_of_roles
from answerable.domain.model.power import Power
from answerable.domain.model.stage import Order

HANDBOOK = {
    "Influencer": Power.INFLUENCER,
    "Decision-maker": Power.DECIDER,
    "Decison-Maker": Power.DECIDER,
    "Initiator/Identifier of need": Power.INFLUENCER,
    "Initiator / Identifier of Need and Researcher": Power.INFLUENCER,
    "Researcher": Power.INFLUENCER,
    "Approver with the last word on money": Power.APPROVER,
    "Champions": Power.CHAMPION,
    "Gate keeper": Power.GATEKEEPER,
}
HUBSPOT = {
    "BLOCKER": Power.GATEKEEPER,
    "BUDGET_HOLDER": Power.APPROVER,
    "CHAMPION": Power.CHAMPION,
    "DECISION_MAKER": Power.DECIDER,
    "END_USER": Power.USER,
    "EXECUTIVE_SPONSOR": Power.CHAMPION,
    "INFLUENCER": Power.INFLUENCER,
    "LEGAL_AND_COMPLIANCE": Power.GATEKEEPER,
    "OTHER": Power.INFLUENCER,
}
SALESFORCE = {
    "Business User": Power.USER,
    "Decision Maker": Power.DECIDER,
    "Economic Buyer": Power.APPROVER,
    "Economic Decision Maker": Power.DECIDER,
    "Evaluator": Power.INFLUENCER,
    "Executive Sponsor": Power.CHAMPION,
    "Influencer": Power.INFLUENCER,
    "Technical Buyer": Power.GATEKEEPER,
    "Other": Power.INFLUENCER,
}


@pytest.mark.parametrize(("text", "power"), [*HANDBOOK.items(), *HUBSPOT.items(), *SALESFORCE.items()])
def test_a_purchasing_role_has_its_power(text: str, power: Power) -> None:
    assert power_of_role(text, Order.FIRST) is power


def test_a_decider_for_renewals_only_influences_a_first_order() -> None:
    text = "Decision-Maker for renewals (but not likely for first order)"
    assert power_of_role(text, Order.FIRST) is Power.INFLUENCER
    assert power_of_role(text, Order.EXPANSION) is Power.INFLUENCER
    assert power_of_role(text, Order.RENEWAL) is Power.DECIDER


def test_a_misspelt_decider_keeps_the_remark_in_brackets_apart() -> None:
    text = "Decison-Maker (this group is the lead ARR and First Order purchaser of GitLab)"
    assert {power_of_role(text, order) for order in Order} == {Power.DECIDER}


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("Approver", set(Order)),
        ("Approver except for renewals", {Order.FIRST, Order.EXPANSION}),
        ("Approver on expansions and renewals", {Order.EXPANSION, Order.RENEWAL}),
        ("Approver, renewals only", {Order.RENEWAL}),
        ("Approver for new business", {Order.FIRST}),
        ("Approver, never for upsells, renewals", {Order.FIRST}),
    ],
)
def test_qualifiers_restrict_or_exclude_kinds_of_order(text: str, orders: set[Order]) -> None:
    assert orders_of_role(text) == orders


def test_users_resist_on_every_kind_of_order() -> None:
    assert power_of_role("End user for renewals", Order.FIRST) is Power.USER


def test_of_several_roles_the_strongest_that_applies_counts() -> None:
    roles = ["Influencer", "Initiator", "Decision-Maker for renewals"]
    assert power_of_roles(roles, Order.RENEWAL) is Power.DECIDER
    assert power_of_roles(roles, Order.FIRST) is Power.INFLUENCER


def test_an_unknown_role_has_no_power() -> None:
    assert power_of_role("Keeper of the biscuits", Order.FIRST) is None
    assert power_of_roles([], Order.FIRST) is None
