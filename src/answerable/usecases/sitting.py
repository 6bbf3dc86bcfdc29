"""One view of the workspace in which twins are asked, and in which they can look at each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona, PersonaStatus, PersonaVersion
from answerable.domain.twins.plain import plainly
from answerable.domain.twins.retrieval import material
from answerable.domain.twins.statement import statement
from answerable.domain.twins.twin import Twin
from answerable.usecases.beliefs import beliefs_of_all
from answerable.usecases.context import Context
from answerable.usecases.meanings import embed_cached
from answerable.usecases.others import Others
from answerable.usecases.ports import AsOf, Library, Meaning, Reader, Store

TOGETHER = 50
"""Personas whose claims are held in memory at once (about 9 MB of vectors)."""


@dataclass(slots=True)
class Sitting:
    """Makes twins of persona versions; twins that others are compared with are made once."""

    context: Context
    store: Store
    reader: Reader
    library: Library
    meaning: Meaning
    others: Others
    as_of: AsOf
    _beside: dict[str, Twin] = field(default_factory=dict)
    _living: tuple[PersonaVersion, ...] | None = None

    def twins(self, versions: Sequence[PersonaVersion]) -> Iterator[Twin]:
        """The twins of persona versions, in their order."""
        for start in range(0, len(versions), TOGETHER):
            yield from self._made(versions[start : start + TOGETHER])

    def living(self) -> tuple[PersonaVersion, ...]:
        """Every persona of the workspace that is not deprecated."""
        if self._living is None:
            everybody = self.reader.personas(known_by=self.as_of.known_by)
            self._living = tuple(each for each in everybody if each.persona.status is not PersonaStatus.DEPRECATED)
        return self._living

    def twin_of(self, version: PersonaVersion) -> Twin:
        """The twin of another persona, remembered for the length of the sitting."""
        slug = version.persona.slug
        if slug not in self._beside:
            self._beside[slug] = next(self._made((version,)))
        return self._beside[slug]

    def _made(self, versions: Sequence[PersonaVersion]) -> Iterator[Twin]:
        beliefs = beliefs_of_all(self.context, self.reader, versions, self.as_of)
        statements = [plainly(statement(claim)) for version in versions for claim in version.persona.claims]
        vectors = embed_cached(self.store, self.meaning, statements)
        start = 0
        for version in versions:
            claims = version.persona.claims
            having = material(claims, vectors[start : start + len(claims)], beliefs)
            yield Twin(version, beliefs, having, _open_questions(self.library, version.persona))
            start += len(claims)


def _open_questions(library: Library, persona: Persona) -> dict[Facet, str]:
    if persona.archetype is None:
        return {}
    must = library.archetype(persona.archetype).must_clarify
    return {clarify.facet: clarify.question for clarify in reversed(must)}
