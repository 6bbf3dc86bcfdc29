"""Personas beside one another: who reports to whom, and what they share."""

from collections.abc import Sequence

from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona, PersonaStatus
from answerable.domain.personas.orgchart import OrgChart, org_chart
from answerable.domain.personas.sharing import SharedMatrix, shared_matrix
from answerable.errors import InvalidInput, NotFound
from answerable.usecases.context import Context
from answerable.usecases.meanings import embed_cached
from answerable.usecases.ports import Meaning, Reader, Store

SHARED_FACETS = (Facet.CHALLENGE, Facet.MOTIVATION, Facet.METRIC, Facet.SOURCE)
"""The facets compared unless told: the ones in which personas of one company are usually kin."""

FEWEST = 2
"""Personas without whom there is nothing to share."""


def chart_of(_context: Context, store: Store, slugs: Sequence[str] | None = None) -> OrgChart:
    """Who reports to whom among these personas (None: all that are not deprecated); raises NotFound."""
    with store.read() as reader:
        return org_chart(_chosen(reader, slugs))


def shared_of(
    _context: Context,
    store: Store,
    meaning: Meaning,
    facets: Sequence[Facet] = SHARED_FACETS,
    slugs: Sequence[str] | None = None,
) -> SharedMatrix:
    """What these personas (None: all that are not deprecated) share in some facets.

    Raises NotFound, and InvalidInput for fewer than two personas.
    """
    with store.read() as reader:
        personas = _chosen(reader, slugs)
    if len(personas) < FEWEST:
        raise InvalidInput(f"{personas[0].name} alone shares nothing; name at least two personas.")
    texts = list(dict.fromkeys(c.text for persona in personas for c in persona.claims if c.facet in facets))
    vectors = embed_cached(store, meaning, texts)
    return shared_matrix(personas, facets, dict(zip(texts, vectors, strict=True)))


def _chosen(reader: Reader, slugs: Sequence[str] | None) -> list[Persona]:
    if slugs is not None:
        return [reader.persona(slug).persona for slug in dict.fromkeys(slugs)]
    everybody = [version.persona for version in reader.personas()]
    personas = [persona for persona in everybody if persona.status is not PersonaStatus.DEPRECATED]
    if not personas:
        raise NotFound("There is no persona yet; import a page with: answerable personas import FILE.")
    return personas
