"""The reader of plain text, as people paste it from slides, mails and spreadsheets."""

import re
from collections.abc import Iterator, Sequence

from answerable.adapters.sources.documents.bounds import Budget
from answerable.adapters.sources.documents.lines import cleaned, could_head, without_glyph
from answerable.domain.model.document import Block, BlockKind, Document, Part

_MARKDOWN = re.compile(r"^(#{1,6})\s+(\S.*?)\s*#*$")
_UNDERLINE = re.compile(r"^\s*(=|-|~|_)\1{2,}\s*$")
_EMPHASIS = re.compile(r"(\*\*|__)(.+?)\1")
_INDENT = 2
_BY_LOOK = 10
_WRAPPED = 60
"""Characters of a line after which a small letter on the next one continues it (mails wrap at 72 to 78)."""


def read_pasted(text: str, name: str) -> Document:
    """The blocks of a plain text; raises TooLarge."""
    budget = Budget(name)
    lines = budget.text(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    for line in lines:
        if line.strip():
            budget.shape()
    blocks = tuple(_blocks(lines))
    return Document(name=name, parts=(Part(where="the text", blocks=blocks),), flows=True)


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        rows = _table_at(lines, at)
        if rows:
            yield Block(kind=BlockKind.TABLE, rows=_even([row for row in rows if row]))
            at += len(rows)
            continue
        taken, block = _block_at(lines, at)
        if block:
            yield block
        at += taken


def _block_at(lines: Sequence[str], at: int) -> tuple[int, Block | None]:
    """How many lines the block at a line takes, and the block."""
    line = _unmarked(lines[at])
    if _UNDERLINE.match(line) or not cleaned(line):
        return 1, None
    if found := _MARKDOWN.match(line):
        return 1, Block(kind=BlockKind.HEADING, text=cleaned(found[2]), level=len(found[1]))
    text = cleaned(line)
    under = _UNDERLINE.match(lines[at + 1]) if at + 1 < len(lines) else None
    if under and could_head(text):
        return 2, Block(kind=BlockKind.HEADING, text=text, level=1 if under[1] == "=" else 2)
    plain, marked = without_glyph(text)
    taken = 1
    while at + taken < len(lines) and _wraps(lines[at + taken - 1], lines[at + taken]):
        plain = f"{plain} {cleaned(_unmarked(lines[at + taken]))}"
        taken += 1
    if marked:
        return taken, Block(kind=BlockKind.BULLET, text=plain, level=_level(line)) if plain else None
    heads = taken == 1 and could_head(text)
    if (heads and (above := _heads_headings(lines, at))) or (heads and _heads(lines, at, text)):
        return taken, Block(kind=BlockKind.HEADING, text=plain, level=_BY_LOOK - above)
    return taken, Block(kind=BlockKind.PARAGRAPH, text=plain)


def _heads(lines: Sequence[str], at: int, text: str) -> bool:
    """Whether a line looks like a heading: emphasised or in capitals, with a colon, or apart and followed by text."""
    if not could_head(text):
        return False
    whole = _EMPHASIS.fullmatch(lines[at].strip())
    if whole or text.endswith(":") or (text.isupper() and len(text) > 3):
        return True
    before = lines[at - 1].strip() if at else ""
    after = next((line for line in lines[at + 1 : at + 3] if line.strip()), "")
    follows = without_glyph(cleaned(after))[1] or bool("".join(lines[at + 1 : at + 2]).strip())
    return not before and ":" not in text and follows


def _heads_headings(lines: Sequence[str], at: int) -> bool:
    """Whether a line stands alone between empty lines and the next one is a heading: then it heads that one."""
    alone = not "".join(lines[max(0, at - 1) : at]).strip() and not "".join(lines[at + 1 : at + 2]).strip()
    after = next((place for place in range(at + 1, min(at + 4, len(lines))) if lines[place].strip()), None)
    if not alone or after is None or ":" in lines[at]:
        return False
    return _heads(lines, after, cleaned(_unmarked(lines[after])))


def _unmarked(line: str) -> str:
    return _EMPHASIS.sub(r"\2", line)


def _wraps(line: str, following: str) -> bool:
    text = cleaned(following)
    return (
        len(line.rstrip()) >= _WRAPPED
        and not line.rstrip().endswith((".", ":", "!", "?", ";"))
        and text[:1].islower()
        and not without_glyph(text)[1]
    )


def _level(line: str) -> int:
    indent = len(line) - len(line.lstrip())
    return 1 + (indent if line[:1] == "\t" else indent // _INDENT)


def _table_at(lines: Sequence[str], at: int) -> list[list[str]]:
    """The rows of cells that begin at a line, separated by tabs or bars; empty where there are fewer than two.

    A row without cells is the ruler of a table in Markdown.
    """
    mark = "\t" if "\t" in lines[at].strip() else "|"
    rows: list[list[str]] = []
    while at + len(rows) < len(lines) and mark in (line := lines[at + len(rows)].strip(" ")).strip():
        cells = [cleaned(cell) for cell in (line.strip("|") if mark == "|" else line).split(mark)]
        if mark == "|" and all(set(cell) <= set("-: ") for cell in cells):
            cells = []
        rows.append(cells)
    speaking = [row for row in rows if row]
    return rows if len(speaking) > 1 and max(map(len, speaking)) > 1 else []


def _even(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    width = max(map(len, rows))
    return tuple((*row, *[""] * (width - len(row))) for row in rows)
