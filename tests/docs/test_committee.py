"""What is said about committees and deal files is true, or these tests fail."""

import re

from answerable.adapters.engines.randomness import KeyedRandomness
from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.sources.deals import DealFileReader
from answerable.adapters.store.store import DatabaseStore
from answerable.domain.committee import assumptions
from answerable.domain.committee.powers import ROLES
from answerable.domain.model.deal import Deal, Seat
from answerable.domain.model.offer import Offer
from answerable.domain.model.power import Power
from answerable.usecases.committees import simulate
from answerable.usecases.context import Context
from tests.shared import ROOT

CONCEPT = (ROOT / "docs" / "concepts" / "committee.md").read_text(encoding="utf-8")
REFERENCE = (ROOT / "docs" / "reference" / "deals.md").read_text(encoding="utf-8")


def test_the_table_of_roles_is_the_table_of_the_code() -> None:
    rows = re.findall(r"^\| ([a-z, ]+) \| (\w+) \|$", CONCEPT, re.MULTILINE)
    told = {role: power for roles, power in rows if power in set(Power) for role in roles.split(", ")}
    assert told == {role: power.value for role, power in ROLES.items()}


def test_every_assumption_is_named() -> None:
    names = {name for name in vars(assumptions) if name.isupper()}
    assert {name for name in names if f"`{name}`" not in CONCEPT} == set()


def test_every_field_of_a_deal_is_described() -> None:
    fields = [*Deal.model_fields, *Offer.model_fields, *Seat.model_fields]
    assert [field for field in fields if f"`{field}`" not in REFERENCE and f"{field}`" not in REFERENCE] == []


def test_the_example_can_be_simulated(context: Context, store: DatabaseStore) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", REFERENCE, re.DOTALL)
    deal = DealFileReader().parse(example, "the example")
    result = simulate(context, store, BuiltInLibrary(), KeyedRandomness(), deal, paths=1_000)
    assert {seat.role for seat in result.seats} == {"works", "money", "systems", "planning"}
    assert 0.0 < result.won.mean < 1.0
