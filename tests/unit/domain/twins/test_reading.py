import pytest

from answerable.domain.twins.reading import contrast_of, parts_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("What do you fear, and who decides?", ("What do you fear", "who decides?")),
        ("Who is your boss? What do you read?", ("Who is your boss", "What do you read?")),
        ("What keeps you and your team awake?", ("What keeps you and your team awake?",)),
        ("We sell pumps and valves. What would you ask?", ("We sell pumps and valves. What would you ask?",)),
        ("Why?", ("Why?",)),
        ("Really??? What is it?", ("Really??? What is it?",)),
    ],
)
def test_questions_in_one_text_are_told_apart(text: str, parts: tuple[str, ...]) -> None:
    assert parts_of(text) == parts


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Are you stricter than the CFO?", "the CFO"),
        ("Who worries more about cost, you or marketing?", "marketing"),
        ("Compared with finance, are you slower?", "finance"),
        ("Do you like books?", None),
        ("Would you rather buy or rent?", None),
    ],
)
def test_whom_a_question_sets_a_persona_beside_is_named(text: str, other: str | None) -> None:
    found = contrast_of(text)
    assert (found.other if found else None) == other
