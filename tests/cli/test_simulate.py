from pathlib import Path

import pytest

from answerable.adapters.store.store import open_database
from tests.cli.run import answerable

DEAL = """
slug: brenner
name: Brenner [Foundry], first order
account: Brenner Foundry
offer:
  name: Planning
  amount: 180000
  effects:
    - {stake: margin, effect: advances, size: 0.6}
    - {stake: capital, effect: exposes, size: 0.7}
    - {stake: continuity, effect: exposes, size: 0.7}
seats:
  - {role: works, title: Chief Operating Officer, power: decider}
  - {role: money, archetype: finance, threshold: 150000}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("simulated")
    open_database(f"sqlite:///{folder / 'answerable.db'}").close()
    (folder / "deal.yaml").write_text(DEAL)
    return folder


def test_simulate_tells_outcome_friction_blockers_and_lifts(folder: Path) -> None:
    ran = answerable("simulate", "deal.yaml", "--paths", "1000", folder=folder)
    assert ran.status == 0, ran.err
    assert "Brenner [Foundry], first order" in ran.out
    for told in ("Won", "Lost to another", "No decision", "−0.66", "+0.51", "What stops the deal", "Give proof:"):
        assert told in ran.out
    assert "the model's word, not a measured effect" in ran.out
    assert "prior only" in ran.out


def test_simulate_prints_the_documented_json_and_draws(folder: Path) -> None:
    ran = answerable(
        "simulate", "deal.yaml", "--paths", "1000", "--seed", "7", "--svg", "deal.svg", "--json", folder=folder
    )
    told = ran.json
    shape = {"won", "lost", "no_decision", "days", "seats", "friction", "blockers", "lifts", "paths", "seed"}
    assert shape <= set(told)
    assert set(told["won"]) == {"mean", "low", "high"}
    assert set(told["days"]) == {"won", "lost", "no_decision"}
    assert (told["paths"], told["seed"]) == (1_000, 7)
    assert (folder / "deal.svg").read_text(encoding="utf-8").startswith("<svg ")


def test_the_same_seed_prints_the_same(folder: Path) -> None:
    runs = [answerable("simulate", "deal.yaml", "--paths", "1000", "--json", folder=folder).out for _ in range(2)]
    assert runs[0] == runs[1]


@pytest.mark.parametrize(
    ("change", "status", "told"),
    [
        (("stake: capital", "stake: capitol"), 3, "did you mean 'capital'?"),
        (("archetype: finance", "persona: nobody"), 3, "'nobody' is no known persona of this workspace"),
        (("amount: 180000", "amount: -5"), 3, "offer, amount must be at least 0"),
    ],
)
def test_a_wrong_deal_is_one_sentence_and_leaves_no_picture(
    folder: Path, change: tuple[str, str], status: int, told: str
) -> None:
    (folder / "wrong.yaml").write_text(DEAL.replace(*change))
    ran = answerable("simulate", "wrong.yaml", "--svg", "wrong.svg", folder=folder)
    assert (ran.status, ran.err.count("\n")) == (status, 1)
    assert told in ran.err
    assert not (folder / "wrong.svg").exists()


def test_a_picture_that_cannot_be_written_is_one_sentence(folder: Path) -> None:
    ran = answerable("simulate", "deal.yaml", "--paths", "1000", "--svg", "no/such/folder.svg", folder=folder)
    assert ran.status == 3
    assert "cannot be written" in ran.err


def test_a_missing_deal_is_not_found(folder: Path) -> None:
    assert answerable("simulate", "none.yaml", folder=folder).status == 4
