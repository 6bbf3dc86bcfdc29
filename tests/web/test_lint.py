"""What the linter finds, in the browser."""

from collections.abc import Iterator

import pytest

from tests.linting import persona
from tests.web.conftest import Served, serving
from tests.workspaces import workspace


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("lint")
    office = persona({"slug": "office", "name": "Office", "title": ["CFO", "COO"], "goal": ["Results", "TBD <b>"]})
    heir = persona({"slug": "heir", "name": "Heir", "status": "deprecated", "successor": "office"})
    workspace(folder, [office, heir]).close()
    with serving(folder / "workspace.db") as running:
        yield running


def test_a_persona_tells_how_much_is_found_at_first_sight_and_leads_to_it(people: Served) -> None:
    page = people.client.get("/personas/office").text
    assert '<a href="/personas/office/lint">Lint: 2 errors and 1 warning at first sight</a>' in page
    assert "nothing at first sight" in people.client.get("/personas/heir").text


def test_each_finding_is_told_with_why_and_how_and_its_split(people: Served) -> None:
    page = people.client.get("/personas/office/lint").text
    assert "2 errors and 1 warning" in page
    assert page.count("Why it matters") == 3
    assert page.count("How to mend it") == 3
    assert '<th scope="row">finance</th><td>CFO</td><td>finance</td>' in page
    assert "<b>" not in page
    assert 'style="' not in page


def test_a_clean_persona_says_so_and_an_unknown_one_is_not_found(people: Served) -> None:
    assert "Nothing to mend" in people.client.get("/personas/heir/lint").text
    assert people.client.get("/personas/nobody/lint").status_code == 404
    assert people.client.get("/personas/No%20body/lint").status_code in {404, 422}
