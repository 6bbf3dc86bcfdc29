"""A committee of six seats with eight objections each: the simulation, its lifts, and how both grow."""

from collections.abc import Iterable, Iterator

from answerable.adapters.engines.randomness import KeyedRandomness
from answerable.adapters.library.loader import BuiltInLibrary
from answerable.domain.committee.draws import draw_parameters
from answerable.domain.committee.lifts import candidate_actions
from answerable.domain.committee.odds import odds_of
from answerable.domain.committee.paths import walk
from answerable.domain.committee.rounds import DRAWS, PER_ROUND
from answerable.domain.committee.scene import Scene, compile_scene, scenario_of
from answerable.domain.committee.seating import Concern, Sitter
from answerable.domain.committee.simulation import simulate_scene
from answerable.domain.committee.streams import Streams
from answerable.domain.model.deal import Deal, Seat
from answerable.domain.model.offer import Direction, Effect, Offer
from answerable.domain.model.power import Power
from benchmarks.figure import Figure, median_seconds

SEATS = 6
OBJECTIONS = 8
SEED = 1


def run(scale: float) -> Iterable[Figure]:
    """Times in ms; every one of the 48 objections is exposed, all seven stages lie ahead."""
    per_draw = max(2, int(PER_ROUND * scale))
    paths = DRAWS * per_draw
    scene = busy_scene()
    randomness = KeyedRandomness()
    uniforms = randomness.keyed(SEED)
    draws = draw_parameters(scene, uniforms, DRAWS)
    today = scenario_of(scene)
    size = f"{SEATS} seats × {OBJECTIONS} objections × {paths:,} paths"
    kept = Streams(uniforms, scene, 0, paths)

    def fresh() -> None:
        walk(odds_of(scene, draws, today), Streams(randomness.keyed(SEED), scene, 0, paths), per_draw)

    yield Figure(f"simulate {size}", 1e3 * median_seconds(fresh), "ms", target="≤ 50 ms", note="numbers included")
    again = 1e3 * median_seconds(lambda: walk(odds_of(scene, draws, today), kept, per_draw))
    yield Figure(f"simulate again {size}", again, "ms", note="the same numbers, as a lift does")
    drawn = 1e3 * median_seconds(lambda: draw_parameters(scene, uniforms, DRAWS))
    yield Figure(f"draw parameters, {DRAWS} draws", drawn, "ms")
    whole = 1e3 * median_seconds(lambda: simulate_scene(scene, uniforms, paths, SEED), runs=3)
    lifts = len(candidate_actions(scene, today))
    yield Figure(f"whole result with {lifts} lifts, {paths:,} paths", whole, "ms", target="≤ 2,000 ms")
    for times in (5, 20):
        more = max(1, int(times * scale)) * paths
        took = 1e3 * median_seconds(lambda more=more: simulate_scene(scene, uniforms, more, SEED), runs=1)  # type: ignore[misc]
        yield Figure(f"whole result with lifts, {more:,} paths", took, "ms", note="lifts on 20,000 paths at most")


def busy_scene() -> Scene:
    """Six seats, one per power, each with eight concerns of the built-in archetypes, every stake exposed."""
    library = BuiltInLibrary()
    stakes = sorted({objection.stake for each in library.archetypes() for objection in each.objections})
    effects = tuple(Effect(stake=stake, effect=Direction.EXPOSES, size=0.8) for stake in stakes)
    deal = Deal(
        slug="busy",
        name="A busy deal",
        account="Somebody",
        offer=Offer(name="Everything at once", amount=300_000.0, effects=effects),
        seats=tuple(Seat(role=power.value, title=power.value) for power in Power),
    )
    return compile_scene(deal, tuple(_sitters(library)), library.committee())


def _sitters(library: BuiltInLibrary) -> Iterator[Sitter]:
    archetypes = library.archetypes()
    for number, power in enumerate(Power):
        archetype = archetypes[number % len(archetypes)]
        concerns = tuple(
            Concern(
                slug=objection.slug,
                text=objection.text,
                origin=f"{archetype.slug}/{power}",
                stakes=(objection.stake,),
                rate=objection.rate,
                stages=objection.stages,
                unaided=objection.unaided,
                settled_by=objection.settled_by,
                days=objection.days,
            )
            for objection in archetype.objections[:OBJECTIONS]
        )
        yield Sitter(
            role=power.value,
            name=power.value,
            power=power,
            because="chosen",
            weights={each.stake: each.weight for each in archetype.stakes},
            concerns=concerns,
            threshold=250_000.0 if power is Power.APPROVER else None,
        )
