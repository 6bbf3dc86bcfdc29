"""Notes word for word: those that the exporter marked, and those that stand on a page as they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from answerable.adapters.sources.pages.escapes import decode, encode
from answerable.adapters.sources.pages.marks import CLOSE, OPEN, Mark, comment, parse
from answerable.domain.model.note import Note
from answerable.errors import InvalidInput

OURS = "answerable:"
PLAIN_LEVEL = 3
DEEPEST_HEADING = 6


class Place(StrEnum):
    """Where a note belongs."""

    OPENING = "opening"
    CLOSING = "closing"
    PERSONA = "note"


@dataclass(frozen=True, slots=True)
class Found:
    """A marked note, where it belongs, and the line it began on (from 0)."""

    place: Place
    line: int
    note: Note


def mark_on(line: str) -> Mark | None:
    """Our own comment that fills a line, without the word that makes it ours; None where there is none."""
    stripped = line.strip()
    if not (stripped.startswith(f"{OPEN} {OURS}") and stripped.endswith(CLOSE)):
        return None
    mark = parse(stripped[len(OPEN) : -len(CLOSE)])
    return Mark(mark.words[1:], mark.about) if mark and mark.words[0] == OURS else None


def take_marked(lines: list[str], name: str) -> list[Found]:
    """Takes the marked notes out of ``lines`` (leaving empty lines, so that numbers hold); raises InvalidInput."""
    found, at = [], 0
    while at < len(lines):
        mark = mark_on(lines[at])
        if mark and mark.words and mark.words[0] in tuple(Place):
            end = _end_of(lines, at, mark, name)
            found.append(Found(Place(mark.words[0]), at, _note(lines[at + 1 : end], mark, f"{name}, line {at + 1}")))
            lines[at : end + 1] = [""] * (end + 1 - at)
            at = end
        at += 1
    return found


def written(place: Place, note: Note) -> str:
    """A note between its marks, as ``take_marked`` reads it again."""
    about = {}
    lines = note.text.split("\n")
    if note.heading is not None:
        depth = min(max(note.level, 1), DEEPEST_HEADING)
        about["headed"] = "yes"
        lines.insert(0, f"{'#' * depth} {encode(note.heading)}")
    if note.level != (depth if note.heading is not None else PLAIN_LEVEL):
        about["level"] = str(note.level)
    turn = 0
    while _end(turn) in lines:
        turn += 1
    if turn:
        about["end"] = str(turn)
    return "\n".join([comment([OURS, place.value], about), *lines, _end(turn)])


def plain(lines: Sequence[str], heading: str | None = None, level: int = PLAIN_LEVEL) -> Note | None:
    """The note that unmarked lines make, without empty lines at its end; None when nothing is said."""
    text = "\n".join(lines).rstrip()
    if heading is None:
        text = text.lstrip("\n")
    return Note(heading=heading, level=level, text=text) if text or heading else None


def _end(turn: int) -> str:
    return comment([OURS, "end of note"], {"end": str(turn)} if turn else {})


def _end_of(lines: list[str], start: int, mark: Mark, name: str) -> int:
    end = _end(int(mark.about["end"])) if mark.about.get("end", "").isdecimal() else _end(0)
    for at in range(start + 1, len(lines)):
        if lines[at] == end:
            return at
    raise InvalidInput(
        f"{name}, line {start + 1}: the note that begins here does not end; the file seems cut off, or the comment "
        f'"{end}" was removed: put it back.'
    )


def _note(lines: list[str], mark: Mark, where: str) -> Note:
    heading, level = None, PLAIN_LEVEL
    if mark.about.get("headed") and lines:
        marks, _, title = lines.pop(0).partition(" ")
        heading, level = decode(title), len(marks)
    if (given := mark.about.get("level")) is not None:
        try:
            level = int(given)
        except ValueError:
            raise InvalidInput(f"{where}: the level {given!r} of this note is no number; write one.") from None
    return Note(heading=heading, level=level, text="\n".join(lines))
