"""Groups and deals are kept whole, as they are now."""

import pytest

from answerable.adapters.store.store import DatabaseStore
from answerable.errors import NotFound
from answerable.usecases.ports import Counts
from tests.samples import DONE, deal, evidence, group, on, version


def test_groups_and_deals_are_read_as_they_were_last_put(store: DatabaseStore) -> None:
    with store.write(on(1)) as work:
        for title in ("Old title", "Our buyers"):
            work.put_group(group(title=title))
            work.put_deal(deal(name=title))
        work.put_group(group("approvers"))
        work.put_deal(deal("ahlers"))
        work.record(DONE)
    with store.read() as reader:
        assert reader.groups() == [group("approvers"), group()]
        assert reader.deals() == [deal("ahlers"), deal(name="Our buyers")]
        assert reader.deal("brenner-first").name == "Our buyers"


def test_an_unknown_deal_is_refused_with_the_names_there_are(store: DatabaseStore) -> None:
    with store.read() as reader, pytest.raises(NotFound, match="there is none yet"):
        reader.deal("nobody")
    with store.write(on(1)) as work:
        work.put_deal(deal())
        work.record(DONE)
    with store.read() as reader, pytest.raises(NotFound, match="there are brenner-first"):
        reader.deal("nobody")


def test_the_workspace_says_how_much_it_holds(store: DatabaseStore) -> None:
    with store.write(on(1)) as work:
        work.add_version(version(1))
        work.add_version(version(2))
        work.put_group(group())
        work.put_deal(deal())
        work.add_evidence([evidence("a"), evidence("b")])
        work.record(DONE)
    with store.read() as reader:
        assert reader.counts() == Counts(personas=1, groups=1, evidence=2, deals=1)
