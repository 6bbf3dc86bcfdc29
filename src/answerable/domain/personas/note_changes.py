"""How the notes of one state of a persona became those of the next."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from answerable.domain.model.note import Note

ALIKE = 60.0
COMPARED = 5_000
"""The least likeness (of 100, RapidFuzz's plain ratio on the first 5,000 characters) at which a note without heading is
another's new wording. Assumed."""

NoteChange = tuple[str | None, str | None]
"""A note's text before and after; None where it was not there yet, or is not any more."""


def note_changes(before: Sequence[Note], after: Sequence[Note]) -> tuple[NoteChange, ...]:
    """Notes that were added, reworded or taken away, in the order of the new state; those taken away come last.

    A note is another's next state when both have the same heading, or none and a likeness. Equal notes in another order
    are no change here.
    """
    old, new = list(before), []
    for note in after:
        if note in old:
            old.remove(note)
        else:
            new.append(note)
    found = [(text_of(earlier) if earlier else None, text_of(note)) for earlier, note in _paired(old, new)]
    return (*found, *((text_of(note), None) for note in old))


def text_of(note: Note) -> str:
    """A note as one text: its heading and what stands below it."""
    return "\n".join(part for part in (note.heading, note.text.strip("\n")) if part)


def _paired(old: list[Note], new: Sequence[Note]) -> list[tuple[Note | None, Note]]:
    """Each new note with the one that it continues, which is taken out of ``old``."""
    pairs = []
    for note in new:
        earlier = next((each for each in old if _continues(each, note)), None)
        if earlier:
            old.remove(earlier)
        pairs.append((earlier, note))
    return pairs


def _continues(earlier: Note, note: Note) -> bool:
    if earlier.heading or note.heading:
        return earlier.heading == note.heading
    return fuzz.ratio(earlier.text[:COMPARED], note.text[:COMPARED]) >= ALIKE
