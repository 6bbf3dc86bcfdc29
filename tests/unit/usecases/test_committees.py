from collections.abc import Sequence

import pytest

from answerable.adapters.engines.randomness import KeyedRandomness
from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.store.store import DatabaseStore
from answerable.domain.committee.outcome import SimulationResult
from answerable.domain.model.deal import Deal, Seat
from answerable.errors import InvalidInput, TooLarge
from answerable.usecases.committees import deal_choices, simulate
from answerable.usecases.context import Context
from tests.fakes.committee import deal

SEATS = (Seat(role="cfo", archetype="finance"), Seat(role="coo", title="Chief Operating Officer"))
LIBRARY = BuiltInLibrary()


def _run(context: Context, store: DatabaseStore, of: Deal, paths: int = 1_000, seed: int = 1) -> SimulationResult:
    return simulate(context, store, LIBRARY, KeyedRandomness(), of, paths, seed)


def test_a_deal_is_simulated_in_the_shape_that_programs_read(context: Context, store: DatabaseStore) -> None:
    told = _run(context, store, deal(seats=SEATS)).model_dump(mode="json")
    assert {"won", "lost", "no_decision", "days", "seats", "friction", "blockers", "lifts", "paths", "seed"} <= set(
        told
    )
    assert set(told["won"]) == {"mean", "low", "high"}
    assert {"seat", "stake", "effect"} <= set(told["friction"][0])
    assert {"seat", "objection", "share"} <= set(told["blockers"][0])
    assert {"action", "gain"} <= set(told["lifts"][0])
    assert (told["paths"], told["seed"]) == (1_000, 1)


def test_a_simulation_writes_nothing(context: Context, store: DatabaseStore) -> None:
    _run(context, store, deal(seats=SEATS))
    with store.read() as reader:
        assert list(reader.deals()) == []
        assert list(reader.audit()) == []


@pytest.mark.parametrize(
    ("exposes", "proofs", "told"),
    [
        ({"capitol": 0.5}, (), "effects, item 1, stake: 'capitol' is no known stake; did you mean 'capital'"),
        (
            {"capital": 0.5},
            ("pilots",),
            "proofs, item 1, kind: 'pilots' is no known kind of proof; did you mean 'pilot'",
        ),
        ({"zzz": 0.5}, (), "'zzz' is no known stake; known are"),
    ],
)
def test_unknown_words_are_refused_with_the_nearest_one(
    context: Context, store: DatabaseStore, exposes: dict[str, float], proofs: Sequence[str], told: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        _run(context, store, deal(exposes, proofs=proofs, seats=SEATS))
    assert told in str(caught.value)


@pytest.mark.parametrize("paths", [-5, 0, 999, 1_000_001])
def test_too_few_or_too_many_paths_are_refused(context: Context, store: DatabaseStore, paths: int) -> None:
    with pytest.raises(InvalidInput, match="paths cannot be simulated"):
        _run(context, store, deal(seats=SEATS), paths=paths)


def test_more_seats_than_any_committee_has_are_too_many(context: Context, store: DatabaseStore) -> None:
    crowd = tuple(Seat(role=f"seat-{number}", archetype="finance") for number in range(31))
    with pytest.raises(TooLarge, match="31 seats"):
        _run(context, store, deal(seats=crowd))


def test_a_form_offers_what_there_is(context: Context, store: DatabaseStore) -> None:
    choices = deal_choices(context, store, LIBRARY)
    assert {archetype.slug for archetype in choices.archetypes} >= {"finance", "operations"}
    assert (choices.personas, choices.deals) == ((), ())
    assert choices.stakes
    assert choices.proof_kinds
