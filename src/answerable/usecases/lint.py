"""What makes personas useless: found in the workspace or on pages, mended where that is safe."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from answerable.domain.committee.powers import ROLES
from answerable.domain.model.finding import Finding
from answerable.domain.model.group import Group
from answerable.domain.model.page import Page
from answerable.domain.model.persona import Persona, PersonaVersion
from answerable.domain.personas.headings import HeadingReading, heading_key, worded
from answerable.domain.personas.lint.collapsed import is_collapsed
from answerable.domain.personas.lint.decorative import DECORATION, WORKING, note_lines
from answerable.domain.personas.lint.ground import STATEMENTS, Ground
from answerable.domain.personas.lint.lost import headings_of
from answerable.domain.personas.lint.mending import mended
from answerable.domain.personas.lint.places import Places
from answerable.domain.personas.lint.rulebook import UNREADABLE, lint, of_all, of_persona
from answerable.domain.personas.plan import PagePlan, plan_page, plan_persona
from answerable.errors import InvalidInput, NoPersona, NotFound
from answerable.usecases.context import Context
from answerable.usecases.headings import read_headings
from answerable.usecases.meanings import embed_cached
from answerable.usecases.ports import Library, Meaning, PageReader, Reader, Store, Vector, VectorCache
from answerable.usecases.starting import StartingArchetypes

LONGEST_NOTE = 40
"""Lines of a persona's notes whose meaning is looked at; their words are, however many there are."""


@dataclass(frozen=True, slots=True)
class LintReport:
    """What was found about how many personas, and what was passed over, as sentences."""

    findings: tuple[Finding, ...]
    personas: int
    remarks: tuple[str, ...] = ()


def lint_workspace(
    context: Context,
    store: Store,
    library: Library,
    meaning: Meaning | None = None,
    slugs: Sequence[str] | None = None,
) -> LintReport:
    """Findings about these personas (None: all) among all there are; without a meaning model by words only.

    Raises NotFound for a persona that there is not.
    """
    with store.read() as reader:
        return lint_reader(context, reader, store, library, meaning, slugs)


def lint_reader(
    context: Context,
    reader: Reader,
    cache: VectorCache,
    library: Library,
    meaning: Meaning | None = None,
    slugs: Sequence[str] | None = None,
) -> LintReport:
    """What ``lint_workspace`` finds, in a view of the workspace that is open already."""
    wanted = None if slugs is None else {reader.persona(slug).persona.slug for slug in slugs}
    personas = [version.persona for version in reader.personas()]
    linted = frozenset(at for at, one in enumerate(personas) if wanted is None or one.slug in wanted)
    ground = _ground(context, personas, linted, reader.groups(), _Tools(library, cache, meaning))
    return LintReport(lint(ground), len(linted))


def glance(context: Context, reader: Reader, library: Library, persona: Persona) -> tuple[Finding, ...]:
    """What is found at first sight: about one persona by itself, by words, without reading the others."""
    standing = [version.persona for version in _successors(reader, persona)]
    groups = [group for group in reader.groups() if group.slug == persona.group]
    tools = _Tools(library, NoCache(), None)
    return tuple(of_persona(0, _ground(context, [persona, *standing], frozenset({0}), groups, tools)))


def lint_pages(
    context: Context,
    library: Library,
    reader: PageReader,
    pages: Sequence[tuple[str, str]],
    meaning: Meaning | None = None,
) -> LintReport:
    """Findings about the personas of pages, given as name and text, that need not be imported; each has its line.

    What importing a page would add, its personas' archetypes, is added before. A page that cannot be read is a
    finding, one that describes nobody a remark; raises NoPersona where none describes anybody.
    """
    read, unreadable, remarks = _read(reader, pages)
    if not (read or unreadable):
        nobody = (
            f"{pages[0][0]} describes no persona" if len(pages) == 1 else f"None of {len(pages)} pages has a persona"
        )
        raise NoPersona(f"{nobody}, so there is nothing to lint; name a page that docs/reference/pages.md describes.")
    imported = [_as_imported(page, library) for _, _, page in read]
    personas = [persona for page in imported for persona in page]
    groups = [page.group for _, _, page in read]
    ground = _ground(context, personas, frozenset(range(len(personas))), groups, _Tools(library, NoCache(), meaning))
    found = _lint_placed(ground, read, [len(page) for page in imported])
    return LintReport((*unreadable, *found), len(personas), tuple(remarks))


def plan_mending(_context: Context, store: Store, report: LintReport) -> tuple[PagePlan, ...]:
    """What mending the safe findings of a workspace would do, one plan per persona, nothing being changed."""
    with store.read() as reader:
        versions = {version.persona.slug: version for version in reader.personas()}
        taken = reader.claim_ids()
    plans = []
    for slug, findings in _repairable(report.findings).items():
        version = versions[slug]
        plan = plan_persona(mended(version.persona, findings), version, taken)
        plans.append(PagePlan(name=slug, group=None, base_group=None, personas=(plan,)))
    return tuple(plans)


class NoCache:
    """A cache that keeps nothing, for texts that belong to no workspace."""

    def vectors(self, model: str, digests: Collection[str]) -> Mapping[str, Vector]:  # noqa: ARG002 - the port's names
        """None of them."""
        return {}

    def keep_vectors(self, model: str, vectors: Mapping[str, Vector]) -> None:
        """Lets them go."""


@dataclass(frozen=True, slots=True)
class _Tools:
    library: Library
    cache: VectorCache
    meaning: Meaning | None


def _ground(
    context: Context, personas: Sequence[Persona], linted: frozenset[int], groups: Sequence[Group], tools: _Tools
) -> Ground:
    chosen = [personas[place] for place in sorted(linted)]
    return Ground(
        personas=personas,
        linted=linted,
        groups=groups,
        archetypes=tools.library.archetypes(),
        stakes=frozenset(stake.slug for stake in tools.library.stakes()),
        roles=ROLES,
        readings=_readings(chosen, tools),
        first_headings=_first_headings(tools.library),
        vectors=_vectors(chosen, tools) if tools.meaning else {},
        today=context.today,
    )


def _readings(personas: Iterable[Persona], tools: _Tools) -> Mapping[str, HeadingReading]:
    headings = list(dict.fromkeys(heading for persona in personas for heading in headings_of(persona)))
    if tools.meaning and headings:
        return read_headings(tools.cache, tools.library, tools.meaning, headings)
    phrases = tools.library.headings() if headings else ()
    return {heading: reading for heading in headings if (reading := worded(heading, phrases))}


def _first_headings(library: Library) -> frozenset[str]:
    first: dict[str, str] = {}
    for phrase in library.headings():
        if phrase.facet:
            first.setdefault(phrase.facet.value, heading_key(phrase.text))
    return frozenset(first.values())


def _vectors(personas: Sequence[Persona], tools: _Tools) -> Mapping[str, Vector]:
    texts = [*DECORATION, *WORKING]
    for persona in personas:
        texts += [claim.text for claim in persona.claims if claim.facet in STATEMENTS]
        texts += [line for note in persona.notes for line in note_lines(note)][:LONGEST_NOTE]
    archetypes = tools.library.archetypes()
    if any(is_collapsed(persona, archetypes) for persona in personas):
        texts += [claim.text for archetype in archetypes for claim in archetype.claims]
    once = list(dict.fromkeys(texts))
    if tools.meaning is None:
        return {}
    return dict(zip(once, embed_cached(tools.cache, tools.meaning, once), strict=True))


def _successors(reader: Reader, persona: Persona) -> Iterator[PersonaVersion]:
    """The personas that replace this one, one after the other, as far as they exist and do not lead back."""
    seen = {persona.slug}
    step = persona.successor
    while step and step not in seen:
        seen.add(step)
        try:
            version = reader.persona(step)
        except NotFound:
            return
        yield version
        step = version.persona.successor


_Read = tuple[str, str, Page]
"""A page that was read: its name, its text, what it says."""


def _read(reader: PageReader, pages: Sequence[tuple[str, str]]) -> tuple[list[_Read], list[Finding], list[str]]:
    read: list[_Read] = []
    unreadable, remarks = [], []
    for name, text in pages:
        try:
            read.append((name, text, reader.parse(text, name)))
        except NoPersona:
            remarks.append(f"{name} describes no persona and was passed over.")
        except InvalidInput as error:
            unreadable.append(_unreadable(name, str(error)))
    return read, unreadable, remarks


def _unreadable(name: str, told: str) -> Finding:
    rule = UNREADABLE
    found = {"rule": rule.code, "severity": rule.severity, "why": rule.why, "mend": rule.mend, "what": told}
    return Finding.model_validate({**found, "personas": (), "file": name, "line": _line_in(told)})


def _line_in(told: str) -> int:
    _, _, after = told.partition(", line ")
    digits = after.partition(" ")[0].strip(":,.")
    return int(digits) if digits.isdecimal() else 1


def _as_imported(page: Page, library: Library) -> list[Persona]:
    starting = StartingArchetypes(library)
    drafts = tuple(
        draft.model_copy(update={"archetype": draft.archetype or starting.of(draft)}) for draft in page.personas
    )
    plan = plan_page(page.model_copy(update={"personas": drafts}), {}, ())
    return [persona.persona for persona in plan.personas]


def _lint_placed(ground: Ground, read: Sequence[_Read], counts: Sequence[int]) -> list[Finding]:
    """All findings with file and line; ``counts`` says how many of the personas each page has."""
    edges = [sum(counts[:at]) for at in range(len(counts) + 1)]
    places = [Places(name, text, ground.personas[edges[at] : edges[at + 1]]) for at, (name, text, _) in enumerate(read)]
    found = [
        places[at].placed(finding)
        for at in range(len(read))
        for place in range(edges[at], edges[at + 1])
        for finding in of_persona(place, ground)
    ]
    return [*found, *(_page_of(finding, places).placed(finding) for finding in of_all(ground))]


def _page_of(finding: Finding, places: Sequence[Places]) -> Places:
    """The last page that describes the first persona of a finding, else the first that holds its text."""
    if finding.personas:
        return [page for page in places if page.describes(finding.personas[0])][-1]
    return next((page for page in places if finding.quote and page.holds(finding.quote)), places[0])


def _repairable(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.repairs and finding.personas:
            found.setdefault(finding.personas[0], []).append(finding)
    return found
