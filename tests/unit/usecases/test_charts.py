from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.adapters.store.store import DatabaseStore
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import PersonaStatus
from answerable.errors import InvalidInput, NotFound
from answerable.usecases.charts import chart_of, shared_of
from tests.fakes.meaning import BagOfWords
from tests.samples import on
from tests.unit.domain.personas.people import employee, somebody
from tests.workspaces import workspace


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DatabaseStore]:
    old = employee("old-hand", ["CFO"], ["CEO"]).model_copy(update={"status": PersonaStatus.DEPRECATED})
    people = [
        somebody("one", {Facet.REPORTS_TO: ["CFO"], Facet.CHALLENGE: ["Too many tools"], Facet.RISK: ["An outage"]}),
        somebody("two", {Facet.CHALLENGE: ["Too many tools"], Facet.RISK: ["An outage"]}),
    ]
    store = workspace(tmp_path, [*people, old])
    yield store
    store.close()


def test_the_deprecated_are_charted_only_when_named(store: DatabaseStore) -> None:
    assert {place.key for place in chart_of(on(2), store).places if place.persona} == {"one", "two"}
    named = chart_of(on(2), store, ["one", "old-hand"])
    assert [(line.below, line.above) for line in named.lines if line.below == "one"] == [("one", "old-hand")]


def test_personas_are_compared_in_the_facets_asked_for(store: DatabaseStore) -> None:
    assert [row.text for row in shared_of(on(2), store, BagOfWords()).rows] == ["Too many tools"]
    assert [row.text for row in shared_of(on(2), store, BagOfWords(), [Facet.RISK]).rows] == ["An outage"]


def test_vectors_are_made_once(store: DatabaseStore) -> None:
    meaning = BagOfWords()
    shared_of(on(2), store, meaning)
    made = meaning.embedded
    shared_of(on(2), store, meaning)
    assert meaning.embedded == made == 1


def test_one_alone_shares_nothing_and_an_empty_workspace_has_no_chart(store: DatabaseStore, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="at least two"):
        shared_of(on(2), store, BagOfWords(), slugs=["one"])
    with pytest.raises(NotFound, match="nobody"):
        chart_of(on(2), store, ["nobody"])
    (tmp_path / "empty").mkdir()
    empty = workspace(tmp_path / "empty", [])
    with pytest.raises(NotFound, match="no persona yet"):
        chart_of(on(2), empty)
    empty.close()
