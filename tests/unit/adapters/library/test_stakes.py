"""Stakes and proofs are enough, distinct, and spoken of in people's own words."""

from collections import Counter

from answerable.adapters.library.loader import BuiltInLibrary

LIBRARY = BuiltInLibrary()
NEEDED = (
    "capital margin forecast growth pipeline brand architecture integration security data-governance continuity "
    "capacity adoption delivery compliance legal"
)


def test_the_vocabulary_holds_at_least_the_stakes_of_the_language() -> None:
    assert set(NEEDED.split()) - {stake.slug for stake in LIBRARY.stakes()} == set()


def test_every_stake_has_a_definition_and_phrases_of_speech() -> None:
    for stake in LIBRARY.stakes():
        assert len(stake.phrases) >= 6, stake.slug
        assert all(len(phrase.split()) >= 3 for phrase in stake.phrases), stake.slug


def test_no_phrase_and_no_name_stands_twice() -> None:
    stakes = LIBRARY.stakes()
    words = [text.lower() for s in stakes for text in (s.slug, s.definition, *s.phrases)]
    words += [text.lower() for p in LIBRARY.proof_kinds() for text in (p.name + ".", p.definition)]
    assert [text for text, count in Counter(words).items() if count > 1] == []


def test_a_phrase_does_not_merely_repeat_the_stakes_name() -> None:
    for stake in LIBRARY.stakes():
        speaking = [phrase for phrase in stake.phrases if stake.name.lower() not in phrase.lower()]
        assert len(speaking) >= 5, stake.slug


def test_there_are_enough_kinds_of_proof_and_each_settles_something() -> None:
    kinds = {proof.slug for proof in LIBRARY.proof_kinds()}
    assert 12 <= len(kinds) <= 18
    used = {s.proof for a in LIBRARY.archetypes() for o in a.objections for s in o.settled_by}
    assert kinds - used == set()
