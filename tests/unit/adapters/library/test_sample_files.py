"""The sample's content: made up, labelled, varied, and fitting together."""

import csv
import re
from collections import Counter
from datetime import date
from itertools import combinations

import pytest
import yaml
from rapidfuzz import fuzz

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.library.sample_files import find_sample
from answerable.adapters.sources.deals import DealFileReader
from answerable.adapters.sources.evidence.reader import EvidenceFiles
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.evidence import EvidenceRow
from answerable.domain.model.function import Function
from answerable.domain.model.page import Page
from answerable.domain.model.persona import PersonaKind, PersonaStatus
from answerable.domain.model.stage import Order
from answerable.usecases.ports import EvidenceMap, GoodRow

SAMPLE = find_sample()


@pytest.fixture(scope="module")
def page() -> Page:
    return MarkdownPageReader().read(SAMPLE.page)


@pytest.fixture(scope="module")
def rows() -> list[EvidenceRow]:
    read = list(EvidenceFiles().open(SAMPLE.evidence, EvidenceMap()).rows())
    assert all(isinstance(item, GoodRow) for item in read)
    return [item.row for item in read if isinstance(item, GoodRow)]


def test_the_page_is_understood_without_a_remark(page: Page) -> None:
    assert page.remarks == ()
    assert [persona.notes for persona in page.personas] == [()] * 7
    assert len(page.group.artefacts) == 2
    assert [session.audience for session in page.group.sessions] == ["Sales", "Customer Success", "Marketing"]
    assert [predecessor.name for predecessor in page.group.predecessors] == ["Service Manager"]


def test_its_personas_are_four_leaders_a_champion_a_user_and_a_predecessor(page: Page) -> None:
    leaders = {persona.archetype for persona in page.personas}
    assert leaders == {None, "finance", "operations", "technology", "marketing"}
    assert [each.slug for each in page.personas if each.kind is PersonaKind.CURRENT] == ["service-engineer-sanna"]
    retired = [each for each in page.personas if each.status is PersonaStatus.DEPRECATED]
    assert [each.successor for each in retired] == ["operations-director-odile"]


def test_decision_claims_name_stakes_that_the_library_knows(page: Page) -> None:
    known = {stake.slug for stake in BuiltInLibrary().stakes()}
    objections = [
        claim for each in page.personas for claim in each.claims if claim.facet.value in ("objection", "risk")
    ]
    assert len(objections) >= 25
    assert all(claim.stakes and known.issuperset(claim.stakes) for claim in objections)


def test_everything_that_shows_is_labelled_as_sample(page: Page) -> None:
    assert page.group.title.startswith("SAMPLE")
    assert "made up" in page.group.opening[0].text
    deals = [DealFileReader().read(path) for path in SAMPLE.deals]
    assert all(deal.sample and deal.name.startswith("SAMPLE") for deal in deals)
    with SAMPLE.evidence.open(encoding="utf-8") as file:
        assert all(row["id"].startswith("sample-") for row in csv.DictReader(file))


def test_observations_come_from_all_functions_over_two_years_and_forty_accounts(rows: list[EvidenceRow]) -> None:
    assert 300 <= len(rows) <= 450
    counts = Counter(row.function for row in rows)
    assert all(counts[function] >= 40 for function in Function)
    days = [row.observed_on for row in rows]
    assert min(days) < date(2024, 12, 1)
    assert max(days) > date(2026, 11, 1)
    assert 35 <= len({row.account for row in rows if row.account}) <= 45
    assert {row.reporter.value for row in rows} >= {"buyer", "seller", "observed"}
    assert {row.population.value for row in rows} == {"prospect", "customer", "churned"}


def test_no_date_lies_beyond_the_28th_so_that_months_can_be_moved(rows: list[EvidenceRow]) -> None:
    assert max(row.observed_on.day for row in rows) <= 28


def test_claims_that_are_named_stand_on_the_page_and_a_dozen_texts_name_none(
    page: Page, rows: list[EvidenceRow]
) -> None:
    marked = set(re.findall(r"c-[a-z2-7]{8}", SAMPLE.page.read_text(encoding="utf-8")))
    named = {link.claim for row in rows for link in row.links}
    assert marked
    assert len(named & marked) > 80
    assert len([row for row in rows if not row.links]) >= 10
    assert {row.persona for row in rows if row.persona} <= {persona.slug for persona in page.personas}


def test_an_account_is_one_thing_at_a_time(rows: list[EvidenceRow]) -> None:
    order = ["prospect", "customer", "churned"]
    for account in {row.account for row in rows if row.account}:
        lived = [
            row.population.value for row in sorted(rows, key=lambda one: one.observed_on) if row.account == account
        ]
        assert [order.index(each) for each in lived] == sorted(order.index(each) for each in lived), account


def test_no_two_quotes_are_made_from_one_template(rows: list[EvidenceRow]) -> None:
    alike = [(a.text, b.text) for a, b in combinations(rows, 2) if fuzz.token_sort_ratio(a.text, b.text) > 75]
    assert alike == []
    openings = Counter(" ".join(row.text.split()[:3]) for row in rows)
    assert max(openings.values()) <= 5


def test_four_deals_tell_four_stories(page: Page) -> None:
    deals = {path.stem: DealFileReader().read(path) for path in SAMPLE.deals}
    assert Counter(deal.order for deal in deals.values()) == {Order.FIRST: 2, Order.EXPANSION: 1, Order.RENEWAL: 1}
    people = Counter(seat.person for seat in deals["fairholt-small-firm"].seats)
    assert max(people.values()) == 2
    known = {persona.slug for persona in page.personas}
    assert {seat.persona for deal in deals.values() for seat in deal.seats} <= known
    assert all(yaml.safe_load(path.read_text(encoding="utf-8"))["slug"] == path.stem for path in SAMPLE.deals)
