"""Buying committees: a deal simulated, and what a form for one has to offer."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from answerable.domain.committee.outcome import SimulationResult
from answerable.domain.committee.powers import STRENGTH
from answerable.domain.committee.rounds import FEWEST_PATHS, MOST_PATHS
from answerable.domain.committee.scene import compile_scene
from answerable.domain.committee.simulation import simulate_scene
from answerable.domain.committee.words import unknown
from answerable.domain.model.archetype import Archetype
from answerable.domain.model.deal import Deal
from answerable.domain.model.persona import PersonaStatus
from answerable.domain.model.power import Power
from answerable.domain.model.proof import ProofKind
from answerable.domain.model.stage import Order, Stage
from answerable.domain.model.stake import Stake
from answerable.errors import InvalidInput, TooLarge
from answerable.usecases.context import Context
from answerable.usecases.ports import Library, Randomness, Store
from answerable.usecases.seats import resolve_seats

DEFAULT_PATHS = 10_000
DEFAULT_SEED = 1

MOST_SEATS = 30
"""Seats of one deal at most (chosen: published groups end at 16 and more)."""


@dataclass(frozen=True, slots=True)
class PersonaChoice:
    """A persona that can take a seat, with the archetype it decides like, if any."""

    slug: str
    name: str
    archetype: str | None


@dataclass(frozen=True, slots=True)
class DealChoices:
    """What a form for a deal offers to choose from."""

    personas: tuple[PersonaChoice, ...]
    archetypes: tuple[Archetype, ...]
    stakes: tuple[Stake, ...]
    proof_kinds: tuple[ProofKind, ...]
    deals: tuple[Deal, ...]
    powers: tuple[Power, ...] = STRENGTH
    orders: tuple[Order, ...] = tuple(Order)
    stages: tuple[Stage, ...] = tuple(Stage)


def simulate(
    _context: Context,
    store: Store,
    library: Library,
    randomness: Randomness,
    deal: Deal,
    paths: int = DEFAULT_PATHS,
    seed: int = DEFAULT_SEED,
) -> SimulationResult:
    """What a committee does with an offer; the same arguments give the same result.

    Writes nothing. ``paths`` is rounded up to a multiple of 500. Raises InvalidInput for stakes, proofs, personas and
    archetypes that nobody knows (with the nearest known one), for seats of which nothing is known, and for a number
    of paths outside its bounds; TooLarge for more than 30 seats.
    """
    if not FEWEST_PATHS <= paths <= MOST_PATHS:
        raise InvalidInput(f"{paths:,} paths cannot be simulated; choose from {FEWEST_PATHS:,} to {MOST_PATHS:,}.")
    if len(deal.seats) > MOST_SEATS:
        raise TooLarge(f"Deal {deal.slug} has {len(deal.seats)} seats; at most {MOST_SEATS} are simulated.")
    check_words(library, deal)
    with store.read() as reader:
        sitters = resolve_seats(reader, library, deal)
    scene = compile_scene(deal, sitters, library.committee())
    return simulate_scene(scene, randomness.keyed(seed), paths, seed)


def check_words(library: Library, deal: Deal) -> None:
    """Raises InvalidInput for the first stake or kind of proof in a deal that the library does not know."""
    stakes = {stake.slug for stake in library.stakes()}
    kinds = {kind.slug for kind in library.proof_kinds()}
    for place, word, known, what in _words(deal, stakes, kinds):
        if word not in known:
            raise InvalidInput(f"Deal {deal.slug}, {place}: {unknown(word, known, what)}")


def deal_choices(_context: Context, store: Store, library: Library) -> DealChoices:
    """Personas that can take a seat (deprecated ones last), the library's words, and the deals there are."""
    with store.read() as reader:
        personas = [version.persona for version in reader.personas()]
        deals = tuple(reader.deals())
    personas.sort(key=lambda persona: (persona.status is PersonaStatus.DEPRECATED, persona.slug))
    return DealChoices(
        personas=tuple(PersonaChoice(each.slug, each.name, each.archetype) for each in personas),
        archetypes=tuple(library.archetypes()),
        stakes=tuple(library.stakes()),
        proof_kinds=tuple(library.proof_kinds()),
        deals=deals,
    )


def _words(
    deal: Deal, stakes: Collection[str], kinds: Collection[str]
) -> Iterator[tuple[str, str, Collection[str], str]]:
    for number, effect in enumerate(deal.offer.effects, start=1):
        yield f"offer, effects, item {number}, stake", effect.stake, stakes, "stake"
    for number, proof in enumerate(deal.offer.proofs, start=1):
        yield f"offer, proofs, item {number}, kind", proof.kind, kinds, "kind of proof"
