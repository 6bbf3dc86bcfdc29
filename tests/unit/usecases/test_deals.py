import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.store.store import DatabaseStore
from answerable.errors import InvalidInput
from answerable.usecases.context import Context
from answerable.usecases.deals import add_deal, keep_deal
from tests.samples import deal

LIBRARY = BuiltInLibrary


def test_a_kept_deal_is_recorded_with_what_it_was_before(store: DatabaseStore, context: Context) -> None:
    keep_deal(context, store, LIBRARY(), deal(), "first")
    keep_deal(context, store, LIBRARY(), deal(name="Second line"), "changed")
    with store.read() as reader:
        assert reader.deal("brenner-first").name == "Second line"
        entries = [record for record in reader.audit() if record.subject == "deal/brenner-first"]
    payloads = [entry.payload or {} for entry in entries]
    assert [entry.reason for entry in entries] == ["first", "changed"]
    assert payloads[0]["before"] is None
    assert payloads[1]["before"] == payloads[0]["after"]


def test_keeping_the_same_deal_again_records_nothing(store: DatabaseStore, context: Context) -> None:
    keep_deal(context, store, LIBRARY(), deal(), "first")
    keep_deal(context, store, LIBRARY(), deal(), "again")
    with store.read() as reader:
        assert [record.reason for record in reader.audit()] == ["first"]


def test_an_added_deal_never_replaces_another(store: DatabaseStore, context: Context) -> None:
    slugs = [add_deal(context, store, LIBRARY(), deal(), "new").slug for _ in range(3)]
    assert slugs == ["brenner-first", "brenner-first-2", "brenner-first-3"]


def test_a_long_name_keeps_room_for_its_number(store: DatabaseStore, context: Context) -> None:
    name = "a" * 80
    slugs = [add_deal(context, store, LIBRARY(), deal(slug=name), "new").slug for _ in range(2)]
    assert slugs == [name, f"{'a' * 70}-2"]


def test_an_unknown_stake_is_refused_and_nothing_is_kept(store: DatabaseStore, context: Context) -> None:
    odd = deal()
    effects = (odd.offer.effects[0].model_copy(update={"stake": "continuation"}),)
    odd = odd.model_copy(update={"offer": odd.offer.model_copy(update={"effects": effects})})
    with pytest.raises(InvalidInput, match="did you mean 'continuity'"):
        keep_deal(context, store, LIBRARY(), odd, "odd")
    with store.read() as reader:
        assert list(reader.deals()) == []
