"""Personas beside one another in the browser."""

from collections.abc import Iterator

import pytest

from answerable.domain.model.facet import Facet
from tests.unit.domain.personas.people import somebody
from tests.web.conftest import Served, serving
from tests.workspaces import workspace


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("charts")
    personas = [
        somebody("planner", {Facet.REPORTS_TO: ["COO"], Facet.CHALLENGE: ["Too many <tools>"]}),
        somebody("chief", {Facet.TITLE: ["COO"], Facet.CHALLENGE: ["Too many <tools>"], Facet.RISK: ["A fire"]}),
    ]
    workspace(folder, personas).close()
    with serving(folder / "workspace.db") as running:
        yield running


def test_the_chart_is_drawn_and_told_line_by_line(people: Served) -> None:
    page = people.client.get("/chart").text
    assert "<svg" in page
    assert 'href="/personas/chief">Chief</a>' in page
    assert "names no superior" in page
    assert 'style="' not in page


def test_what_is_shared_is_drawn_and_told_row_by_row(people: Served) -> None:
    page = people.client.get("/shared").text
    assert "Too many &lt;tools&gt;" in page
    assert "Too many <tools>" not in page
    assert 'value="challenge" checked' in page


def test_other_facets_can_be_compared_and_unknown_ones_are_refused(people: Served) -> None:
    assert "No two of them say the same here." in people.client.get("/shared?facet=risk").text
    assert people.client.get("/shared?facet=hobby").status_code == 422


def test_an_empty_workspace_leads_to_the_way_in(served: Served) -> None:
    page = served.client.get("/chart")
    assert page.status_code == 404
    assert "no persona yet" in page.text
