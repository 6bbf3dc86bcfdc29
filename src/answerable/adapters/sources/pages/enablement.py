"""What a page's notes say about enablement: artefacts, sessions and deprecated predecessors."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from answerable.adapters.sources.pages.outline import Block, outline
from answerable.domain.model.group import Artefact, Predecessor, Session
from answerable.domain.model.note import Note

_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Enablement:
    """What was read; empty where the notes have no such lists."""

    artefacts: tuple[Artefact, ...] = ()
    sessions: tuple[Session, ...] = ()
    predecessors: tuple[Predecessor, ...] = ()


@dataclass(frozen=True, slots=True)
class _Item:
    """A list item's text with its links taken out, the texts around the first and last link, and the links."""

    before: str
    after: str
    links: tuple[Artefact, ...]


class _Inline(MarkdownIt):
    """Inline Markdown whose links keep the address as it was written."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the parser's own name
        return url


def read_enablement(notes: Iterable[Note]) -> Enablement:
    """Reads the lists under headings that speak of artefacts, of sessions, or of what is deprecated."""
    artefacts: list[Artefact] = []
    sessions: list[Session] = []
    predecessors: list[Predecessor] = []
    for note in notes:
        heading = (note.heading or "").casefold()
        if "deprecated" in heading or "predecessor" in heading:
            predecessors += filter(None, map(_predecessor, _items(note)))
        elif "session" in heading:
            sessions += filter(None, map(_session, _items(note)))
        elif "artifact" in heading or "artefact" in heading:
            artefacts += [link for item in _items(note) for link in item.links]
    return Enablement(tuple(artefacts), tuple(sessions), tuple(predecessors))


def _session(item: _Item) -> Session | None:
    audience, _, when = item.before.partition(":")
    url = item.links[0].url if item.links else ""
    return Session(audience=audience.strip(), when=when.strip(), url=url) if audience.strip() else None


def _predecessor(item: _Item) -> Predecessor | None:
    name = " ".join(f"{item.before} {item.after}".split()) or (item.links[0].title if item.links else "")
    return Predecessor(name=name, links=item.links) if name else None


def _items(note: Note) -> Iterator[_Item]:
    parser = _Inline("commonmark")
    for block in outline(note.text.split("\n"), note.heading or "note"):
        if block.is_list:
            for source in _sources(block.blocks):
                yield _item(parser.parseInline(source)[0].children or [])


def _sources(items: Sequence[Block]) -> Iterator[str]:
    for item in items:
        if item.blocks and item.blocks[0].kind == "paragraph" and len(item.blocks[0].source) <= _LONGEST:
            yield item.blocks[0].source


def _item(tokens: Sequence[Token]) -> _Item:
    texts: list[str] = [""]
    links: list[Artefact] = []
    url: str | None = None
    title = ""
    for token in tokens:
        if token.type == "link_open":
            url, title = str(token.attrGet("href") or ""), ""
        elif token.type == "link_close":
            if url is not None and title.strip():
                links.append(Artefact(title=title, url=url))
                texts.append("")
            url = None
        elif url is not None:
            title += _text(token)
        else:
            texts[-1] += _text(token)
    return _Item(texts[0].strip(), texts[-1].strip() if links else "", tuple(links))


def _text(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content
