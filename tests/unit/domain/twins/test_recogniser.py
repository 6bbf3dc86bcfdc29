import numpy as np
import pytest

from answerable.domain.model.cue import Cue, Reason
from answerable.domain.model.facet import Facet
from answerable.domain.twins.recogniser import Recogniser, learn, unpacked
from answerable.domain.twins.topic import Topic
from tests.fakes.meaning import BagOfWords

CUES = [
    *(Cue(question=text, facets=(Facet.REPORTS_TO,)) for text in ("Who is your boss?", "Which boss do you have?")),
    *(Cue(question=text, facets=(Facet.GOAL, Facet.METRIC)) for text in ("What is your goal?", "Which goal is first?")),
    *(Cue(question=text, reason=Reason.WORLD) for text in ("What is the weather?", "Any rain in the weather?")),
]


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return learn(CUES, BagOfWords().embed([cue.question for cue in CUES]))


def test_topics_are_the_distinct_kinds_of_cue(recogniser: Recogniser) -> None:
    assert recogniser.topics == (
        Topic((Facet.REPORTS_TO,)),
        Topic((Facet.GOAL, Facet.METRIC)),
        Topic((), Reason.WORLD),
    )


@pytest.mark.parametrize(
    ("question", "topic"), [("Has he a boss?", 0), ("Tell me your goal", 1), ("How was the weather?", 2)]
)
def test_a_new_question_finds_the_topic_that_speaks_like_it(recogniser: Recogniser, question: str, topic: int) -> None:
    odds = recogniser.read([question], BagOfWords().embed([question]))
    assert odds.shape == (1, 3)
    assert odds.sum() == pytest.approx(1.0)
    assert odds[0].argmax() == topic


def test_a_packed_recogniser_reads_as_it_did_before(recogniser: Recogniser) -> None:
    questions = ["Who is the boss?", ""]
    vectors = BagOfWords().embed(questions)
    again = unpacked(CUES, recogniser.packed(), vectors.shape[1])
    np.testing.assert_array_equal(again.read(questions, vectors), recogniser.read(questions, vectors))


def test_the_same_cues_teach_the_same(recogniser: Recogniser) -> None:
    again = learn(CUES, BagOfWords().embed([cue.question for cue in CUES]))
    np.testing.assert_array_equal(again.packed(), recogniser.packed())
