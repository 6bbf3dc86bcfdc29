"""The company that buys, and the slice of a market it belongs to."""

from answerable.domain.model.noun import Line, Noun, Slug


class Segment(Noun):
    """The slice of a market that a persona speaks for; used to target and never to predict."""

    slug: Slug
    name: Line
    definition: Line


class Account(Noun):
    """A company, with the segment it belongs to where that is known."""

    name: Line
    segment: Slug | None = None
