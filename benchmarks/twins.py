"""Asking: one question at 12 personas and 10,000 pieces of evidence; panels of 100 and of 1,000 personas."""

import random
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from answerable.domain.model.audit import AuditEntry
from answerable.domain.model.claim import Claim
from answerable.domain.model.evidence import Evidence, Link
from answerable.domain.model.function import Function
from answerable.domain.model.persona import Persona, PersonaVersion
from answerable.domain.personas.identity import claim_id, digest_of
from answerable.settings import Settings
from answerable.usecases.context import Context
from answerable.usecases.ports import AsOf, Library, Store
from answerable.usecases.recognition import recogniser_of
from answerable.usecases.twins import Mind, ask, panel
from answerable.wiring import open_library, open_store, open_understanding, open_voice
from benchmarks.figure import Figure, median_seconds

NOW = datetime(2026, 6, 1, tzinfo=UTC)
CONTEXT = Context(actor="local", at=NOW, request_id="benchmark")
QUESTIONS = (
    "What would make you say no?",
    "Who do you report to?",
    "What proof do you need?",
    "What puts pressure on you?",
    "How are you measured?",
    "Do you escalate large sums?",
    "What are your goals?",
    "How old are you?",
    "What do you answer for?",
    "What must be true before you sign?",
)
ANY = AsOf()
KIN = 40
"""Personas of the same words: claims of every fortieth persona are alike, so that making their vectors, which is done
once and measured by itself, does not take longer than all the rest."""


@dataclass(frozen=True)
class _Round:
    """A panel of some size and its seconds per answer."""

    personas: int
    seconds: float


def run(scale: float) -> Iterable[Figure]:
    """Figures of asking; the embedding of the question is reported by itself."""
    mind = Mind(open_library(), open_understanding(), open_voice())
    start = time.perf_counter()
    mind.meaning.embed(["ready"])
    yield Figure("meaning: weights read and first text embedded", (time.perf_counter() - start) * 1e3, "ms")
    embedding = median_seconds(lambda: mind.meaning.embed(["Who do you report to?"]), runs=31)
    yield Figure("meaning: one question embedded", embedding * 1e3, "ms")
    texts = [
        f"Sentence {number} about what an integration costs us and when" for number in range(int(500 * scale) + 10)
    ]
    start = time.perf_counter()
    mind.meaning.embed(texts)
    yield Figure("meaning: sentences per second", len(texts) / (time.perf_counter() - start), "/s")
    with tempfile.TemporaryDirectory() as folder:
        yield from _asking(Path(folder), mind, scale, embedding)
    with tempfile.TemporaryDirectory() as folder:
        yield from _panels(Path(folder), mind, scale)


def _asking(folder: Path, mind: Mind, scale: float, embedding: float) -> Iterator[Figure]:
    store, personas = _workspace(folder, mind.library, 12)
    _observe(store, personas, max(100, int(10_000 * scale)))
    start = time.perf_counter()
    recogniser_of(store, mind.library, mind.meaning)
    yield Figure("what the cues teach, read once per process", time.perf_counter() - start, "s")
    seconds = median_seconds(lambda: ask(CONTEXT, store, mind, personas[3].slug, QUESTIONS[0], ANY), runs=31)
    yield Figure("ask: 12 personas, 10,000 pieces of evidence, all in all", seconds * 1e3, "ms")
    yield Figure("ask: the same beside the embedding", (seconds - embedding) * 1e3, "ms", target="≤ 30 ms")


def _panels(folder: Path, mind: Mind, scale: float) -> Iterator[Figure]:
    sizes = [max(2, int(size * scale)) for size in (100, 1_000)]
    store, personas = _workspace(folder, mind.library, max(sizes))
    rounds = []
    for size in sizes:
        slugs = [persona.slug for persona in personas[:size]]
        panel(CONTEXT, store, mind, QUESTIONS, slugs, ANY)
        start = time.perf_counter()
        answers = len(panel(CONTEXT, store, mind, QUESTIONS, slugs, ANY))
        rounds.append(_Round(size, (time.perf_counter() - start) / answers))
        yield Figure(f"panel: {size} personas × {len(QUESTIONS)} questions", 1 / rounds[-1].seconds, "answers/s")
    for small, large in pairwise(rounds):
        growth = large.seconds / small.seconds
        yield Figure(
            f"panel: cost per answer, {large.personas} against {small.personas} personas", growth, "×", "≤ 1.2"
        )


def _workspace(folder: Path, library: Library, size: int) -> tuple[Store, list[Persona]]:
    store = open_store(Settings(database=f"sqlite:///{folder / 'twins.db'}"))
    archetypes = library.archetypes()
    personas = [
        _persona(f"persona-{number}", library, archetypes[number % len(archetypes)].slug) for number in range(size)
    ]
    with store.write(CONTEXT) as work:
        for persona in personas:
            work.add_version(
                PersonaVersion(
                    number=1,
                    persona=persona,
                    digest=digest_of(persona),
                    author="local",
                    reason="benchmark",
                    recorded_at=NOW,
                )
            )
        work.record(AuditEntry(act="benchmark", subject="workspace", reason="a benchmark needs it", payload={}))
    return store, personas


def _persona(slug: str, library: Library, archetype: str) -> Persona:
    taken: set[str] = set()
    claims = []
    kin = int(slug.rpartition("-")[2]) % KIN
    for draft in library.archetype(archetype).drafts():
        taken.add(name := claim_id(slug, draft.facet, draft.text, taken))
        text = f"{draft.text} ({kin})"
        claims.append(Claim(**{**draft.model_dump(), "id": name, "text": text}))
    return Persona(slug=slug, name=slug, archetype=archetype, claims=tuple(claims))


def _observe(store: Store, personas: list[Persona], rows: int) -> None:
    dice = random.Random(7)
    claims = [claim.id for persona in personas for claim in persona.claims]
    functions = list(Function)
    with store.write(CONTEXT) as work:
        work.add_evidence(
            Evidence(
                id=f"e-{number}",
                observed_on=date(2024, 6, 1) + timedelta(days=dice.randrange(700)),
                function=dice.choice(functions),
                text=f"What somebody said in conversation {number}.",
                source="benchmark",
                reporter="buyer",
                population="prospect",
                account=f"Account {dice.randrange(300)}",
                links=(Link(claim=dice.choice(claims), supports=dice.random() < 0.8),),
                recorded_at=NOW,
            )
            for number in range(rows)
        )
        work.record(AuditEntry(act="benchmark", subject="workspace", reason="a benchmark needs it", payload={}))
