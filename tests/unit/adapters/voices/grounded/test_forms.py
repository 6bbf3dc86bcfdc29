import pytest

from answerable.adapters.voices.grounded.forms import Form, first_person, form_of, inside, listed, sentence


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("I answer for the margin.", Form.OWN),
        ("We promise less and keep more", Form.OWN),
        ("Overtime has eaten the margin for three quarters", Form.SENTENCE),
        ("The savings are hours, and hours are not cash", Form.SENTENCE),
        ("A supplier that we trusted is gone", Form.SENTENCE),
        ("When two systems meet, it is my word that counts", Form.SENTENCE),
        ("A forecast that the board can rely on", Form.NAME),
        ("A price that grows with every engineer we hire", Form.NAME),
        ("Engineers who stay", Form.NAME),
        ("A switch-over between November and February", Form.NAME),
        ("Not committing money that cannot be taken back", Form.DOING),
        ("Being followed minute by minute", Form.DOING),
        ("Planning that does not stop", Form.NAME),
        ("To leave at six because it runs", Form.TO),
        ("Who pays for the downtime?", Form.QUESTION),
        ("Ensure that nothing breaks", Form.ACT),
        ("", Form.UNSURE),
    ],
)  # fmt: skip
def test_the_form_of_a_text_is_told(text: str, form: Form) -> None:
    assert form_of(text) is form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Plan the day and replan it", Form.ACT),
        ("Support development teams", Form.ACT),
        ("Reports the margin to the board", Form.DOES),
        ("Runs campaigns for renewals", Form.DOES),
        ("Policy planning and enforcement", Form.NAME),
    ],
)
def test_where_texts_usually_act_a_word_that_may_be_a_noun_is_a_verb(text: str, form: Form) -> None:
    assert form_of(text, acts=True) is form


def test_a_noun_stays_a_noun_where_texts_rarely_act() -> None:
    assert form_of("Support for single sign-on") is not Form.ACT
    assert form_of("Reports of other customers") is not Form.DOES


@pytest.mark.parametrize(
    ("does", "do"),
    [
        ("Owns the budget and approves it", "own the budget and approve it"),
        ("Repairs, inspects and installs on site", "repair, inspect and install on site"),
        ("Plans the day and its costs", "plan the day and its costs"),
        ("Watches and reports", "watch and report"),
        ("Has the last word", "have the last word"),
    ],
)
def test_what_somebody_does_is_said_in_the_first_person(does: str, do: str) -> None:
    assert first_person(does) == do


def test_inside_a_sentence_names_keep_their_capitals_and_other_words_do_not() -> None:
    assert [inside(text) for text in ("DevOps that works", "CTO", "A pilot", "Less scrap.", "eBooks", "I own it")] == [
        "DevOps that works", "CTO", "a pilot", "less scrap", "eBooks", "I own it",
    ]  # fmt: skip


def test_a_sentence_has_a_capital_and_one_mark() -> None:
    assert [sentence(text) for text in ("less scrap", "Who pays?", "Done!", "over;")] == [
        "Less scrap.", "Who pays?", "Done!", "Over.",
    ]  # fmt: skip


def test_names_with_commas_are_kept_apart() -> None:
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a, b", "c"], "or") == "a, b or c"
    assert listed(["a, b", "c", "d"]) == "a, b; c; and d"
