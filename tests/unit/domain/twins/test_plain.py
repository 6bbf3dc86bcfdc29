import pytest

from answerable.domain.twins.plain import plainly


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("whats up with the devs rn", "what is up with the developers right now"),
        ("Does the TOP BRASS agree?", "Does the executives agree?"),
        ("who’s on the hook", "who's accountable"),
        ("What do you answer for?", "What do you answer for?"),
        ("the stackable killer", "the stackable killer"),
        ("rn", "right now"),
        ("btw", "btw"),
    ],
)
def test_offhand_words_are_put_plainly_and_others_left_alone(said: str, meant: str) -> None:
    assert plainly(said) == meant
