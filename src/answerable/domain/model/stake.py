"""What a role can be held to account for: the joint between claims, offers, objections and proofs."""

from answerable.domain.model.noun import Line, Noun, Slug


class Stake(Noun):
    """One thing at stake, with its definition and phrases in which people speak of it."""

    slug: Slug
    name: Line
    definition: Line
    phrases: tuple[Line, ...] = ()
