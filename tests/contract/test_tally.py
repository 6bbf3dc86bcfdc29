"""A tally counts confirmed links per cell, as the evidence and the links were known."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

import pytest

from answerable.adapters.store.store import DatabaseStore
from answerable.domain.beliefs.tally import FUNCTION_CODES, POPULATION_CODES, REPORTER_WEIGHTS
from answerable.domain.model.evidence import Evidence, Population, Reporter
from answerable.domain.model.function import Function
from answerable.usecases.ports import AsOf
from tests.samples import DONE, FEARS, HOPES, at, evidence, found_link, link, on

Cell = tuple[Any, ...]
JANUARY = 2026 * 12
ALWAYS = AsOf()


def add(store: DatabaseStore, rows: Iterable[Evidence]) -> None:
    with store.write(on(1)) as work:
        work.add_evidence(rows)
        work.record(DONE)


def cells(store: DatabaseStore, claims: Collection[str] | None = None, as_of: AsOf = ALWAYS) -> list[Cell]:
    """Claim, function, population, month, last day, support, contradiction and count of each cell, in order."""
    with store.read() as reader:
        told = reader.tally(claims, as_of)
    columns = (told.function, told.population, told.month, told.last_day, told.support, told.contradiction, told.count)
    named = [told.claims[index] for index in told.claim.tolist()]
    return sorted(zip(named, *(column.tolist() for column in columns), strict=True))


def clusters(store: DatabaseStore) -> int:
    with store.read() as reader:
        return len(set(reader.tally(None, AsOf()).cluster.tolist()))


def test_an_empty_workspace_has_an_empty_tally(store: DatabaseStore) -> None:
    with store.read() as reader:
        told = reader.tally(None, AsOf())
    assert told.claims == ()
    assert len(told.claim) == len(told.support) == len(told.count) == 0


def test_weights_of_one_cell_are_summed_by_direction(store: DatabaseStore) -> None:
    add(
        store,
        [
            evidence("a", reporter="buyer", observed_on=date(2026, 1, 3)),
            evidence("b", reporter="inferred", observed_on=date(2026, 1, 31)),
            evidence("c", reporter="seller", observed_on=date(2026, 1, 1), links=(link(supports=False),)),
            evidence("d", reporter="observed", observed_on=date(2026, 2, 1)),
        ],
    )
    sales, prospect = FUNCTION_CODES[Function.SALES], POPULATION_CODES[Population.PROSPECT]
    last, next_month = date(2026, 1, 31).toordinal(), date(2026, 2, 1).toordinal()
    assert cells(store) == [
        (FEARS, sales, prospect, JANUARY, last, pytest.approx(1.3), pytest.approx(0.6), 3),
        (FEARS, sales, prospect, JANUARY + 1, next_month, pytest.approx(0.9), 0.0, 1),
    ]


@pytest.mark.parametrize("reporter", Reporter)
def test_each_reporter_weighs_as_documented(store: DatabaseStore, reporter: Reporter) -> None:
    add(store, [evidence(reporter=reporter)])
    assert cells(store)[0][5] == pytest.approx(REPORTER_WEIGHTS[reporter])


def test_functions_and_populations_have_their_documented_codes(store: DatabaseStore) -> None:
    kinds = [(function, population) for function in Function for population in Population]
    add(store, [evidence(f"{f}-{p}", function=f, population=p) for f, p in kinds])
    expected = sorted((FUNCTION_CODES[f], POPULATION_CODES[p]) for f, p in kinds)
    assert [(cell[1], cell[2]) for cell in cells(store)] == expected


def test_the_account_counts_before_the_deal_before_the_speaker_before_the_source(store: DatabaseStore) -> None:
    add(
        store,
        [
            evidence("a", account="X", deal="d1", speaker="s1"),
            evidence("b", account="X", deal="d2", speaker="s2"),
            evidence("c", account=None, deal="X", speaker="s1"),
            evidence("d", account=None, deal="X", speaker="s2"),
            evidence("e", account=None, deal=None, speaker="X", source="one"),
            evidence("f", account=None, deal=None, speaker="X", source="two"),
            evidence("g", account=None, source="X"),
            evidence("h", account=None, source="X"),
        ],
    )
    assert clusters(store) == 4
    assert [cell[-1] for cell in cells(store)] == [2, 2, 2, 2]


def test_only_confirmed_links_count_and_from_their_confirmation_on(store: DatabaseStore) -> None:
    add(store, [evidence(links=(found_link(),), recorded_at=at(1))])
    assert cells(store) == []
    with store.write(on(4)) as work:
        work.confirm_link("call-1", FEARS, supports=False)
        work.record(DONE)
    assert [(cell[5], cell[6]) for cell in cells(store)] == [(0.0, 1.0)]
    assert cells(store, as_of=AsOf(known_by=at(3))) == []
    assert len(cells(store, as_of=AsOf(known_by=at(4)))) == 1


def test_a_dropped_link_counts_only_in_its_past(store: DatabaseStore) -> None:
    add(store, [evidence(recorded_at=at(1))])
    with store.write(on(4)) as work:
        work.drop_link("call-1", FEARS)
        work.record(DONE)
    assert cells(store) == []
    assert len(cells(store, as_of=AsOf(known_by=at(3)))) == 1


def test_both_dates_bound_what_is_counted_and_include_themselves(store: DatabaseStore) -> None:
    add(store, [evidence("a", observed_on=date(2026, 1, 5), recorded_at=at(3))])
    for as_of, counted in (
        (AsOf(observed_by=date(2026, 1, 5)), 1),
        (AsOf(observed_by=date(2026, 1, 4)), 0),
        (AsOf(known_by=at(3)), 1),
        (AsOf(known_by=at(2)), 0),
        (AsOf(date(2026, 1, 5), at(2)), 0),
    ):
        assert len(cells(store, as_of=as_of)) == counted


def test_a_tally_keeps_to_the_claims_asked_for_however_many(store: DatabaseStore) -> None:
    add(store, [evidence(links=(link(FEARS), link(HOPES)))])
    many = [f"c-{n:08d}".replace("0", "a").replace("1", "b").replace("8", "c").replace("9", "d") for n in range(50_000)]
    assert [cell[0] for cell in cells(store)] == [FEARS, HOPES]
    assert [cell[0] for cell in cells(store, [HOPES])] == [HOPES]
    assert [cell[0] for cell in cells(store, {*many, HOPES} - {FEARS})] == [HOPES]
    assert cells(store, []) == []
