"""Names given on the command line: of personas, of facets."""

from collections.abc import Sequence

from answerable.domain.model.facet import Facet
from answerable.errors import InvalidInput


def named(personas: str | None) -> list[str] | None:
    """The short names in an option such as ``--personas cfo,cio``; None where it was not given; raises InvalidInput."""
    if personas is None:
        return None
    slugs = [name.strip() for name in personas.split(",") if name.strip()]
    if not slugs:
        raise InvalidInput(f"--personas {personas!r} names nobody; give short names joined by commas, such as cfo,cio.")
    return slugs


def facets_named(names: Sequence[str]) -> list[Facet]:
    """The facets of these names, each once; raises InvalidInput naming those there are."""
    return list(dict.fromkeys(_facet(name) for name in names))


def _facet(name: str) -> Facet:
    try:
        return Facet(name.strip().lower().replace(" ", "-").replace("_", "-"))
    except ValueError:
        known = ", ".join(facet.value for facet in Facet)
        raise InvalidInput(f"--facet {name!r} is no facet; choose among {known}.") from None
