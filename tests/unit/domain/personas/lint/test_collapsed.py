"""A collapsed role is taken apart along its accountabilities."""

from answerable.domain.personas.lint.collapsed import single_titles
from answerable.domain.personas.lint.rulebook import lint
from tests.linting import ground, persona


def test_the_split_says_which_titles_and_claims_go_where_and_from_which_archetypes_they_start() -> None:
    back_office = persona(
        {
            "title": ["CFO", "VP Finance", "COO"],
            "risk": [
                {"text": "A loss whose size nobody could tell", "stakes": ["capital"]},
                {"text": "A shift without output", "stakes": ["capacity"]},
            ],
            "challenge": ["Manual work"],
        }
    )
    found = next(finding for finding in lint(ground([back_office])) if finding.rule == "collapsed")
    money, work = found.split
    risks = [claim.id for claim in back_office.claims if claim.facet.value == "risk"]
    assert (money.name, money.archetype, money.titles, money.claims) == (
        "finance",
        "finance",
        ("CFO", "VP Finance"),
        (risks[0],),
    )
    assert (work.name, work.archetype, work.titles, work.claims) == ("operations", "operations", ("COO",), (risks[1],))


def test_an_archetype_that_fills_an_unsplit_role_is_named_as_part_of_the_fault() -> None:
    found = lint(ground([persona({"title": ["CFO", "CMO"], "archetype": "finance"})]))
    assert "The archetype finance cannot speak for all of them." in "".join(finding.what for finding in found)


def test_a_comma_separates_titles_only_where_each_part_is_one() -> None:
    assert single_titles("CFO, COO, CMO") == ["CFO", "COO", "CMO"]
    assert single_titles("Sr. Manager, DevSecOps") == ["Sr. Manager, DevSecOps"]
