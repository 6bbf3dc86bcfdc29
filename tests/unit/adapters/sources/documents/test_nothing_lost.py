"""Every word of a document stands in a claim, a note or a name, or was understood as a label."""

from collections import Counter

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.sources.documents.interpreter import Interpretation
from answerable.adapters.sources.documents.labels import labels_in
from answerable.adapters.sources.documents.reader import DocumentFiles
from answerable.domain.model.document_question import KEEP
from answerable.usecases.documents import Understanding, read_labels
from tests.fakes.meaning import BagOfWords, RememberedVectors
from tests.fixtures.documents.layouts import LAYOUTS, drawn
from tests.pages import kept_words, words

EVERY = [(kind, half, layout) for kind, halves in LAYOUTS.items() for half in halves for layout in halves[half]]


@pytest.mark.parametrize(("kind", "half", "layout"), EVERY)
@pytest.mark.parametrize("answered", [False, True], ids=["open", "answered"])
def test_no_word_is_lost(kind: str, half: str, layout: str, *, answered: bool) -> None:
    sample = drawn(kind, half, layout)
    document = DocumentFiles().parse(sample.content, sample.name)
    library = BuiltInLibrary()
    understanding = Understanding(None, library, BagOfWords())  # type: ignore[arg-type]  # labels are looked up alone
    readings = read_labels(RememberedVectors(), understanding, labels_in(document))
    answers: dict[str, str] = {}
    if answered:
        asked = Interpretation(document, readings, {}).page().questions
        answers = {q.id: next(choice.value for choice in q.choices if choice.value != KEEP) for q in asked}
    interpretation = Interpretation(document, readings, answers)
    kept = kept_words(interpretation.page()) + words(*interpretation.understood)
    lost = words(*document.texts()) - kept
    assert lost == Counter()


@pytest.mark.parametrize(("kind", "half", "layout"), EVERY)
def test_the_reader_takes_in_every_word_that_was_drawn(kind: str, half: str, layout: str) -> None:
    sample = drawn(kind, half, layout)
    document = DocumentFiles().parse(sample.content, sample.name)
    said = words(*document.texts())
    for person in sample.cast.people:
        for texts in (*person.said.values(), [person.quote]):
            expected = words(*(text for text in texts if text not in sample.left_out))
            assert expected - said == Counter()
