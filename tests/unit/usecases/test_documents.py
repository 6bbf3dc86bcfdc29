"""Documents become plans; what is open stays a note until somebody answers; a model only suggests."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.sources.documents.interpreter import GroundedInterpreter
from answerable.adapters.sources.documents.reader import DocumentFiles
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.document import Document
from answerable.domain.model.document_question import DocumentQuestion, Suggestion
from answerable.domain.model.facet import Facet
from answerable.domain.personas.plan import PagePlan
from answerable.errors import InvalidInput
from answerable.usecases.context import Context
from answerable.usecases.documents import Source, Understanding, is_page, plan_sources, read_content
from answerable.usecases.pages import Readers, told_headings
from answerable.usecases.plans import apply_plans
from answerable.usecases.ports import Store
from tests.fakes.meaning import BagOfWords, RememberedVectors
from tests.pages import PAGE

READERS = Readers(MarkdownPageReader(), BuiltInLibrary())
TEXT = """Persona: Dana Weber

Goals:
- Ship on the day
Watch-outs:
- Reads the last page first
Hobbies: Chess
"""
PROGRAMME = """Palletwise rollout

Goals:
- Live in May
Risks:
- A late belt
"""


@dataclass
class ScriptedModel:
    """A model that says what a test tells it to."""

    says: Sequence[Suggestion] = ()
    asked: list[DocumentQuestion] = field(default_factory=list)

    @property
    def name(self) -> str:
        return "scripted-1"

    def suggest(self, document: Document, questions: Sequence[DocumentQuestion]) -> Sequence[Suggestion]:
        assert document.parts
        self.asked += questions
        return self.says


def understanding(model: ScriptedModel | None = None) -> Understanding:
    return Understanding(GroundedInterpreter(), BuiltInLibrary(), BagOfWords(), model)


def source(text: str) -> Source:
    return read_content(RememberedVectors(), READERS, DocumentFiles(), text.encode(), "pasted text")


def planned(
    context: Context,
    store: Store,
    text: str,
    answers: dict[str, str] | None = None,
    model: ScriptedModel | None = None,
) -> PagePlan:
    (plan,) = plan_sources(context, store, understanding(model), [source(text)], answers)
    return plan


def claims(plan: PagePlan) -> set[tuple[Facet, str]]:
    return {(claim.facet, claim.text) for persona in plan.personas for claim in persona.persona.claims}


def notes(plan: PagePlan) -> str:
    found = [note for persona in plan.personas for note in persona.persona.notes]
    found += [*plan.group.opening, *plan.group.closing] if plan.group else []
    return "\n".join(f"{note.heading}: {note.text}" for note in found)


def test_what_is_certain_is_claimed_and_what_is_not_is_asked(context: Context, store: Store) -> None:
    plan = planned(context, store, TEXT)
    assert claims(plan) == {(Facet.GOAL, "Ship on the day")}
    (question,) = plan.open_questions
    assert question.asked == "What does “Watch-outs” stand for?"
    assert "Reads the last page first" in question.quote
    assert "Watch-outs: Reads the last page first" in notes(plan)


def test_decoration_is_kept_as_a_note_and_flagged(context: Context, store: Store) -> None:
    plan = planned(context, store, TEXT)
    assert "Hobbies: Chess" in notes(plan)
    assert any("“Hobbies”" in remark and "predicts no decision" in remark for remark in plan.remarks)


def test_an_answer_makes_claims_and_the_same_document_asks_no_more(context: Context, store: Store) -> None:
    (question,) = planned(context, store, TEXT).open_questions
    plan = planned(context, store, TEXT, {question.id: "risk"})
    assert (Facet.RISK, "Reads the last page first") in claims(plan)
    assert plan.open_questions == ()
    assert "Watch-outs" not in notes(plan)


@pytest.mark.parametrize(("facet", "claimed"), [("risk", True), ("note", False)])
def test_what_a_person_said_of_a_label_is_not_asked(facet: str, claimed: bool, context: Context, store: Store) -> None:
    told = told_headings([f"watch-outs={facet}"])
    knowing = Understanding(GroundedInterpreter(), BuiltInLibrary(), BagOfWords(), None, told)
    (plan,) = plan_sources(context, store, knowing, [source(TEXT)])
    assert plan.questions == ()
    assert ((Facet.RISK, "Reads the last page first") in claims(plan)) is claimed


def test_keeping_a_note_is_an_answer(context: Context, store: Store) -> None:
    (question,) = planned(context, store, TEXT).open_questions
    plan = planned(context, store, TEXT, {question.id: "note"})
    assert plan.open_questions == ()
    assert claims(plan) == {(Facet.GOAL, "Ship on the day")}


def test_an_answer_that_is_no_choice_is_refused(context: Context, store: Store) -> None:
    (question,) = planned(context, store, TEXT).open_questions
    with pytest.raises(InvalidInput, match=f"'goals' is no answer to {question.id}"):
        planned(context, store, TEXT, {question.id: "goals"})


def test_an_answer_to_nothing_is_refused(context: Context, store: Store) -> None:
    with pytest.raises(InvalidInput, match="q-aaaaaaaa fits no question"):
        planned(context, store, TEXT, {"q-aaaaaaaa": "goal"})


def test_a_programme_is_no_persona_until_somebody_says_so(context: Context, store: Store) -> None:
    plan = planned(context, store, PROGRAMME)
    assert plan.personas == ()
    (question,) = plan.open_questions
    assert question.asked == "Is “Palletwise rollout” a persona?"
    assert claims(planned(context, store, PROGRAMME, {question.id: "persona"})) == {
        (Facet.GOAL, "Live in May"),
        (Facet.RISK, "A late belt"),
    }


def test_a_document_imported_twice_changes_nothing(context: Context, store: Store) -> None:
    apply_plans(context, store, [planned(context, store, TEXT)], "a test needs it")
    assert not planned(context, store, TEXT).changes_anything


def test_a_markdown_page_is_read_as_a_page_however_it_comes() -> None:
    assert is_page(PAGE)
    assert source(PAGE).page is not None
    assert source(TEXT).document is not None


def test_a_suggestion_is_shown_with_its_model_and_claims_nothing(context: Context, store: Store) -> None:
    (question,) = planned(context, store, TEXT).open_questions
    good = Suggestion(question=question.id, value="risk", quote="reads the LAST page", by="scripted-1")
    model = ScriptedModel([good])
    plan = planned(context, store, TEXT, model=model)
    assert [asked.id for asked in model.asked] == [question.id]
    assert plan.open_questions[0].suggestion == good
    assert claims(plan) == {(Facet.GOAL, "Ship on the day")}


@pytest.mark.parametrize(
    "given",
    [
        {"value": "risk", "quote": "words that stand nowhere"},
        {"value": "a facet of its own", "quote": "Reads the last page"},
        {"question": "q-aaaaaaaa", "value": "risk", "quote": "Reads the last page"},
    ],
    ids=["not in the document", "no choice", "not asked"],
)
def test_a_suggestion_without_ground_is_dropped_and_said(given: dict[str, str], context: Context, store: Store) -> None:
    (question,) = planned(context, store, TEXT).open_questions
    said = Suggestion(**({"question": question.id, "by": "scripted-1"} | given))
    plan = planned(context, store, TEXT, model=ScriptedModel([said]))
    assert plan.open_questions[0].suggestion is None
    assert "1 of 1 suggestions of scripted-1 were dropped: not in the document." in plan.remarks


def test_an_answered_question_is_not_put_to_the_model(context: Context, store: Store) -> None:
    (question,) = planned(context, store, TEXT).open_questions
    model = ScriptedModel()
    planned(context, store, TEXT, {question.id: "note"}, model)
    assert model.asked == []
