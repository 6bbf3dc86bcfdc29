"""The kinds of proof that settle objections."""

from answerable.domain.model.noun import Line, Noun, Slug


class ProofKind(Noun):
    """One kind of proof, such as a reference call or a pilot, with what it is."""

    slug: Slug
    name: Line
    definition: Line
