"""How long the library takes to load, and titles to find their archetypes."""

from collections.abc import Iterable

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.domain.personas.titles.accountability import Spokesmen
from answerable.domain.personas.titles.words import words_of
from benchmarks.figure import Figure, median_seconds


def run(scale: float) -> Iterable[Figure]:
    """Loads everything in fresh instances; reads ``1000 × scale`` titles."""
    yield Figure("all archetypes from a fresh instance", median_seconds(_archetypes) * 1e3, "ms", "under 60")
    yield Figure("stakes, proofs and figures from a fresh instance", median_seconds(_vocabulary) * 1e3, "ms")
    archetypes = BuiltInLibrary().archetypes()
    listed = [f"Interim {title}" for archetype in archetypes for title in archetype.titles]
    titles = [listed[place % len(listed)] for place in range(max(int(1000 * scale), 10))]
    spokesmen = Spokesmen(archetypes)
    seconds = median_seconds(lambda: [spokesmen.of([words_of(title)]) for title in titles])
    yield Figure("archetypes made ready to speak for titles", median_seconds(lambda: Spokesmen(archetypes)) * 1e3, "ms")
    yield Figure(
        "one title to its archetype",
        seconds / len(titles) * 1e3,
        "ms",
        note=f"{len(titles)} titles that no archetype lists",
    )


def _archetypes() -> None:
    BuiltInLibrary().archetypes()


def _vocabulary() -> None:
    library = BuiltInLibrary()
    library.stakes()
    library.proof_kinds()
    library.committee()
