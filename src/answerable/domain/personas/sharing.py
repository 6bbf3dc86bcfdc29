"""What personas share: claims of one facet that say the same, by wording or by meaning."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from answerable.domain.model.claim import Claim, ClaimId
from answerable.domain.model.facet import Facet
from answerable.domain.model.noun import Line, Noun, Share, Slug
from answerable.domain.model.persona import Persona

ALIKE = 0.68
"""The mean likeness (0 to 1) from which claims are taken to say the same. Chosen on the development half of
tests/kindred to join too little rather than too much: 9 of 15 pairs that say the same, 1 of 15 that do not (test half:
10 of 15, and none of 15)."""

SAME_WORDS = 0.9
"""The likeness of wording from which two texts are the same but for spelling (assumed)."""

MOST_TEXTS = 2_000
"""Different texts of one facet that are compared at most (32 MB of likenesses); the rarest beyond stay alone."""


class Cell(Noun):
    """A persona's claim in a row; ``likeness`` to the row's text is 1 where it says just that."""

    persona: Slug
    claim: ClaimId
    text: Line
    likeness: Share


class SharedRow(Noun):
    """One thing that at least two personas say, in the words used most; cells in the order of the personas."""

    facet: Facet
    text: Line
    cells: tuple[Cell, ...]

    def of(self, persona: str) -> Cell | None:
        """The claim of a persona in this row, the likest where it has several."""
        return max((cell for cell in self.cells if cell.persona == persona), key=lambda c: c.likeness, default=None)

    @property
    def personas(self) -> frozenset[str]:
        """Who shares it."""
        return frozenset(cell.persona for cell in self.cells)


class Kinship(Noun):
    """How many rows two personas share."""

    one: Slug
    other: Slug
    rows: int


class Member(Noun):
    """A persona of the matrix, with how many of its claims there are and how many nobody else makes."""

    persona: Slug
    name: Line
    claims: int
    alone: int


class SharedMatrix(Noun):
    """Rows shared by most first, within each facet in the order asked for; kinships from the closest."""

    members: tuple[Member, ...]
    rows: tuple[SharedRow, ...]
    kinships: tuple[Kinship, ...]


def shared_matrix(
    personas: Sequence[Persona],
    facets: Sequence[Facet],
    vectors: Mapping[str, NDArray[np.float32]],
    alike: float = ALIKE,
) -> SharedMatrix:
    """What some personas share in some facets; ``vectors`` has a unit vector per text of their claims."""
    rows = [row for facet in facets for row in _rows(personas, facet, vectors, alike)]
    shared = Counter(cell.persona for row in rows for cell in row.cells)
    members = []
    for persona in personas:
        count = sum(claim.facet in facets for claim in persona.claims)
        members.append(
            Member(persona=persona.slug, name=persona.name, claims=count, alone=count - shared[persona.slug])
        )
    return SharedMatrix(members=tuple(members), rows=tuple(rows), kinships=_kinships(rows))


def _rows(
    personas: Sequence[Persona], facet: Facet, vectors: Mapping[str, NDArray[np.float32]], alike: float
) -> list[SharedRow]:
    said = [(persona.slug, claim) for persona in personas for claim in persona.claims if claim.facet is facet]
    uses = Counter(claim.text for _, claim in said)
    texts = [text for text, _ in uses.most_common(MOST_TEXTS)]
    likeness = _likeness(texts, np.stack([vectors[text] for text in texts])) if texts else np.zeros((0, 0))
    groups = _groups(likeness, alike)
    rows = (_row(facet, [texts[place] for place in group], said, texts, likeness) for group in groups)
    return sorted((row for row in rows if len(row.personas) > 1), key=lambda row: (-len(row.personas), row.text))


def _likeness(texts: Sequence[str], vectors: NDArray[np.float32]) -> NDArray[np.float64]:
    """The likeness of each two texts: of meaning, or 1 where they are the same but for spelling."""
    plain = [" ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split()) for text in texts]
    wording = process.cdist(plain, plain, scorer=fuzz.token_sort_ratio) / 100.0
    meaning = np.clip(vectors @ vectors.T, 0.0, 1.0).astype(np.float64)
    both: NDArray[np.float64] = np.where(wording >= SAME_WORDS, 1.0, meaning)
    np.fill_diagonal(both, 1.0)
    return (both + both.T) / 2.0


def _groups(likeness: NDArray[np.float64], alike: float) -> Iterator[list[int]]:
    """Places of texts that say the same: agglomerated by mean likeness, so that no chain joins what is far apart."""
    if len(likeness) < 2:
        yield from ([place] for place in range(len(likeness)))
        return
    from scipy.cluster.hierarchy import fcluster, linkage  # slow to import, and every command would wait for it
    from scipy.spatial.distance import squareform

    tree = linkage(squareform(1.0 - likeness, checks=False), method="average")
    labels = fcluster(tree, t=1.0 - alike, criterion="distance")
    for label in dict.fromkeys(labels):
        yield [int(place) for place in np.flatnonzero(labels == label)]


def _row(
    facet: Facet,
    group: Sequence[str],
    said: Sequence[tuple[str, Claim]],
    texts: Sequence[str],
    likeness: NDArray[np.float64],
) -> SharedRow:
    """A row under its text that is used most (``group`` comes in that order)."""
    first = texts.index(group[0])
    like = {text: float(likeness[first, texts.index(text)]) for text in group}
    cells = tuple(
        Cell(persona=persona, claim=claim.id, text=claim.text, likeness=round(like[claim.text], 4))
        for persona, claim in said
        if claim.text in like
    )
    return SharedRow(facet=facet, text=group[0], cells=cells)


def _kinships(rows: Sequence[SharedRow]) -> tuple[Kinship, ...]:
    pairs = Counter(pair for row in rows for pair in combinations(sorted(row.personas), 2))
    return tuple(Kinship(one=one, other=other, rows=count) for (one, other), count in pairs.most_common())
