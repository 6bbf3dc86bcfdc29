"""Beliefs from a million observations: out of the store, by the domain alone, and how long the rows take to go in."""

import csv
import random
import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from answerable.domain.beliefs.posterior import beliefs, beliefs_by_function
from answerable.domain.beliefs.subject import subjects_of
from answerable.domain.model.audit import AuditEntry
from answerable.domain.model.claim import Claim
from answerable.domain.model.evidence import Evidence, Link, Population, Reporter
from answerable.domain.model.facet import Facet
from answerable.domain.model.function import Function
from answerable.domain.model.persona import Persona, PersonaVersion
from answerable.domain.personas.identity import claim_id, digest_of
from answerable.settings import Settings
from answerable.usecases.beliefs import beliefs_of, beliefs_of_all
from answerable.usecases.context import Context
from answerable.usecases.imports import import_evidence
from answerable.usecases.ports import AsOf, EvidenceMap, Reader, Store
from answerable.wiring import open_evidence_reader, open_meaning, open_store
from benchmarks.figure import Figure, median_seconds

NOW = datetime(2026, 6, 1, tzinfo=UTC)
CONTEXT = Context(actor="local", at=NOW, request_id="benchmark")
FULL = 1_000_000
IMPORTED = 100_000
PERSONAS = 100
CLAIMS = 20
ACCOUNTS = 5_000
DAYS = 730


def run(scale: float) -> Iterable[Figure]:
    """Figures at a share of a million observations of 100 personas with 20 claims each, by 5,000 accounts."""
    rows = max(int(FULL * scale), 1_000)
    versions = [_version(number) for number in range(PERSONAS)]
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Settings(database=f"sqlite:///{folder}/bench.db"))
        yield from _loaded(store, versions, rows)
        with store.read() as reader:
            yield from _told(reader, versions, rows)
        yield from _imported(Path(folder), store, versions, max(int(IMPORTED * scale), 1_000))
        store.close()


def _loaded(store: Store, versions: list[PersonaVersion], rows: int) -> Iterator[Figure]:
    start = time.perf_counter()
    made = sum(1 for _ in _observations(versions, rows))
    making = time.perf_counter() - start
    start = time.perf_counter()
    with store.write(CONTEXT) as work:
        for version in versions:
            work.add_version(version)
        work.add_evidence(_observations(versions, rows))
        work.record(AuditEntry(act="load", subject="benchmark", reason="to be measured"))
    seconds = time.perf_counter() - start - making
    yield Figure(
        f"load {made:,} observations into SQLite", seconds, "s", note="one transaction, without making the rows"
    )


def _told(reader: Reader, versions: list[PersonaVersion], rows: int) -> Iterator[Figure]:
    subjects = [subject for version in versions for subject in subjects_of(version.persona)]
    tally = reader.tally(None, AsOf())
    day = NOW.date()
    count = f"{rows:,} observations, {len(subjects):,} claims"
    tallied = median_seconds(lambda: reader.tally(None, AsOf()), runs=3)
    pooled = median_seconds(lambda: beliefs(tally, subjects, day), runs=3)
    split = median_seconds(lambda: beliefs_by_function(tally, subjects, day), runs=3)
    every = median_seconds(lambda: beliefs_of_all(CONTEXT, reader, versions, AsOf()), runs=3)
    one = median_seconds(lambda: beliefs_of(CONTEXT, reader, versions[0], AsOf()), runs=3)
    yield Figure(f"beliefs of all personas out of the store: {count}", every, "s", note=f"{len(tally.claim):,} cells")
    yield Figure("  of which the tally in SQLite", tallied, "s")
    yield Figure("  of which units, decay and posteriors in the domain", pooled, "s")
    yield Figure("beliefs by function, domain only", split, "s")
    yield Figure(f"beliefs of one persona of {PERSONAS} out of the store", one * 1000, "ms")


def _imported(folder: Path, store: Store, versions: list[PersonaVersion], rows: int) -> Iterator[Figure]:
    path = folder / "calls.csv"
    columns = ("id", "observed_on", "function", "text", "reporter", "population", "account", "claims")
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for one in _observations(versions, rows):
            told = (one.function, one.text, one.reporter, one.population, one.account, one.links[0].claim)
            writer.writerow((f"i-{one.id}", one.observed_on, *told))
    start = time.perf_counter()
    opened = open_evidence_reader().open(path, EvidenceMap())
    report = import_evidence(CONTEXT, store, open_meaning(), opened)
    seconds = time.perf_counter() - start
    yield Figure(
        f"import a CSV file of {report.added:,} rows with claim ids", seconds, "s", note="survey and recording"
    )


def _version(number: int) -> PersonaVersion:
    slug = f"persona-{number}"
    texts = [f"Claim {place} of {slug}" for place in range(CLAIMS)]
    claims = [
        Claim(id=claim_id(slug, Facet.RISK, text, ()), facet=Facet.RISK, text=text, order=order)
        for order, text in enumerate(texts, start=1)
    ]
    persona = Persona(slug=slug, name=slug, claims=tuple(claims))
    return PersonaVersion(
        number=1, persona=persona, digest=digest_of(persona), author="local", reason="benchmark", recorded_at=NOW
    )


def _observations(versions: list[PersonaVersion], rows: int) -> Iterator[Evidence]:
    """The same observations in every run, without validation, so that making them costs little."""
    chance = random.Random(1)
    links = [
        Link(claim=claim.id, supports=yes) for v in versions for claim in v.persona.claims for yes in (True, False)
    ]
    functions, reporters, populations = list(Function), list(Reporter), list(Population)
    first = date(2026, 5, 31) - timedelta(days=DAYS)
    days = [first + timedelta(days=day) for day in range(DAYS)]
    for number in range(rows):
        yield Evidence.model_construct(
            id=f"o-{number}",
            observed_on=chance.choice(days),
            function=chance.choice(functions),
            text="We cannot stop the line for this.",
            source="call",
            reporter=chance.choice(reporters),
            population=chance.choice(populations),
            account=f"account {chance.randrange(ACCOUNTS)}",
            links=(chance.choice(links),),
            recorded_at=NOW,
        )
