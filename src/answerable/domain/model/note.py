"""What a page says beside its claims, kept word for word."""

from answerable.domain.model.noun import Line, Noun, Prose


class Note(Noun):
    """A piece of a page that is no claim: kept, shown and exported again as it stood.

    ``heading`` is the heading it stood under, if any (without its marks), ``level`` that heading's level,
    ``text`` the Markdown below it, word for word.
    """

    heading: Line | None = None
    level: int = 3
    text: Prose
