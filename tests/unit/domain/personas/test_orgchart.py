import pytest

from answerable.domain.personas.orgchart import OrgChart, Tie, org_chart
from tests.unit.domain.personas.people import employee


@pytest.fixture
def chart() -> OrgChart:
    return org_chart(
        [
            employee("security-lead", ["CISO", "Deputy CISO"], ["CTO", "VP of Engineering"]),
            employee("tech-chief", ["Chief Technology Officer", "CIO"], ["CEO"]),
            employee("money-chief", ["CFO"], ["CEO", "Board"]),
            employee("quiet", ["Scrum Master"], []),
        ]
    )


def _lines(chart: OrgChart) -> dict[tuple[str, str], Tie]:
    return {(line.below, chart.place(line.above).name): line.tie for line in chart.lines}


def test_a_superior_is_the_persona_that_lists_the_title_however_it_is_abbreviated(chart: OrgChart) -> None:
    assert _lines(chart)["security-lead", "Tech Chief"] is Tie.LISTED


def test_a_superior_for_whom_nobody_speaks_is_a_role_that_personas_share(chart: OrgChart) -> None:
    assert _lines(chart)["tech-chief", "CEO"] is Tie.OUTSIDE
    assert [place.name for place in chart.places if place.persona is None] == ["CEO", "Board"]
    assert chart.alone_above("money-chief") == ("Board",)
    assert chart.alone_above("tech-chief") == ()


def test_several_superiors_for_whom_one_persona_speaks_are_one_line() -> None:
    chart = org_chart(
        [employee("auditor", ["Head of Audit"], ["CFO", "COO"]), employee("office", ["CFO", "COO"], ["CEO"])]
    )
    (line,) = [line for line in chart.lines if line.below == "auditor"]
    assert (line.above, line.superiors, line.tie) == ("office", ("CFO", "COO"), Tie.LISTED)


def test_a_superior_is_inferred_where_one_persona_alone_answers_for_the_same() -> None:
    people = [employee("engineer", ["Security Engineer"], ["Finance Director"]), employee("money", ["CFO"], [])]
    assert _lines(org_chart(people)) == {("engineer", "Money"): Tie.LIKELY}
    twice = [*people, employee("other-money", ["Financial Controller"], [])]
    assert _lines(org_chart(twice)) == {("engineer", "Finance Director"): Tie.OUTSIDE}


def test_a_superior_of_the_own_kind_is_somebody_else() -> None:
    chart = org_chart([employee("developer", ["Application Developer"], ["Director of Application Development"])])
    assert _lines(chart) == {("developer", "Director of Application Development"): Tie.OUTSIDE}


def test_levels_lead_down_and_the_silent_are_named(chart: OrgChart) -> None:
    assert {place.name: place.level for place in chart.places} == {
        "CEO": 0, "Board": 0, "Quiet": 0, "Tech Chief": 1, "Money Chief": 1, "Security Lead": 2,
    }  # fmt: skip
    assert chart.silent == ("quiet",)


def test_pages_that_contradict_each_other_close_a_circle_that_is_told() -> None:
    chart = org_chart([employee("a", ["CFO"], ["COO"]), employee("b", ["COO"], ["CFO"])])
    assert [chart.is_circular(line) for line in chart.lines] == [True, False]
    assert chart.primary("a") is None
    primary = chart.primary("b")
    assert primary is not None
    assert primary.above == "a"


def test_a_company_of_nobody_has_an_empty_chart() -> None:
    assert org_chart([]) == OrgChart(places=(), lines=(), silent=())
