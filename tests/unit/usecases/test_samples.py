"""The sample in a workspace: loaded once, apart from real work, with the promised shape of beliefs."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.library.sample_files import find_sample
from answerable.adapters.sources.deals import DealFileReader
from answerable.adapters.sources.evidence.reader import EvidenceFiles
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.adapters.store.store import DatabaseStore, open_database
from answerable.domain.model.function import Function
from answerable.errors import Refused
from answerable.usecases.audit import verify
from answerable.usecases.beliefs import Insight, insight_of
from answerable.usecases.context import Context
from answerable.usecases.ports import AsOf, EvidenceQuery
from answerable.usecases.samples import SampleLoad, SampleSource, load_sample, months_between, moved
from tests.fakes.meaning import BagOfWords
from tests.samples import DONE, persona, version

TODAY = Context(actor="local", at=datetime(2027, 6, 9, 12, tzinfo=UTC), request_id="r-sample")
ODILE = "operations-director-odile"


def source() -> SampleSource:
    return SampleSource(
        find_sample(), MarkdownPageReader(), EvidenceFiles(), DealFileReader(), BuiltInLibrary(), BagOfWords()
    )


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[DatabaseStore, SampleLoad]]:
    store = open_database(f"sqlite:///{tmp_path_factory.mktemp('sample') / 'sample.db'}")
    yield store, load_sample(TODAY, store, source())
    store.close()


def insight(store: DatabaseStore, slug: str) -> Insight:
    with store.read() as reader:
        return insight_of(TODAY, reader, reader.persona(slug), AsOf())


def test_every_row_goes_in_and_nothing_is_remarked(loaded: tuple[DatabaseStore, SampleLoad]) -> None:
    _, load = loaded
    assert load.versions == 7
    assert load.evidence.added == load.evidence.rows > 300
    assert load.evidence.bad_count == 0
    assert load.evidence.remarks == ()
    assert len(load.deals) == 4


def test_dates_are_moved_by_whole_months_up_to_today(loaded: tuple[DatabaseStore, SampleLoad]) -> None:
    store, load = loaded
    with store.read() as reader:
        newest = next(reader.evidence(EvidenceQuery(limit=1))).observed_on
    assert 0 <= (TODAY.today - newest).days <= 31
    assert load.months == 6
    assert load.evidence.future == 0


def test_loading_again_changes_nothing(loaded: tuple[DatabaseStore, SampleLoad]) -> None:
    store, _ = loaded
    with store.read() as reader:
        before = reader.counts()
    again = load_sample(TODAY, store, source())
    with store.read() as reader:
        assert reader.counts() == before
    assert (again.versions, again.evidence.added) == (0, 0)


def test_each_step_left_its_entry_in_a_trail_that_holds(loaded: tuple[DatabaseStore, SampleLoad]) -> None:
    store, _ = loaded
    with store.read() as reader:
        acts = Counter(record.act for record in reader.audit())
    assert acts["change persona"] == 7
    assert acts["keep deal"] == 4
    assert acts["import evidence"] >= 1
    assert verify(TODAY, store).faults == ()


def test_sales_and_customer_success_contest_one_claim_with_enough_evidence_each(
    loaded: tuple[DatabaseStore, SampleLoad],
) -> None:
    store, _ = loaded
    held = insight(store, ODILE)
    (contest,) = held.contests
    assert (contest.higher, contest.lower) == (Function.SALES, Function.CUSTOMER_SUCCESS)
    assert contest.probability > 0.99
    sides = held.by_function[contest.claim]
    assert min(sides[Function.SALES].size, sides[Function.CUSTOMER_SUCCESS].size) >= 5
    assert held.splits == ()


def test_no_other_claim_is_contested(loaded: tuple[DatabaseStore, SampleLoad]) -> None:
    store, _ = loaded
    with store.read() as reader:
        others = [each.persona.slug for each in reader.personas() if each.persona.slug != ODILE]
    assert [contest for slug in others for contest in insight(store, slug).contests] == []


def test_claims_are_strong_stale_one_sided_or_unobserved(loaded: tuple[DatabaseStore, SampleLoad]) -> None:
    store, _ = loaded
    with store.read() as reader:
        texts = {claim.id: claim.text for claim in reader.persona("finance-chief-farid").persona.claims}
    held = insight(store, "finance-chief-farid")
    beliefs = {texts[claim]: belief for claim, belief in held.pooled.items()}
    strong, stale = (
        beliefs["The savings are hours, and hours are not cash"],
        beliefs["You will raise the price once we depend on you"],
    )
    assert strong.mean > 0.8
    assert strong.low > 0.6
    assert strong.freshness > 2 * stale.freshness
    assert any(len(functions) == 1 for functions in held.by_function.values())
    assert sum(not belief.observed for belief in beliefs.values()) >= 10


def test_it_refuses_a_workspace_with_real_work_unless_asked_for_both(store: DatabaseStore, tmp_path: Path) -> None:
    with store.write(TODAY) as work:
        work.add_version(version(of=persona("our-buyer")))
        work.record(DONE)
    with pytest.raises(Refused, match="--mix"):
        load_sample(TODAY, store, source())
    with store.read() as reader:
        assert reader.counts().personas == 1
    load_sample(TODAY, store, source(), mix=True)
    with store.read() as reader:
        assert reader.counts().personas == 8


def test_whole_months_never_pass_today() -> None:
    assert months_between(date(2026, 11, 18), date(2026, 11, 18)) == 0
    assert months_between(date(2026, 11, 18), date(2026, 12, 17)) == 0
    assert months_between(date(2026, 11, 18), date(2026, 12, 18)) == 1
    assert months_between(date(2026, 11, 18), date(2026, 11, 17)) == -1
    assert moved(date(2026, 11, 18), 2) == date(2027, 1, 18)
    assert moved(date(2026, 1, 31), -11) == date(2025, 2, 28)
