from answerable.domain.model.answer import Verdict
from answerable.domain.model.facet import Facet
from answerable.domain.twins.beside import Beside, Kindred, Leaning, Weighing
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.manner import Manner
from answerable.domain.twins.outlook import Chance, Crossing, Lever, Outlook, Premise, Prospect
from tests.unit.adapters.voices.grounded.findings import IDS, finding, findings, said

OWN = finding(Facet.CHALLENGE, "High cost of downtime", place=0)
THEIRS = finding(Facet.RISK, "An outage in the peak", place=1)


def beside(leaning: Leaning, found: tuple[Finding, ...] = (THEIRS,), *, weighing: tuple[Weighing, ...] = ()) -> Beside:
    return Beside("cfo", "The CFO", 2, found, 0.6, 0.4, leaning, weighing)


def test_a_comparison_says_who_more_in_both_words() -> None:
    given = findings(OWN, manner=Manner.COMPARISON, verdict=Verdict.YES, beside=beside(Leaning.MORE))
    answer = said(given)
    assert answer.answer.startswith("Yes. ")
    assert "More than The CFO does" in answer.answer
    assert "The CFO would say: “An outage in the peak.”" in answer.answer
    assert {IDS[0], IDS[1]} == {claim for sentence in answer.sentences for claim in sentence.claims}


def test_weights_of_a_stake_are_told_where_both_are_known() -> None:
    weighing = (Weighing("data-governance", 0.4, None), Weighing("continuity", 0.5, 0.2))
    answer = said(findings(OWN, manner=Manner.COMPARISON, beside=beside(Leaning.MORE, weighing=weighing)))
    assert "continuity weighs 50% for me and 20% there" in answer.answer


def test_a_comparison_with_somebody_of_whom_nothing_is_known_says_so() -> None:
    answer = said(findings(OWN, manner=Manner.COMPARISON, beside=beside(Leaning.MORE, ())))
    assert "For The CFO nothing of the kind is recorded" in answer.answer


def test_a_condition_is_answered_with_what_the_model_makes_of_it() -> None:
    objection = finding(Facet.OBJECTION, "The price rises with use", place=2)
    prospect = Prospect(
        "The price rises with use", "capital", Chance(0.2, 0.1, 0.3), Chance(0.4, 0.2, 0.5), "assumed", objection.claim
    )
    crossing = Crossing(100_000, "EUR", 250_000, "the board", "assumed")
    outlook = Outlook(
        Premise(Lever.PRICE, "the price were 2 times as high", factor=2.0),
        (prospect,),
        (crossing,),
        "An offer that exposes capital fully",
    )
    answer = said(findings(objection, OWN, manner=Manner.CONDITIONAL, outlook=outlook))
    assert answer.answer.startswith("If the price were 2 times as high, it goes to the board: EUR 250,000 is above")
    assert "(20% of deals now, 40% then)" in answer.answer
    assert "come from the model and not from deals: An offer that exposes capital fully." in answer.answer
    assert 2 <= len(answer.sentences) <= 5


def test_a_condition_that_changes_nothing_is_said_to_change_nothing() -> None:
    same = Chance(0.2, 0.1, 0.3)
    outlook = Outlook(
        Premise(Lever.SCOPE, "the colour were red"), (Prospect("X", "brand", same, same, "assumed"),), (), "an offer"
    )
    answer = said(findings(OWN, manner=Manner.CONDITIONAL, outlook=outlook))
    assert answer.answer.startswith("If the colour were red, I'd object to the same things as before")


def test_others_who_would_object_are_named_with_their_claims() -> None:
    kindred = (Kindred("cfo", "The CFO", THEIRS, 0.7, "continuity"), Kindred("cio", "The CIO", OWN, 0.5))
    answer = said(findings(OWN, manner=Manner.WHO_ELSE, kindred=kindred))
    assert answer.sentences[0].text == "The CFO would object, over continuity: “An outage in the peak.”"
    assert answer.sentences[0].claims == (IDS[1],)
    assert answer.sentences[1].text == "So would The CIO: “High cost of downtime.”"


def test_why_is_answered_with_because() -> None:
    answer = said(findings(finding(Facet.METRIC, "Speed"), manner=Manner.WHY))
    assert answer.answer.startswith("Because I'm measured by speed.")
