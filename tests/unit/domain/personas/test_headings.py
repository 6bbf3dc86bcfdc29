"""Headings are read by their words, by their spelling, by their meaning, or not at all."""

import numpy as np
import pytest

from answerable.domain.model.facet import Facet
from answerable.domain.model.heading import HeadingPhrase
from answerable.domain.personas.headings import (
    HeadingBook,
    HeadingReading,
    Manner,
    heading_key,
    read_heading,
    sentence,
    worded,
)

PHRASES = (
    HeadingPhrase(text="Biggest challenges", facet=Facet.CHALLENGE),
    HeadingPhrase(text="Goals & objectives", facet=Facet.GOAL),
    HeadingPhrase(text="Titles", facet=Facet.TITLE),
    HeadingPhrase(text="Summary", note="it sums up what the other parts say"),
)
BOOK = HeadingBook(PHRASES, np.eye(4, dtype=np.float32))


def near(*cosines: float) -> np.ndarray:
    return np.array(cosines, dtype=np.float32)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Purchasing Role(s):", "purchasing roles"),
        ("*Goals & Objectives*", "goals and objective"),
        ("Buyer’s", "buyer'"),
    ],
)
def test_case_plurals_and_marks_make_no_other_heading(one: str, other: str) -> None:
    assert heading_key(one) == heading_key(other)


def test_a_known_heading_needs_no_vector() -> None:
    found = read_heading("BIGGEST-CHALLENGE?", None, BOOK)
    assert (found.facet, found.certainty, found.manner) == (Facet.CHALLENGE, 1.0, Manner.KNOWN)


@pytest.mark.parametrize("typo", ["Bigest Challenges", "Biggest Challanges", "Biggest  chalenges:"])
def test_a_typo_is_read_by_its_spelling(typo: str) -> None:
    found = read_heading(typo, None, BOOK)
    assert (found.facet, found.manner) == (Facet.CHALLENGE, Manner.SPELLING)
    assert 0.88 <= found.certainty < 1.0


def test_a_short_word_is_no_misspelling_of_another() -> None:
    assert worded("Tiles", PHRASES) is None


def test_a_near_meaning_is_read_and_its_certainty_told() -> None:
    found = read_heading("What weighs on them", near(0.8, 0.3, 0.2, 0.3), BOOK)
    assert (found.facet, found.manner) == (Facet.CHALLENGE, Manner.MEANING)
    assert found.certainty > 0.9
    assert sentence(found) == "“What weighs on them” was read as challenge (by its meaning, 1.00)."


def test_a_meaning_between_two_stays_a_note_that_names_the_likeliest() -> None:
    found = read_heading("Hopes and woes", near(0.62, 0.6, 0.1, 0.1), BOOK)
    assert (found.facet, found.nearest) == (None, Facet.CHALLENGE)
    assert '--heading "Hopes and woes=challenge"' in sentence(found)


def test_a_meaning_far_from_all_stays_a_note_however_little_speaks_for_the_others() -> None:
    found = read_heading("Qwertz", near(0.4, 0.0, 0.0, 0.0), BOOK)
    assert found.certainty > 0.7
    assert found.facet is None


def test_a_heading_that_introduces_no_claim_says_why() -> None:
    found = read_heading("Short summaries", near(0.1, 0.1, 0.1, 0.9), BOOK)
    assert found.facet is None
    assert sentence(found) == "“Short summaries” was kept as a note: it sums up what the other parts say."


def test_without_a_vector_an_unknown_heading_stays_a_note() -> None:
    assert read_heading("What weighs on them", None, BOOK).facet is None


def test_what_a_person_said_is_told_as_said() -> None:
    told = HeadingReading(heading="X", facet=Facet.RISK, certainty=1.0, manner=Manner.TOLD)
    assert sentence(told) == "“X” was read as risk (as you said)."
    kept = told.model_copy(update={"facet": None})
    assert sentence(kept) == "“X” was kept as a note (as you said)."
