"""A persona's life is told version by version, and texts word by word."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.note import Note
from answerable.domain.model.persona import Persona, PersonaStatus, PersonaVersion
from answerable.domain.personas.note_changes import note_changes
from answerable.domain.personas.preview import sentences, summary
from answerable.domain.personas.renames import propose_renames
from answerable.domain.personas.step import StepKind, changes_between
from answerable.domain.personas.timeline import Happened, timeline
from answerable.domain.personas.wording import Part, marked, pieces
from tests.samples import version


def claims(*texts: str) -> tuple[Claim, ...]:
    ids = dict(zip(texts, "abcdefgh", strict=False))
    return tuple(
        Claim(id=f"c-{ids[text] * 8}", facet=Facet.CHALLENGE, text=text, order=order)
        for order, text in enumerate(texts, start=1)
    )


def states(*changed: dict[str, Any]) -> list[PersonaVersion]:
    persona = Persona(slug="ada", name="Ada", claims=claims("Rain on the roof", "Parts that arrive late"))
    found = [version(1, datetime(2022, 9, 30, tzinfo=UTC), persona)]
    for number, given_ in enumerate(changed, start=2):
        persona = persona.model_copy(update=given_)
        found.append(version(number, datetime(2022, 10, number, tzinfo=UTC), persona))
    return found


def test_each_version_tells_what_it_changed_and_how_much() -> None:
    reworded = claims("Rain on the roofs", "Parts that arrive late", "Wind")
    told = timeline(states({"claims": reworded}, {"name": "Adele"}, {"status": PersonaStatus.DEPRECATED}))
    assert [moment.happened for moment in told.moments] == [
        Happened.APPEARED,
        Happened.CHANGED,
        Happened.RENAMED,
        Happened.LEFT,
    ]
    assert told.moments[1].counts == {StepKind.REWORD: 1, StepKind.ADD: 1}
    assert told.moments[1].drift == 2 / 3
    assert told.moments[2].drift == 0.0
    assert (told.first, told.standing, told.name) == (2, 1, "Adele")


def test_a_single_version_has_not_drifted() -> None:
    [moment] = timeline(states()).moments
    assert (moment.happened, moment.drift, moment.claims, moment.steps) == (Happened.APPEARED, 1.0, 2, ())


def test_a_rewording_is_told_word_by_word() -> None:
    assert marked(pieces("Rain on the roof", "Rain under the roof")) == "Rain [-on-]{+under+} the roof"
    assert marked(pieces("Rain", "Late parts")) == "[-Rain-]{+Late parts+}"
    assert pieces("", "") == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_pieces_make_both_texts(before: str, after: str) -> None:
    found = pieces(before, after)
    assert "".join(piece.text for piece in found if piece.part is not Part.NEW) == before
    assert "".join(piece.text for piece in found if piece.part is not Part.GONE) == after


def test_long_texts_are_shown_whole() -> None:
    assert [piece.part for piece in pieces("a " * 3000, "a " * 3000 + "b")] == [Part.GONE, Part.NEW]


def test_notes_are_told_with_their_words() -> None:
    before = (Note(heading="Summary", text="I like rain"), Note(text="A remark that stands alone"), Note(text="gone"))
    after = (
        Note(heading="Summary", text="I like sun"),
        Note(text="A remark that stands apart"),
        Note(heading="New", text="x"),
    )
    assert note_changes(before, after) == (
        ("Summary\nI like rain", "Summary\nI like sun"),
        ("A remark that stands alone", "A remark that stands apart"),
        (None, "New\nx"),
        ("gone", None),
    )
    old, new = (Persona(slug="a", name="A", notes=notes) for notes in (before, after))
    changes = changes_between(old, new)
    assert summary((), changes) == "4 notes changed"
    told = list(sentences((), changes))
    assert told[0] == "Note: Summary\nI like [-rain-]{+sun+}"
    assert told[2:] == ["Note added: New\nx", "Note taken away: gone"]


def test_notes_in_another_order_are_one_change() -> None:
    notes = (Note(text="a"), Note(text="b"))
    old, new = (Persona(slug="a", name="A", notes=order) for order in (notes, notes[::-1]))
    [change] = changes_between(old, new)
    assert list(sentences((), [change])) == ["Notes: the same in another order."]


def test_a_long_note_is_cut_in_the_telling() -> None:
    old, new = Persona(slug="a", name="A"), Persona(slug="a", name="A", notes=(Note(text="x" * 5000),))
    [told] = sentences((), changes_between(old, new))
    assert told.endswith("… (5,000 characters in all)")


def test_a_persona_that_says_mostly_the_same_is_proposed_as_the_old_one() -> None:
    old = Persona(slug="ada", name="Ada", claims=claims("Rain", "Late parts", "Noise in the hall"))
    said = claims("1", "2", "3", "Rain", "Late parts", "Heat")[3:]
    new = old.model_copy(update={"slug": "bo", "name": "Bo", "claims": said})
    other = Persona(slug="cy", name="Cy", claims=claims("Money"))
    [rename] = propose_renames([new, other], [old])
    assert (rename.old, rename.new, rename.same, rename.of) == ("ada", "bo", 2, 3)
    assert propose_renames([other], [old]) == ()
    assert propose_renames([Persona(slug="x", name="X")], [Persona(slug="y", name="Y")]) == ()
