import pytest

from answerable.adapters.meaning.wordpiece import BEGIN, END, UNKNOWN, pieces

VOCABULARY = {
    piece: number
    for number, piece in enumerate(
        [BEGIN, END, UNKNOWN, "plant", "##s", "un", "##plan", "##ned", "?", "'", "caf", "##e"]
    )
}


def read(text: str, most: int = 20) -> list[str]:
    names = {number: piece for piece, number in VOCABULARY.items()}
    return [names[number] for number in pieces(text, VOCABULARY, most)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plants?", ["plant", "##s", "?"]),
        ("unplanned", ["un", "##plan", "##ned"]),
        ("café", ["caf", "##e"]),
        ("zebra plant", [UNKNOWN, "plant"]),
        ("plant's", ["plant", "'", UNKNOWN]),
        ("", []),
        ("a" * 101, [UNKNOWN]),
        ("工厂 plant", [UNKNOWN, UNKNOWN, "plant"]),
    ],
)
def test_words_become_their_longest_pieces(text: str, expected: list[str]) -> None:
    assert read(text) == [BEGIN, *expected, END]


def test_long_texts_are_cut_before_the_end_mark() -> None:
    assert read("plant plant plant plant", most=4) == [BEGIN, "plant", "plant", END]
