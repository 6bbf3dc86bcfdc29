"""A list of roles: bold titles, each with a dash and what the role is about, and lists below some of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.adapters.sources.pages.body import Body
from answerable.adapters.sources.pages.escapes import decode, encode
from answerable.adapters.sources.pages.labels import field_of
from answerable.adapters.sources.pages.notes import plain
from answerable.adapters.sources.pages.outline import Block
from answerable.adapters.sources.pages.people import Draft
from answerable.adapters.sources.pages.vocabulary import Vocabulary
from answerable.domain.model.facet import Facet
from answerable.domain.personas.roles import names_role, roles_named

_ENTRY = re.compile(
    r"\*\*(?P<role>[^*\n]{2,120}?)\*\*(?P<aside>[^\n\-–—:]{0,120}?)\s+[-–—]\s+(?P<about>\S.*)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class _Entry:
    role: str
    aside: str
    about: str
    start: int
    end: int
    blocks: tuple[Block, ...]


def read_roster(blocks: Sequence[Block], lines: list[str], name: str, words: Vocabulary) -> list[Draft]:
    """The roles that are listed in blocks, as personas; their lines are taken out of ``lines`` (left empty).

    What stands behind the dash is read as the role's responsibility, what stands below is kept as notes.
    """
    entries = sorted(_entries(blocks), key=lambda entry: entry.start)
    return [_draft(entry, lines, name, words) for entry in entries]


def _entries(blocks: Sequence[Block]) -> Iterator[_Entry]:
    heads = {place: found for place, block in enumerate(blocks) if (found := _head(block))}
    end = len(blocks)
    for place in reversed(range(len(blocks))):
        if place not in heads:
            continue
        yield _entry(heads[place], blocks[place], blocks[place + 1 : end])
        end = place
    for block in blocks[:end]:
        yield from _entries(block.blocks)


def _entry(found: re.Match[str], head: Block, after: Sequence[Block]) -> _Entry:
    below = (*head.blocks[1:], *(after if head.kind == "paragraph" else ()))
    end = max([head.end, *(block.end for block in below)])
    return _Entry(found["role"], found["aside"], found["about"], head.start, end, below)


def _head(block: Block) -> re.Match[str] | None:
    first = block.blocks[0] if block.kind == "list_item" and block.blocks else block
    found = _ENTRY.fullmatch(first.source) if first.kind == "paragraph" else None
    return found if found and names_role(decode(found["role"])) else None


def _draft(entry: _Entry, lines: list[str], name: str, words: Vocabulary) -> Draft:
    body = Body(lines, name, words)
    for role in roles_named(decode(entry.role).strip()):
        body.claims.add(field_of(Facet.TITLE), encode(role, joined=True), entry.start)
    body.claims.add(field_of(Facet.RESPONSIBILITY), entry.about, entry.start)
    body.read(entry.blocks)
    draft = Draft(decode(entry.role).strip(), entry.start, 0, None, body)
    texts = ["\n".join(lines[start:end]) for start, end in body.rest]
    draft.loose += [note for text in [entry.aside.strip(), *texts] if (note := plain(text.split("\n")))]
    lines[entry.start : entry.end] = [""] * (entry.end - entry.start)
    return draft
