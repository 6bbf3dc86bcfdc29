"""How personas drifted, in the browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.conftest import Served, opened_workspace, serving

PAGE = "### Ada\n\n* **Reports to:** CEO\n* **Challenges:**\n  * Parts that arrive too late\n  * {}\n"


@pytest.fixture
def empty(tmp_path: Path, empty_database: Path) -> Iterator[Served]:
    with serving(opened_workspace(empty_database, tmp_path)) as running:
        yield running


def applied(served: Served, text: str) -> None:
    preview = served.post("/pages", {"text": text}).headers["location"]
    plan = served.client.get(preview).text.partition('name="plan" value="')[2].partition('"')[0]
    assert served.post(preview, {"plan": plan}).status_code == 303


def test_a_workspace_without_personas_has_nothing_to_tell(empty: Served) -> None:
    assert "There is no persona yet" in empty.client.get("/timeline").text


def test_versions_are_told_word_by_word(empty: Served) -> None:
    applied(empty, PAGE.format("<Rain> & wind in the yard"))
    applied(empty, PAGE.format("<Rain> & wind in the hall"))
    page = empty.client.get("/personas/ada/timeline").text
    assert "&lt;Rain&gt; &amp; wind in the <del>yard</del><ins>hall</ins>" in page
    assert page.index('id="version-2"') < page.index('id="version-1"')
    everybody = empty.client.get("/timeline").text
    assert '<circle class="dot appeared" cx="3.00%"' in everybody
    assert 'href="/personas/ada/timeline#version-2"' in everybody
    assert "/personas/ada/timeline" in empty.client.get("/personas/ada").text


def test_the_timeline_of_nobody_is_not_found(empty: Served) -> None:
    assert empty.client.get("/personas/nobody/timeline").status_code == 404
