"""What is held before anything was observed, and on whose word."""

from typing import Annotated

from pydantic import Field

from answerable.domain.model.noun import Line, Noun, Share


class Prior(Noun):
    """A Beta prior by its mean and its strength in observations, with the source of both.

    ``source`` names a publication, an archetype or a page, or is the word ``assumed``.
    """

    mean: Share
    strength: Annotated[float, Field(gt=0.0, le=1_000.0)]
    source: Line


ASSERTION = Prior(mean=0.6, strength=2.0, source="assumed: the weight of an assertion on a page")
"""The prior of a claim that somebody wrote down and nobody observed yet."""
