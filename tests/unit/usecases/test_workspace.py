"""A workspace begins once, and its trail can be verified."""

from answerable.domain.governance.chain import GENESIS
from answerable.usecases.audit import verify
from answerable.usecases.context import Context
from answerable.usecases.ports import Store
from answerable.usecases.workspace import BEGIN, begin
from tests.samples import DONE, evidence, on


def test_beginning_again_changes_nothing_and_counts_what_there_is(store: Store, context: Context) -> None:
    assert begin(context, store) == {"personas": 0, "groups": 0, "evidence": 0, "deals": 0}
    with store.write(on(2)) as work:
        work.add_evidence([evidence()])
        work.record(DONE)
    assert begin(context, store)["evidence"] == 1
    with store.read() as reader:
        assert [record.act for record in reader.audit()] == [BEGIN, DONE.act]


def test_a_workspace_that_was_used_before_it_was_begun_begins_now(store: Store, context: Context) -> None:
    with store.write(on(2)) as work:
        work.record(DONE)
    begin(context, store)
    with store.read() as reader:
        assert [record.act for record in reader.audit()] == [DONE.act, BEGIN]


def test_a_verification_tells_the_length_and_the_newest_digest_of_the_trail(store: Store, context: Context) -> None:
    assert verify(context, store).digest == GENESIS
    begin(context, store)
    verified = verify(context, store)
    assert (verified.entries, verified.faults) == (1, ())
    assert verified.digest != GENESIS
