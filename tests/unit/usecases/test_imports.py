"""Imports: all or the good rows, once, in one transaction, with links given or found."""

import pytest

from answerable.adapters.store.store import DatabaseStore
from answerable.domain.model.claim import Claim
from answerable.domain.model.evidence import Evidence
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona
from answerable.errors import Conflict, InvalidInput
from answerable.usecases.context import Context
from answerable.usecases.imports import BATCH, MOST_COMPLAINTS, BadRows, import_evidence
from answerable.usecases.ports import EvidenceQuery
from tests.fakes.evidence import RowsInMemory, row
from tests.fakes.meaning import BagOfWords
from tests.samples import DONE, FEARS, HOPES, version

ONES_OWN = "c-cccccccc"


@pytest.fixture
def workspace(store: DatabaseStore, context: Context) -> DatabaseStore:
    """A workspace with two personas."""
    claims = (
        Claim(id=FEARS, facet=Facet.RISK, text="Fears that the production line stops", order=1),
        Claim(id=HOPES, facet=Facet.GOAL, text="Hopes for fewer invoices", order=1),
    )
    own = Claim(id=ONES_OWN, facet=Facet.GOAL, text="Hopes for fewer invoices and letters", order=1)
    with store.write(context) as work:
        work.add_version(version(of=Persona(slug="plant-manager", name="Plant Manager Pia", claims=claims)))
        work.add_version(version(of=Persona(slug="clerk", name="Clerk", claims=(own,))))
        work.record(DONE)
    return store


def recorded(store: DatabaseStore) -> list[Evidence]:
    with store.read() as reader:
        return sorted(reader.evidence(EvidenceQuery()), key=lambda one: one.id)


def acts(store: DatabaseStore) -> list[str]:
    with store.read() as reader:
        return [record.act for record in reader.audit()]


def test_rows_with_claim_ids_go_in_and_never_ask_the_meaning_model(workspace: DatabaseStore, context: Context) -> None:
    meaning = BagOfWords()
    report = import_evidence(context, workspace, meaning, RowsInMemory(row("a", FEARS), row("b", FEARS, HOPES)))
    assert (report.rows, report.added, report.known, report.bad_count, report.named) == (2, 2, 0, 0, 2)
    assert [one.recorded_at for one in recorded(workspace)] == [context.at] * 2
    assert meaning.embedded == 0


def test_the_same_file_twice_adds_nothing_and_says_so(workspace: DatabaseStore, context: Context) -> None:
    file = RowsInMemory(row("a", FEARS), row("b", HOPES), row("a", FEARS))
    first = import_evidence(context, workspace, BagOfWords(), file)
    again = import_evidence(context, workspace, BagOfWords(), file)
    assert (first.added, first.known) == (2, 1)
    assert (again.added, again.known) == (0, 3)
    assert len(recorded(workspace)) == 2


def test_an_import_leaves_one_audit_entry_with_its_counts(workspace: DatabaseStore, context: Context) -> None:
    file = RowsInMemory(row("a", FEARS), "no date")
    import_evidence(context, workspace, BagOfWords(), file)
    with workspace.read() as reader:
        *_, last = reader.audit()
    assert (last.act, last.subject) == ("import evidence", "evidence/calls.csv")
    assert last.payload is not None
    assert last.payload["digest"] == file.digest()
    assert (last.payload["rows"], last.payload["added"], last.payload["bad_count"]) == (2, 1, 1)


def test_bad_rows_are_skipped_and_told(workspace: DatabaseStore, context: Context) -> None:
    report = import_evidence(
        context, workspace, BagOfWords(), RowsInMemory(row("a", FEARS), "no date", row("b", HOPES))
    )
    assert (report.added, report.bad_count) == (2, 1)
    assert [(bad.line, bad.reason) for bad in report.bad] == [(3, "no date")]


def test_a_refused_file_leaves_nothing_behind(workspace: DatabaseStore, context: Context) -> None:
    before = acts(workspace)
    file = RowsInMemory(row("a", FEARS), "no date", "no text", row("b", HOPES))
    with pytest.raises(InvalidInput) as caught:
        import_evidence(context, workspace, BagOfWords(), file, bad_rows=BadRows.REFUSE)
    assert str(caught.value) == (
        "calls.csv: 2 of 4 rows cannot be used, the first of them in line 3: no date; nothing was imported. "
        "Mend the file, or import the rest with --bad-rows skip."
    )
    assert recorded(workspace) == []
    assert acts(workspace) == before


def test_a_file_of_bad_rows_alone_is_refused_either_way(workspace: DatabaseStore, context: Context) -> None:
    with pytest.raises(InvalidInput, match=r"line 2 cannot be used: no date; nothing was imported. Mend the file\.$"):
        import_evidence(context, workspace, BagOfWords(), RowsInMemory("no date"))


def test_complaints_are_named_up_to_a_bound_and_counted_beyond(workspace: DatabaseStore, context: Context) -> None:
    report = import_evidence(context, workspace, BagOfWords(), RowsInMemory(row("a", FEARS), *["no date"] * 250))
    assert (report.bad_count, len(report.bad)) == (250, MOST_COMPLAINTS)


@pytest.mark.parametrize(
    ("changes", "claims", "reason"),
    [
        ({}, ("c-zzzzzzzz",), "claims c-zzzzzzzz is no claim of this workspace"),
        ({"persona": "Chief Pirate"}, (), "persona 'Chief Pirate' is not known; there are clerk, plant-manager"),
    ],
)
def test_a_row_about_nothing_known_is_bad(
    workspace: DatabaseStore, context: Context, changes: dict[str, str], claims: tuple[str, ...], reason: str
) -> None:
    report = import_evidence(
        context, workspace, BagOfWords(), RowsInMemory(row("a", FEARS), row("b", *claims, **changes))
    )
    assert report.bad[0].line == 3
    assert report.bad[0].reason.startswith(reason)
    assert [one.id for one in recorded(workspace)] == ["a"]


@pytest.mark.parametrize("persona", ["plant-manager", "Plant Manager Pia"])
def test_free_text_is_linked_among_the_claims_of_its_persona(
    workspace: DatabaseStore, context: Context, persona: str
) -> None:
    said = row("a", text="Fewer invoices, please", persona=persona)
    report = import_evidence(context, workspace, BagOfWords(), RowsInMemory(said))
    (link,) = recorded(workspace)[0].links
    assert (report.found, report.accepted, report.unlinked) == (1, 0, 0)
    assert link.claim == HOPES
    assert link.supports
    assert not link.confirmed
    assert link.score is not None
    assert 0.3 <= link.score <= 1.0


def test_free_text_without_a_persona_is_linked_among_all_claims(workspace: DatabaseStore, context: Context) -> None:
    import_evidence(context, workspace, BagOfWords(), RowsInMemory(row("a", text="Fewer invoices and letters, please")))
    assert {link.claim for link in recorded(workspace)[0].links} == {HOPES, ONES_OWN}


def test_free_text_near_to_nothing_is_kept_without_a_link(workspace: DatabaseStore, context: Context) -> None:
    report = import_evidence(context, workspace, BagOfWords(), RowsInMemory(row("a", text="Blue sky")))
    assert (report.added, report.unlinked) == (1, 1)
    assert recorded(workspace)[0].links == ()


def test_found_links_count_at_once_only_above_the_score_that_the_user_gave(
    workspace: DatabaseStore, context: Context
) -> None:
    said = (
        row("a", text="Hopes for fewer invoices", persona="plant-manager"),
        row("b", text="invoices", persona="clerk"),
    )
    report = import_evidence(context, workspace, BagOfWords(), RowsInMemory(*said), accept_above=0.9)
    assert (report.found, report.accepted) == (2, 1)
    assert [one.links[0].confirmed for one in recorded(workspace)] == [True, False]


@pytest.mark.parametrize("score", [0.0, -1.0, 1.5, float("nan")])
def test_a_score_outside_its_range_is_refused(workspace: DatabaseStore, context: Context, score: float) -> None:
    with pytest.raises(InvalidInput, match="must lie above 0 and up to 1"):
        import_evidence(context, workspace, BagOfWords(), RowsInMemory(row("a", FEARS)), accept_above=score)


def test_texts_are_embedded_once_although_the_file_is_read_twice(workspace: DatabaseStore, context: Context) -> None:
    meaning = BagOfWords()
    said = [row(f"r-{number}", text=f"Invoices {number}", persona="clerk") for number in range(10)]
    import_evidence(context, workspace, meaning, RowsInMemory(*said))
    assert meaning.embedded == 10 + 1


def test_a_file_that_changes_under_way_is_not_recorded(workspace: DatabaseStore, context: Context) -> None:
    class Changing(RowsInMemory):
        def digest(self) -> str:
            self.content += "!"
            return super().digest()

    with pytest.raises(Conflict, match=r"calls\.csv changed while it was imported"):
        import_evidence(context, workspace, BagOfWords(), Changing(row("a", FEARS)))
    assert recorded(workspace) == []


def test_progress_is_told_while_rows_are_surveyed_and_recorded(workspace: DatabaseStore, context: Context) -> None:
    told: list[tuple[int, int | None]] = []
    rows = [row(f"r-{number}", FEARS) for number in range(BATCH + 1)]
    import_evidence(
        context, workspace, BagOfWords(), RowsInMemory(*rows), progress=lambda done, total: told.append((done, total))
    )
    assert told == [(BATCH, None), (BATCH + 1, None), (BATCH, BATCH + 1), (BATCH + 1, BATCH + 1)]


def test_rows_dated_after_today_are_counted(workspace: DatabaseStore, context: Context) -> None:
    report = import_evidence(context, workspace, BagOfWords(), RowsInMemory(row("a", FEARS, observed_on="2026-12-01")))
    assert (report.added, report.future) == (1, 1)
