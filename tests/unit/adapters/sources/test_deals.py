"""Deal files: read as they are meant, refused in one clear sentence otherwise."""

from pathlib import Path

import pytest

from answerable.adapters.sources.deals import DealFileReader
from answerable.domain.model.power import Power
from answerable.domain.model.stage import Order, Stage
from answerable.errors import InvalidInput, NotFound, TooLarge

GOOD = """
slug: first-order
name: A first order
account: Brenner Foundry
offer:
  name: It
  amount: 120000
  effects:
    - {stake: capital, effect: exposes, size: 0.5}
  proofs:
    - {name: Four weeks on one line, kind: pilot}
stages: [selection, approval]
seats:
  - {role: cfo, archetype: finance, power: approver, threshold: 50000}
"""

BROKEN = {
    "a list": ("- a\n- b\n", "holds no deal"),
    "nothing": ("", "holds no deal"),
    "a number": ("12", "holds no deal"),
    "broken yaml": (GOOD + "  - {role: [", "deal.yaml, line"),
    "a tag": (GOOD.replace("A first order", "!!python/object/apply:os.system ['true']"), "deal.yaml, line"),
    "a key twice": (GOOD + "name: again\n", "stands twice"),
    "a circle": ("a: &a\n  b: *a\n" + GOOD, "alias"),
    "no offer": (GOOD.replace("offer:", "offering:"), "offer"),
    "no seats": (
        GOOD.replace("  - {role: cfo, archetype: finance, power: approver, threshold: 50000}", "  []"),
        "seat",
    ),
    "seats as text": (GOOD.split("seats:", maxsplit=1)[0] + "seats: everybody\n", "seats"),
    "a seat of nobody": (GOOD.replace("archetype: finance, ", ""), "a persona, an archetype or a title"),
    "the same role twice": (GOOD + "  - {role: cfo, title: Chief}\n", "two seats are both called cfo"),
    "a negative amount": (GOOD.replace("120000", "-1"), "offer, amount must be at least 0"),
    "an endless amount": (GOOD.replace("120000", ".inf"), "offer, amount"),
    "an amount in words": (GOOD.replace("120000", "a lot"), "offer, amount"),
    "an amount that is no number": (GOOD.replace("120000", ".nan"), "offer, amount"),
    "a size above one": (GOOD.replace("size: 0.5", "size: 5"), "size must be at most 1"),
    "an unknown direction": (GOOD.replace("effect: exposes", "effect: hurts"), "'advances' or 'exposes'"),
    "an unknown stage": (GOOD.replace("[selection, approval]", "[selection, party]"), "stages, item 2"),
    "stages out of order": (GOOD.replace("[selection, approval]", "[approval, selection]"), "in this order"),
    "a stage twice": (GOOD.replace("[selection, approval]", "[approval, approval]"), "in this order"),
    "an unknown power": (GOOD.replace("power: approver", "power: emperor"), "power must be one of"),
    "an unknown order": (GOOD + "order: second\n", "order must be one of"),
    "an unknown field": (GOOD + "colour: blue\n", "colour is not a field"),
    "a currency in small letters": (GOOD.replace("amount: 120000", "amount: 1\n  currency: eur"), "currency"),
    "an effect twice": (
        GOOD.replace("  proofs:", "    - {stake: capital, effect: exposes, size: 0.1}\n  proofs:"),
        "named twice",
    ),
    "a slug with spaces": (GOOD.replace("slug: first-order", "slug: First order"), "slug"),
}


def _levels(count: int) -> str:
    """Each level names the one before ten times: a few lines that would fill any memory."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, count)]
    return "\n".join(lines)


def test_a_deal_is_read_as_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "deal.yaml"
    path.write_text(GOOD)
    deal = DealFileReader().read(path)
    assert (deal.slug, deal.order, deal.stages) == ("first-order", Order.FIRST, (Stage.SELECTION, Stage.APPROVAL))
    assert (deal.seats[0].power, deal.seats[0].threshold) == (Power.APPROVER, 50_000.0)
    assert deal.offer.proofs[0].kind == "pilot"


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_deal_is_refused_with_file_and_place(case: str) -> None:
    text, told = BROKEN[case]
    with pytest.raises(InvalidInput) as caught:
        DealFileReader().parse(text, "deal.yaml")
    message = str(caught.value)
    assert message.startswith("deal.yaml")
    assert told in message
    assert message.endswith(".")
    assert "\n" not in message


@pytest.mark.parametrize(
    "text",
    [
        _levels(9) + GOOD,
        "deep: " + "[" * 200 + "]" * 200 + GOOD,
        GOOD + "\n" * 600_000,
        GOOD + "".join(f"  - {{role: s{n}, title: Somebody}}\n" for n in range(300)),
    ],
    ids=["a bomb", "deep nesting", "a huge file", "hundreds of seats"],
)
def test_a_deal_beyond_the_bounds_is_too_large(text: str) -> None:
    with pytest.raises(TooLarge):
        DealFileReader().parse(text, "deal.yaml")


def test_files_that_hold_no_text_are_refused(tmp_path: Path) -> None:
    binary = tmp_path / "deal.yaml"
    binary.write_bytes(bytes(range(256)) * 10)
    large = tmp_path / "large.yaml"
    large.write_bytes(b"a" * 1_000_000)
    with pytest.raises(InvalidInput, match="binary"):
        DealFileReader().read(binary)
    with pytest.raises(TooLarge):
        DealFileReader().read(large)
    with pytest.raises(InvalidInput, match="not a file"):
        DealFileReader().read(tmp_path)
    with pytest.raises(NotFound):
        DealFileReader().read(tmp_path / "none.yaml")
