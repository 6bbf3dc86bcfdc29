"""Documents of any kind become plans: read, their labels understood, what is uncertain asked, suggestions checked."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from answerable.domain.model.document import Document
from answerable.domain.model.document_question import DocumentQuestion, Suggestion
from answerable.domain.model.page import Page
from answerable.domain.personas.headings import HeadingReading, Readings, Wordings, heading_key
from answerable.domain.personas.plan import PagePlan
from answerable.errors import InvalidInput, ModelFailure
from answerable.usecases.context import Context
from answerable.usecases.headings import read_headings
from answerable.usecases.pages import Readers, read_page, read_pages
from answerable.usecases.plans import NO_RENAMES, plan_pages
from answerable.usecases.ports import (
    DocumentInterpreter,
    DocumentLabels,
    DocumentReader,
    Library,
    Meaning,
    Store,
    Suggester,
    VectorCache,
)

_LABEL = re.compile(
    r"^\s*(?:[*+-]\s+)?(?:\*\*|__)[^*_\n]+(?::(?:\*\*|__)|(?:\*\*|__):)|<!-- (?:persona|answerable:) ", re.M
)
_SHORTEST_QUOTE = 8
"""Characters below which a quotation shows nothing, for it stands in any document (assumed)."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """What documents are understood with.

    ``suggester`` is None where no language model is configured; ``told`` is what a person said of
    labels, by their keys.
    """

    interpreter: DocumentInterpreter
    library: Library
    meaning: Meaning
    suggester: Suggester | None = None
    told: Readings = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """What is imported: a page as it was read, or a document to be understood; ``name`` is what people call it."""

    name: str
    page: Page | None = None
    document: Document | None = None


def read_sources(
    cache: VectorCache, readers: Readers, documents: DocumentReader, paths: Sequence[Path], group: str | None = None
) -> list[Source]:
    """What files and folders hold: pages first, gathered as ``read_pages`` does, then documents, in their order.

    Raises InvalidInput, TooLarge, NotFound or MissingExtra.
    """
    pages = [path for path in paths if _holds_pages(readers, documents, path)]
    found = read_pages(cache, readers, pages, group) if pages else []
    others = [path for path in paths if path not in pages]
    return [
        *(Source(name, page=page) for name, page in found),
        *(read_content(cache, readers, documents, documents.load(path), path.name) for path in others),
    ]


def read_content(cache: VectorCache, readers: Readers, documents: DocumentReader, content: bytes, name: str) -> Source:
    """What bytes of a document hold, or of a text, which may be a Markdown page; raises as ``read_sources`` does."""
    plain = documents.text_of(content, name)
    if plain is None or not is_page(plain[0]):
        return Source(name, document=documents.parse(content, name))
    text, remark = plain
    page = read_page(cache, readers, lambda known: readers.pages.parse(text, name, known))
    return Source(name, page=page.model_copy(update={"remarks": (remark, *page.remarks)}) if remark else page)


def is_page(text: str) -> bool:
    """Whether a text is a Markdown page: it has a label in bold at the beginning of a line, or a comment of ours."""
    return _LABEL.search(text) is not None


def plan_sources(
    context: Context,
    store: Store,
    understanding: Understanding,
    sources: Sequence[Source],
    answers: Mapping[str, str] | None = None,
    renamed: Mapping[str, str] = NO_RENAMES,
) -> tuple[PagePlan, ...]:
    """What importing pages and documents would do, nothing being changed.

    ``answers`` are choices by question id. Raises InvalidInput for an answer to a question that nobody asks, or that is
    none of its choices.
    """
    given = dict(answers or {})
    pages = [(source.name, _page(store, understanding, source, given)) for source in sources]
    _check_answered(given, (question for _, page in pages for question in page.questions))
    return plan_pages(context, store, understanding.library, pages, renamed)


def suggested(page: Page, document: Document, suggester: Suggester) -> Page:
    """The page with a model's suggestions beside its open questions.

    Only suggestions that answer an open question by one of its choices, and quote words that stand in the document,
    are shown; how many were dropped is a remark, and so is a model that does not answer.
    """
    asked = {question.id: question for question in page.questions if question.is_open}
    if not asked:
        return page
    text = _plain(" ".join(document.texts()))
    try:
        given = suggester.suggest(document, tuple(asked.values()))
    except ModelFailure as error:
        return page.model_copy(update={"remarks": (*page.remarks, f"No suggestions: {error}.")})
    kept = {one.question: one for one in given if _holds(one, asked, text)}
    questions = tuple(
        question.model_copy(update={"suggestion": kept.get(question.id)}) if question.id in asked else question
        for question in page.questions
    )
    remarks = page.remarks
    if dropped := len(given) - len(kept):
        remarks += (f"{dropped} of {len(given)} suggestions of {suggester.name} were dropped: not in the document.",)
    return page.model_copy(update={"questions": questions, "remarks": remarks})


def read_labels(
    cache: VectorCache, understanding: Understanding, labels: DocumentLabels
) -> Mapping[str, HeadingReading]:
    """What labels of a document introduce, by their words, and by meaning those that stand like labels."""
    wordings = Wordings(understanding.library.headings())
    known = {label: reading for label in labels.worded if (reading := wordings.read(label)) is not None}
    known |= read_headings(cache, understanding.library, understanding.meaning, labels.standing)
    every = (*labels.worded, *labels.standing)
    return known | {label: told for label in every if (told := understanding.told.get(heading_key(label)))}


def _holds_pages(readers: Readers, documents: DocumentReader, path: Path) -> bool:
    return not documents.reads(path.name) or [*readers.pages.files(path)] != [path]


def _page(store: Store, understanding: Understanding, source: Source, answers: Mapping[str, str]) -> Page:
    if source.document is None:
        if source.page is None:
            raise InvalidInput(f"{source.name} holds nothing to import; choose another file.")
        return source.page
    readings = read_labels(store, understanding, understanding.interpreter.labels(source.document))
    page = understanding.interpreter.interpret(source.document, readings, answers)
    return suggested(page, source.document, understanding.suggester) if understanding.suggester else page


def _holds(suggestion: Suggestion, asked: Mapping[str, DocumentQuestion], text: str) -> bool:
    question = asked.get(suggestion.question)
    quote = _plain(suggestion.quote)
    grounded = len(quote) >= _SHORTEST_QUOTE and quote in text
    return grounded and question is not None and suggestion.value in question.values


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _check_answered(answers: Mapping[str, str], questions: Iterable[DocumentQuestion]) -> None:
    asked = {question.id for question in questions}
    unknown = [name for name in answers if name not in asked]
    if unknown:
        raise InvalidInput(
            f"The answer to {unknown[0][:40]} fits no question of what is imported; take the ids from its preview."
        )
