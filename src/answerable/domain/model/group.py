"""The page that personas share: its own parts, its enablement, its deprecated predecessors."""

from answerable.domain.model.note import Note
from answerable.domain.model.noun import Line, Noun, Prose, Slug


class Artefact(Noun):
    """A slide deck, video or guide that teaches the personas; ``url`` as written, possibly empty."""

    title: Line
    url: Prose = ""


class Session(Noun):
    """One enablement session: for whom, when (as written, dates may be TBD), and its recording or notes."""

    audience: Line
    when: Prose = ""
    url: Prose = ""


class Predecessor(Noun):
    """A deprecated persona that the group has replaced, with whatever links it had."""

    name: Line
    links: tuple[Artefact, ...] = ()


class Group(Noun):
    """Personas of one page: front matter and notes word for word, members in order.

    ``opening`` notes stand before the first persona, ``closing`` notes after the last. The artefacts, sessions
    and predecessors are read from those notes, which stay the source of truth for export.
    """

    slug: Slug
    title: Line
    front_matter: Prose = ""
    opening: tuple[Note, ...] = ()
    closing: tuple[Note, ...] = ()
    members: tuple[Slug, ...] = ()
    artefacts: tuple[Artefact, ...] = ()
    sessions: tuple[Session, ...] = ()
    predecessors: tuple[Predecessor, ...] = ()
