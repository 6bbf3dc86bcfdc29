from answerable.adapters.library.loader import BuiltInLibrary
from answerable.usecases.meanings import text_digest
from answerable.usecases.recognition import lesson_of, relation_of, stakes_lesson
from answerable.wiring import open_understanding
from tests.fakes.meaning import BagOfWords


def test_what_the_cues_teach_is_up_to_date() -> None:
    library = BuiltInLibrary()
    name, lesson = lesson_of(library.cues(), open_understanding())
    assert library.learned(name, text_digest(lesson)) is not None, "run: python -m tools.lessons"
    name, lesson = stakes_lesson(library, open_understanding())
    assert library.learned(name, text_digest(lesson)) is not None, "run: python -m tools.lessons"


def test_how_questions_and_claims_stand_to_each_other_was_learned_with_this_very_encoder() -> None:
    assert relation_of(BuiltInLibrary(), open_understanding()) is not None, "run: python -m tools.tuning"
    assert relation_of(BuiltInLibrary(), BagOfWords()) is None


def test_other_cues_and_other_models_have_to_be_learned_first() -> None:
    library = BuiltInLibrary()
    name, lesson = lesson_of(library.cues(), open_understanding())
    assert library.learned(name, text_digest(lesson + " ")) is None
    assert library.learned(f"{name}/other", text_digest(lesson)) is None


def test_cues_stand_once_each() -> None:
    asked = [cue.question.casefold() for cue in BuiltInLibrary().cues()]
    assert len(asked) >= 4_000
    assert len(asked) == len(set(asked))
