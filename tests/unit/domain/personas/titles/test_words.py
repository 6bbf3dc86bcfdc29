"""Titles become plain English words: abbreviations spelled out, German said in English, noise gone."""

import pytest

from answerable.domain.personas.titles.german import in_english
from answerable.domain.personas.titles.words import words_of


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Sr. Dir. Mktg", "senior director marketing"),
        ("C.M.O.", "chief marketing officer"),
        ("Acct Exec", "account executive"),
        ("Leiter Einkauf", "head procurement"),
        ("Einkaufsleiterin", "procurement head"),
        ("Informationssicherheitsbeauftragte*r", "information security officer"),
        ("Entwickler*in (m/w/d)", "developer"),
        ("Leiter/in Geschaeftsprozesse", "head business business process"),
        ("stellv. Leiter Rechnungswesen", "deputy head accounting"),
        ("i.V. Leiterin Recht", "head legal"),
        ("Leiter Personal", "head human resources"),
        ("Personal Assistant", "personal assistant"),
        ("CFO (she/her)", "chief financial officer"),
        ("CFO at Brightwell GmbH", "chief financial officer"),
        ("VP Sales @ Northstar", "vice president sales"),
        ("I help founders grow | CMO", "chief marketing officer"),
        ("🚀 Head of Growth | We're hiring!", "head of growth"),
        ("CISO, CISSP", "chief information security officer ,"),
        ("", ""),
    ],
)
def test_a_title_is_said_in_plain_words(title: str, words: str) -> None:
    assert " ".join(words_of(title)) == words


@pytest.mark.parametrize("word", ["procurement", "zzz", "leiterzzz", "", "in"])
def test_what_is_not_made_of_german_stems_is_left_alone(word: str) -> None:
    assert in_english(word) is None


def test_a_pasted_page_is_read_no_further_than_a_title_is_long() -> None:
    assert len(words_of("manager " * 100_000)) < 50
