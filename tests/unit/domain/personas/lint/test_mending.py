"""What is safe is mended, and nothing else is touched."""

from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.model.finding import Repair
from answerable.domain.model.persona import PersonaKind, PersonaStatus
from answerable.domain.model.stage import Stage
from answerable.domain.personas.lint.mending import mended
from answerable.domain.personas.lint.rulebook import lint
from tests.linting import ground, persona
from tests.workspaces import persona_of

BAD = {
    "challenge": ["Two   stock systems - TBD", "Suppliers deliver late", "Suppliers deliver late."],
    "purchasing-role": ["Decison-Maker (for the own depots)"],
    "source": ["Primry: Peers"],
    "must-believe": ["Aproval: the sum is in the plan"],
    "risk": [{"text": "A line that waits", "stakes": ["continuty", "margin"]}],
    "pressure": ["TBD"],
    "notes": [{"text": "* **Kind:** curent\n* **Shoe size:** 39"}],
}


def test_every_safe_repair_is_made_and_a_second_run_finds_nothing_to_repair() -> None:
    before = persona(BAD)
    after = persona_of(mended(before, lint(ground([before]))))
    assert [(claim.facet, claim.text) for claim in after.claims] == [
        (Facet.CHALLENGE, "Two stock systems"),
        (Facet.CHALLENGE, "Suppliers deliver late"),
        (Facet.PURCHASING_ROLE, "Decision-maker (for the own depots)"),
        (Facet.SOURCE, "Peers"),
        (Facet.MUST_BELIEVE, "the sum is in the plan"),
        (Facet.RISK, "A line that waits"),
    ]
    assert after.claims[3].rank is SourceRank.PRIMARY
    assert after.claims[4].stage is Stage.APPROVAL
    assert after.claims[5].stakes == ("continuity", "margin")
    assert after.kind is PersonaKind.CURRENT
    assert [note.text for note in after.notes] == ["* **Shoe size:** 39"]
    assert {claim.id for claim in after.claims} <= {claim.id for claim in before.claims}
    assert [finding.rule for finding in lint(ground([after])) if finding.repairs] == []


def test_a_duplicate_that_says_more_than_the_first_stays() -> None:
    before = persona({"risk": ["A line that waits", {"text": "A line that waits", "stakes": ["continuity"]}]})
    found = [finding for finding in lint(ground([before])) if finding.rule == "duplicate"]
    assert [finding.repairs for finding in found] == [()]


def test_a_value_with_two_near_candidates_is_not_mended() -> None:
    before = persona({"status": "deprecated", "successor": "planner-c"})
    beside = [persona({"slug": "planner-a", "name": "A"}), persona({"slug": "planner-b", "name": "B"})]
    found = [finding for finding in lint(ground([before, *beside])) if finding.rule == "broken-reference"]
    assert [finding.repairs for finding in found] == [()]


def test_a_misspelt_successor_with_one_near_persona_is_mended() -> None:
    before = persona({"status": "deprecated", "successor": "operation-lead"})
    found = lint(ground([before, persona({"slug": "operations-lead", "name": "Olga"})]))
    after = mended(before, [finding for finding in found if finding.personas[0] == before.slug])
    assert (after.status, after.successor) == (PersonaStatus.DEPRECATED, "operations-lead")


def test_nothing_to_repair_changes_nothing() -> None:
    before = persona({"challenge": ["Suppliers deliver late"]})
    assert persona_of(mended(before, lint(ground([before])))) == before
    assert Repair() == Repair(claim=None)
