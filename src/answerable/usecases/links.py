"""Which claims a piece of evidence bears on: those that it names, or those that are near in meaning."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from answerable.domain.model.claim import Claim
from answerable.domain.model.evidence import EvidenceRow, Link
from answerable.domain.model.persona import PersonaVersion
from answerable.domain.personas.identity import slug_of
from answerable.usecases.meanings import embed_cached
from answerable.usecases.ports import Meaning, Reader, Store, Vector

MOST_LINKS = 3
"""How many claims a free text is linked to at most (assumed: a sentence rarely says more)."""

LEAST_SCORE = 0.3
"""The nearness from which a claim is proposed at all. Measured on 433 quotes of the sample whose claims are known,
each among some 41 claims of its persona: 61% get a proposal, and half of those have the right claim among three."""


@dataclass(frozen=True, slots=True)
class ClaimBook:
    """The claims that evidence can bear on: every id ever given, and the present claims of each persona by slug."""

    ids: frozenset[str]
    personas: Mapping[str, Sequence[Claim]]
    slugs: Mapping[str, str]

    def complaint(self, row: EvidenceRow) -> str | None:
        """Why a row cannot be linked as it asks, or None."""
        for link in row.links:
            if link.claim not in self.ids:
                return f"claims {link.claim} is no claim of this workspace; see the ids with: answerable personas show"
        if not row.links and row.persona is not None and self.slug(row.persona) is None:
            known = ", ".join(list(self.personas)[:12]) or "none yet"
            return f"persona {row.persona[:60]!r} is not known; there are {known}"
        return None

    def slug(self, persona: str) -> str | None:
        """The slug of a persona named by its slug or its name, or None."""
        return self.slugs.get(slug_of(persona))


def claim_book(reader: Reader) -> ClaimBook:
    """The claims of a workspace as they are now."""
    versions = reader.personas()
    return ClaimBook(
        ids=reader.claim_ids(),
        personas={version.persona.slug: version.persona.claims for version in versions},
        slugs=_slugs(versions),
    )


def _slugs(versions: Iterable[PersonaVersion]) -> dict[str, str]:
    personas = [version.persona for version in versions]
    return {slug_of(persona.name): persona.slug for persona in personas} | {one.slug: one.slug for one in personas}


@dataclass(slots=True)
class Linker:
    """Finds the claims that free texts are near to; the vectors of claims are made when they are first needed.

    Links at or above ``accept_above`` are confirmed at once because the user said so; others wait for a person.
    """

    store: Store
    meaning: Meaning
    book: ClaimBook
    accept_above: float | None = None
    _vectors: dict[str | None, Vector] = field(default_factory=dict)

    def linked(self, rows: Sequence[EvidenceRow]) -> list[EvidenceRow]:
        """The rows, those without links now with the ones that were found; contradiction is never guessed."""
        free = [row for row in rows if not row.links]
        if not free:
            return list(rows)
        vectors = iter(embed_cached(self.store, self.meaning, [row.text for row in free]))
        return [row if row.links else row.model_copy(update={"links": self._found(row, next(vectors))}) for row in rows]

    def _found(self, row: EvidenceRow, vector: Vector) -> tuple[Link, ...]:
        persona = self.book.slug(row.persona) if row.persona is not None else None
        claims = self._claims(persona)
        if not claims:
            return ()
        scores = np.clip(self._claim_vectors(persona) @ vector, 0.0, 1.0)
        nearest = np.argsort(-scores, kind="stable")[:MOST_LINKS]
        return tuple(self._link(claims[i], float(scores[i])) for i in nearest if scores[i] >= LEAST_SCORE)

    def _link(self, claim: Claim, score: float) -> Link:
        accepted = self.accept_above is not None and score >= self.accept_above
        return Link(claim=claim.id, score=round(score, 4), confirmed=accepted)

    def _claims(self, persona: str | None) -> Sequence[Claim]:
        if persona is not None:
            return self.book.personas[persona]
        return [claim for claims in self.book.personas.values() for claim in claims]

    def _claim_vectors(self, persona: str | None) -> Vector:
        if persona not in self._vectors:
            texts = [claim.text for claim in self._claims(persona)]
            self._vectors[persona] = embed_cached(self.store, self.meaning, texts)
        return self._vectors[persona]
