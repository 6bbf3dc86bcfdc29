import pytest

from answerable.domain.twins.wording import content, grams, is_closed, shared


@pytest.mark.parametrize(
    ("question", "closed"),
    [
        ("Do you read reports?", True),
        ("  Isn't that yours?", True),
        ("Don’t you agree?", True),
        ("When it fails, is it you who is called?", True),
        ("What do you read?", False),
        ("Doing what?", False),
        ("", False),
    ],
)
def test_a_question_for_yes_or_no_is_recognised(question: str, closed: bool) -> None:
    assert is_closed(question) is closed


def test_content_leaves_out_words_that_say_nothing_and_joins_forms() -> None:
    assert content("What are your reports on the teams' budgets?") == {"report", "team", "budget"}


def test_shared_content_counts_forms_of_long_words_as_one() -> None:
    assert shared(content("Do you automate deployments?"), content("Automation of deployment")) == 1.0
    assert shared(content("Do you automate tests?"), content("Automation of deployment")) == 0.5
    assert shared(frozenset(), content("anything")) == 0.0


def test_grams_know_how_a_question_begins() -> None:
    assert "<start> who" in grams("Who leads?")
    assert "who lead" in grams("Who leads?")
