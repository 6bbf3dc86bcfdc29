"""Evidence is found by what it bears on, and its found links wait for a person."""

from datetime import date

import pytest

from answerable.adapters.store.store import DatabaseStore
from answerable.domain.model.evidence import Evidence, Link
from answerable.domain.model.function import Function
from answerable.errors import NotFound
from answerable.usecases.context import Context
from answerable.usecases.evidence import Wanted, confirm, list_evidence, reject
from answerable.usecases.ports import AsOf
from tests.fakes.evidence import row
from tests.samples import DONE, FEARS, HOPES, on, persona, version

FOUND = Link(claim=FEARS, score=0.5, confirmed=False)


@pytest.fixture
def workspace(store: DatabaseStore, context: Context) -> DatabaseStore:
    """Three observations on two personas, one of them linked by meaning."""
    rows = (
        row("a", FEARS, observed_on=date(2026, 1, 1)),
        row("b", HOPES, observed_on=date(2026, 2, 1), function="marketing", account="Brask AG"),
        row("c", observed_on=date(2026, 2, 2), links=(FOUND,)),
    )
    with store.write(context) as work:
        work.add_version(version(of=persona("plant-manager", FEARS)))
        work.add_version(version(of=persona("clerk", HOPES)))
        work.add_evidence(Evidence(**dict(one), recorded_at=context.at) for one in rows)
        work.record(DONE)
    return store


def ids(store: DatabaseStore, context: Context, wanted: Wanted) -> str:
    with store.read() as reader:
        return " ".join(one.id for one in list_evidence(context, reader, wanted))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(), "c b a"),
        (Wanted(persona="plant-manager"), "c a"),
        (Wanted(claim=HOPES), "b"),
        (Wanted(persona="clerk", claim=FEARS), ""),
        (Wanted(function=Function.MARKETING), "b"),
        (Wanted(account="brask ag"), "b"),
        (Wanted(waiting=True), "c"),
        (Wanted(limit=2), "c b"),
        (Wanted(as_of=AsOf(observed_by=date(2026, 1, 31))), "a"),
    ],
)
def test_evidence_is_listed_newest_first_as_wanted(
    workspace: DatabaseStore, context: Context, wanted: Wanted, expected: str
) -> None:
    assert ids(workspace, context, wanted) == expected


@pytest.mark.parametrize("wanted", [Wanted(persona="nobody"), Wanted(claim="c-zzzzzzzz")])
def test_an_unknown_persona_or_claim_is_not_found(workspace: DatabaseStore, context: Context, wanted: Wanted) -> None:
    with pytest.raises(NotFound):
        ids(workspace, context, wanted)


@pytest.mark.parametrize("supports", [True, False])
def test_a_confirmed_link_counts_in_the_direction_that_was_said(workspace: DatabaseStore, supports: bool) -> None:
    confirm(on(2), workspace, "c", FEARS, supports=supports)
    with workspace.read() as reader:
        tally = reader.tally([FEARS], AsOf(observed_by=date(2026, 2, 28)))
        acts = [record.act for record in reader.audit()]
    assert tally.count.sum() == 2
    assert tally.contradiction.sum() == (0 if supports else 1)
    assert acts[-1] == "confirm link"
    assert ids(workspace, on(3), Wanted(waiting=True)) == ""


def test_a_rejected_link_is_gone(workspace: DatabaseStore) -> None:
    reject(on(2), workspace, "c", FEARS)
    assert ids(workspace, on(3), Wanted(persona="plant-manager")) == "a"


@pytest.mark.parametrize("act", [confirm, reject])
def test_a_link_that_is_not_there_is_not_found(workspace: DatabaseStore, act: type[object]) -> None:
    with pytest.raises(NotFound):
        act(on(2), workspace, "c", HOPES)  # type: ignore[call-arg]  # both take the same arguments
