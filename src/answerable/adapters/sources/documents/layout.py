"""Boxes on a slide by their places: in which order they are read, and which label belongs to which text."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from answerable.adapters.sources.documents.lines import could_head
from answerable.adapters.sources.documents.meanings import Meanings
from answerable.adapters.sources.documents.names import is_job_title
from answerable.domain.model.document import Block, BlockKind, Place

_BELOW = 0.14
_BESIDE = 0.16
_TOUCHING = 0.05
_ALIGNED = 0.025
_OVERLAP = 0.45
"""Shares of the slide: how far below or beside a label its text begins, how near an unknown label stands, how well
edges line up; and the share of the narrower of two boxes that the wider covers. Assumed."""


@dataclass(slots=True)
class Group:
    """A box with its label where that is a box of its own, and with aligned boxes that go on below it."""

    boxes: list[Block]
    label: str | None = None
    places: list[Place] = field(default_factory=list)


def arranged(boxes: Sequence[Block], meanings: Meanings) -> list[Group]:
    """The boxes of a slide in reading order, each label joined to the text it heads."""
    ordered = _in_order([box for box in boxes if box.place]) + [box for box in boxes if not box.place]
    labels = [box for box in ordered if _is_label(box, meanings)]
    headed: dict[int, Block] = {}
    for label in sorted(labels, key=lambda box: not meanings.worded(_only(box)).is_certain):
        content = _content_of(label, [box for box in ordered if id(box) not in headed], labels, meanings)
        if content is not None:
            headed[id(content)] = label
    used = {id(label) for label in headed.values()}
    groups: list[Group] = []
    for box in ordered:
        if id(box) in used:
            continue
        label_of = headed.get(id(box))
        column = _column(box, groups) if label_of is None and id(box) not in map(id, labels) else None
        if column is not None and not _has_own_label(box, meanings):
            column.boxes.append(box)
            column.places += [box.place] if box.place else []
        else:
            groups.append(Group([box], _only(label_of) if label_of else None, [box.place] if box.place else []))
    return groups


def _is_label(box: Block, meanings: Meanings) -> bool:
    text = _only(box)
    if not text or not could_head(text):
        return False
    if meanings.worded(text).is_certain:
        return True
    return box.blocks[0].kind is not BlockKind.BULLET and not is_job_title(text)


def _only(box: Block) -> str:
    return box.blocks[0].text if len(box.blocks) == 1 else ""


def _is_list(box: Block) -> bool:
    return len(box.blocks) > 1 or box.blocks[0].kind is BlockKind.BULLET


def _content_of(label: Block, boxes: Sequence[Block], labels: Sequence[Block], meanings: Meanings) -> Block | None:
    known = meanings.worded(_only(label)).is_certain
    best: tuple[float, Block] | None = None
    for box in boxes:
        if (
            box is label
            or box.kind is not BlockKind.BOX
            or (not known and not _is_list(box))
            or (box in labels and (not known or meanings.worded(_only(box)).is_certain))
        ):
            continue
        if _has_own_label(box, meanings):
            continue
        distance = _distance(label.place, box.place, known=known)
        if distance is not None and (best is None or distance < best[0]):
            best = distance, box
    return best[1] if best else None


def _distance(label: Place | None, box: Place | None, *, known: bool) -> float | None:
    """How far a box stands below or beside a label, None where it is no text of that label."""
    if label is None or box is None:
        return None
    middle = (label.top + label.bottom) / 2
    below, beside = box.top - label.bottom, box.left - label.right
    if (
        box.top >= middle
        and below <= (_BELOW if known else _TOUCHING)
        and _covers((label.left, label.right), (box.left, box.right))
    ):
        return max(0.0, below)
    if known and -_ALIGNED <= beside <= _BESIDE and _covers((label.top, label.bottom), (box.top, box.bottom)):
        return 0.02 + max(0.0, beside) + abs(box.top - label.top)
    return None


def _covers(one: tuple[float, float], other: tuple[float, float]) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared >= _OVERLAP * min(one[1] - one[0], other[1] - other[0])


def _has_own_label(box: Block, meanings: Meanings) -> bool:
    if box.kind is not BlockKind.BOX or len(box.blocks) < 2:
        return False
    first = box.blocks[0]
    return first.kind is BlockKind.HEADING or (could_head(first.text) and meanings.worded(first.text).is_certain)


def _column(box: Block, groups: Sequence[Group]) -> Group | None:
    """The labelled group right above a box, edges aligned, as cards below a column's head are."""
    place = box.place
    if place is None:
        return None
    for group in groups:
        last = group.places[-1] if group.label and group.places else None
        if (
            last
            and abs(last.left - place.left) <= _ALIGNED
            and abs(last.right - place.right) <= _ALIGNED
            and -_ALIGNED <= place.top - last.bottom <= _TOUCHING
        ):
            return group
    return None


def _in_order(boxes: Sequence[Block]) -> list[Block]:
    """Cuts at white space from edge to edge, first across, then down, and reads the pieces one after another."""
    if len(boxes) < 2:
        return list(boxes)
    for vertical in (False, True):
        pieces = _cut(boxes, vertical=vertical)
        if len(pieces) > 1:
            return [box for piece in pieces for box in _in_order(piece)]
    return sorted(boxes, key=lambda box: (round(box.place.top, 2), box.place.left) if box.place else (0.0, 0.0))


def _cut(boxes: Sequence[Block], *, vertical: bool) -> list[list[Block]]:
    def span(box: Block) -> tuple[float, float]:
        place = box.place
        if place is None:
            return 0.0, 0.0
        return (place.left, place.right) if vertical else (place.top, place.bottom)

    pieces: list[list[Block]] = []
    end = -1.0
    for box in sorted(boxes, key=span):
        begin, until = span(box)
        if begin >= end - 0.005:
            pieces.append([])
        pieces[-1].append(box)
        end = max(end, until)
    return pieces
