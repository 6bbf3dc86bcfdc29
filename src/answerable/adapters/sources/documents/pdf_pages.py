"""A PDF page's lines as blocks: boxes with places where the page is a slide, one stream of text where it flows."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.adapters.sources.documents.pdf_lines import Line, blocks_of, paragraphs, tight_gap
from answerable.adapters.sources.documents.pdf_tables import Grid
from answerable.domain.model.document import Block, BlockKind, Place

_LARGER = 1.12
_TITLE = 1.25
_TITLE_WITHIN = 0.35
_TOGETHER = 1.0
_BOLD_LEVEL = 10
_SLIDE_LEVEL = 2
"""How much larger than the usual size a heading is, and a title; how far down the page a title begins; the white space
in font sizes that parts boxes; the level of headings that are only bold, and of those on slides. Assumed."""

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Measures:
    """The usual size of a document's text, and its larger sizes with the heading level of each."""

    usual: float
    headings: dict[float, int]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Measures":
        """The measures of all lines of a document."""
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
        usual = sizes.most_common(1)[0][0] if sizes else 10.0
        larger = sorted((size for size in sizes if size >= usual * _LARGER), reverse=True)
        return cls(usual, {size: rank for rank, size in enumerate(larger[: _BOLD_LEVEL - 1], start=1)})


def flowing_blocks(
    lines: Sequence[Line], grids: Sequence[Grid], size: Size, measures: Measures, vocabulary: frozenset[str]
) -> Iterator[Block]:
    """The blocks of a page of text, column after column, tables where they stand."""
    tight = tight_gap(lines)
    for column in _columns(lines, size[0]):
        pending = list(grids) if column is lines or len(_columns(lines, size[0])) == 1 else []
        right = max((line.right for line in column), default=0.0)
        before: list[Line] = []
        for line in column:
            while pending and pending[0].place[1] < line.top:
                yield from blocks_of(paragraphs(before, right, tight, vocabulary), measures.headings, _BOLD_LEVEL)
                before = []
                yield Block(kind=BlockKind.TABLE, rows=pending.pop(0).rows)
            before.append(line)
        yield from blocks_of(paragraphs(before, right, tight, vocabulary), measures.headings, _BOLD_LEVEL)
        for grid in pending:
            yield Block(kind=BlockKind.TABLE, rows=grid.rows)
    if len(_columns(lines, size[0])) != 1:
        for grid in grids:
            yield Block(kind=BlockKind.TABLE, rows=grid.rows)


def canvas_blocks(
    lines: Sequence[Line], grids: Sequence[Grid], size: Size, measures: Measures, vocabulary: frozenset[str]
) -> Iterator[Block]:
    """The blocks of a slide: its title, its tables, and a box for each group of lines that stand together."""
    tight = tight_gap(lines)
    title = _title(lines, size, measures)
    if title:
        text = " ".join(line.text for line in title)
        yield Block(kind=BlockKind.TITLE, text=text, place=_place(_around(title), size))
    for grid in grids:
        yield Block(kind=BlockKind.TABLE, rows=grid.rows, place=_place(grid.place, size))
    for group in _groups([line for line in lines if line not in title]):
        right = max(line.right for line in group)
        smallest = min(line.size for line in group)
        headings = dict.fromkeys((line.size for line in group if line.size >= smallest * _LARGER), _SLIDE_LEVEL)
        blocks = tuple(blocks_of(paragraphs(group, right, tight, vocabulary), headings, _SLIDE_LEVEL))
        if blocks:
            yield Block(kind=BlockKind.BOX, place=_place(_around(group), size), blocks=blocks)


def _columns(lines: Sequence[Line], width: float) -> list[Sequence[Line]]:
    """The lines in one column or two: two where hardly a line crosses the middle and both sides have several."""
    middle = width / 2
    left = [line for line in lines if line.right <= middle * 1.04]
    right = [line for line in lines if line.left >= middle * 0.96]
    crossing = [line for line in lines if line not in left and line not in right]
    beside = sum(any(abs(one.top - other.top) < one.size for other in right) for one in left)
    if beside < 4 or len(crossing) > 0.15 * len(lines):
        return [lines]
    top = [line for line in crossing if all(line.top <= other.top for other in [*left, *right])]
    rest = [line for line in crossing if line not in top]
    return [column for column in (top, left, right, rest) if column]


def _title(lines: Sequence[Line], size: Size, measures: Measures) -> list[Line]:
    upper = [line for line in lines if line.top < size[1] * _TITLE_WITHIN]
    largest = max((line.size for line in upper), default=0.0)
    if largest < measures.usual * _TITLE:
        return []
    found = [line for line in upper if line.size >= largest - 0.6]
    together = [found[0]]
    for line in found[1:]:
        if line.top - together[-1].bottom < line.size and abs(line.left - together[0].left) < line.size:
            together.append(line)
    return together


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines of the same column with little white space between them."""
    groups: list[list[Line]] = []
    for line in lines:
        for group in groups:
            last = group[-1]
            gap = line.top - last.bottom
            if -0.3 * line.size <= gap <= _TOGETHER * max(line.size, last.size) and _overlap(line, group):
                group.append(line)
                break
        else:
            groups.append([line])
    return groups


def _overlap(line: Line, group: Sequence[Line]) -> bool:
    left, right = min(other.left for other in group), max(other.right for other in group)
    return min(line.right, right) - max(line.left, left) > 0.5 * min(line.right - line.left, right - left)


def _around(lines: Sequence[Line]) -> tuple[float, float, float, float]:
    return (
        min(line.left for line in lines),
        min(line.top for line in lines),
        max(line.right for line in lines),
        max(line.bottom for line in lines),
    )


def _place(around: tuple[float, float, float, float], size: Size) -> Place:
    left, top, right, bottom = (
        min(1.0, max(0.0, value / whole)) for value, whole in zip(around, (*size, *size), strict=True)
    )
    return Place(left=min(left, right), top=min(top, bottom), right=max(left, right), bottom=max(top, bottom))
