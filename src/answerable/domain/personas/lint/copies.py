"""Sentences, lists and whole personas that were copied from one another."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz, process

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, FacetKind
from answerable.domain.model.finding import Finding, Rule, Severity
from answerable.domain.model.persona import PersonaStatus
from answerable.domain.personas.lint.ground import Ground, across, clipped, listed
from answerable.domain.personas.lint.words import plain, stands_apart

COPIED = Rule(
    code="copied",
    severity=Severity.WARNING,
    title="A sentence is copied between personas",
    why="Two roles that answer for different things rarely decide in the same words; a copy hides what parts them.",
    mend="Find out how the second role says it, or take it out there.",
)
LISTS = Rule(
    code="shared-lists",
    severity=Severity.ADVICE,
    title="Handbook lists that several personas share word for word",
    why="Shared challenges and sources are natural within one company, yet what everybody has tells nobody apart.",
    mend="See with answerable shared what is common; keep it there, and give each persona what only it would say.",
)
NEAR_COPY = Rule(
    code="near-copy",
    severity=Severity.WARNING,
    title="A persona is nearly a copy of another",
    why="If two roles say the same they are one persona, or one of them was never asked.",
    mend="Join the two, or interview the second and write down where it differs.",
)
DESCRIBED_TWICE = Rule(
    code="described-twice",
    severity=Severity.ERROR,
    title="Two pages describe the same persona",
    why="Only one of them can be imported, and nobody knows which one is right.",
    mend="Keep one page, or give one of the personas another name.",
)
RULES = (COPIED, LISTS, NEAR_COPY, DESCRIBED_TWICE)

SENTENCES = frozenset(facet for facet in Facet if facet.kind is FacetKind.DECISION) | {
    Facet.JOB_TO_BE_DONE, Facet.RESPONSIBILITY, Facet.GOAL, Facet.OWN_WORDS
}  # fmt: skip
SHARED = (
    Facet.CHALLENGE, Facet.MOTIVATION, Facet.METRIC, Facet.SOURCE, Facet.INFLUENCER
)  # fmt: skip
"""Sentences that belong to one role, and lists that personas of one company naturally share."""

LEAST_WORDS = 4
ALIKE = 90.0
"""The likeness of wording (RapidFuzz's plain ratio, of 100) from which a sentence is a copy of another (assumed)."""

NEARLY = 0.6
FEWEST = 5
"""The share of a persona's sentences (at least five) that are copies, from which it is nearly a copy (assumed)."""

MOST_LISTED = 5
MOST_SHARE = 0.15
"""Values that several personas list, and their share of all, up to which nothing is said (assumed)."""

MOST_PAIRS = 4_000_000
"""Pairs of sentences compared for near copies, about a second; beyond, only those in the same words are found."""

Said = tuple[int, Claim]
Pair = tuple[int, int]
"""A sentence and the place of its persona; the places of two personas."""


def find(ground: Ground) -> Iterator[Finding]:
    """Whole personas first; what they share is then not told again sentence by sentence."""
    same = _described_twice(ground)
    yield from (finding for finding, _ in same)
    said = _said(ground)
    copies = _pairs(ground, said, {pair for _, pair in same})
    near = _near(copies, Counter(place for place, _ in said))
    yield from _near_copies(ground, near)
    yield from _copied(ground, {pair: found for pair, found in copies.items() if pair not in near})
    yield from _lists(ground)


def _near(copies: Mapping[Pair, Sequence[tuple[Claim, Claim]]], counts: Mapping[int, int]) -> dict[Pair, float]:
    """Two personas that say nearly the same, with the share of what the shorter says that is copied."""
    shares = {}
    for pair, found in copies.items():
        fewest = min(counts[place] for place in pair)
        share = min(len({first.id for first, _ in found}), len({second.id for _, second in found})) / fewest
        if fewest >= FEWEST and share >= NEARLY:
            shares[pair] = share
    return shares


def _near_copies(ground: Ground, near: Mapping[Pair, float]) -> Iterator[Finding]:
    """One finding for each persona that copies earlier ones, naming the nearest."""
    for copy in sorted({second for _, second in near}):
        first = max((one for one, second in near if second == copy), key=lambda one: near[one, copy])
        personas = [ground.personas[copy], ground.personas[first]]
        told = f"{near[first, copy]:.0%} of the sentences of {personas[0].name} stand with {personas[1].name} too."
        yield across(NEAR_COPY, personas, told)


def _described_twice(ground: Ground) -> list[tuple[Finding, Pair]]:
    found = []
    for one, other in combinations(range(len(ground.personas)), 2):
        persona = ground.personas[other]
        if persona.slug == ground.personas[one].slug and ground.wanted(one, other):
            told = f"{persona.name} ({persona.slug}) is described by an earlier page already."
            found.append((across(DESCRIBED_TWICE, [persona], told), (one, other)))
    return found


def _said(ground: Ground) -> list[Said]:
    """The sentences of all personas that are alive, without those that an archetype put there."""
    return [
        (place, claim)
        for place, persona in enumerate(ground.personas)
        if persona.status is not PersonaStatus.DEPRECATED
        for claim in persona.claims
        if claim.facet in SENTENCES and not claim.origin.startswith("archetype/") and _is_sentence(claim)
    ]


def _is_sentence(claim: Claim) -> bool:
    return len(plain(claim.text).split()) >= LEAST_WORDS


def _pairs(ground: Ground, said: Sequence[Said], without: set[Pair]) -> dict[Pair, list[tuple[Claim, Claim]]]:
    """For each two personas the sentences that the second has from the first, or the reverse."""
    wanted = [one for one in said if one[0] in ground.linted]
    pairs: dict[Pair, list[tuple[Claim, Claim]]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for (place, claim), (other_place, other) in _alike(wanted, said):
        first, second = sorted([(place, claim), (other_place, other)], key=lambda one: one[0])
        key = (f"{first[0]} {first[1].id}", f"{second[0]} {second[1].id}")
        pair = (first[0], second[0])
        if first[0] != second[0] and pair not in without and key not in seen:
            seen.add(key)
            pairs[pair].append((first[1], second[1]))
    return pairs


def _alike(wanted: Sequence[Said], said: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    texts = [plain(claim.text) for _, claim in said]
    if len(wanted) * len(said) > MOST_PAIRS:
        places: Mapping[str, list[int]] = defaultdict(list)
        for place, text in enumerate(texts):
            places[text].append(place)
        yield from ((one, said[place]) for one in wanted for place in places[plain(one[1].text)])
        return
    if not wanted:
        return
    scores = process.cdist([plain(claim.text) for _, claim in wanted], texts, scorer=fuzz.ratio, score_cutoff=ALIKE)
    for row, column in zip(*scores.nonzero(), strict=True):
        one, other = wanted[row], said[column]
        if not stands_apart(one[1].text, other[1].text):
            yield one, other


def _copied(ground: Ground, copies: Mapping[Pair, Sequence[tuple[Claim, Claim]]]) -> Iterator[Finding]:
    for said in _joined(copies):
        places = sorted({place for place, _ in said})
        names = listed([ground.personas[place].name for place in places])
        home, claim = max(said, key=lambda one: (one[0] in ground.linted, one[0]))
        manner = "in the same words" if len({plain(one.text) for _, one in said}) == 1 else "in nearly the same words"
        told = f"“{clipped(claim.text, 200)}” stands {manner} with {names}."
        order = [ground.personas[home], *(ground.personas[place] for place in places if place != home)]
        yield across(COPIED, order, told, facet=claim.facet, claim=claim.id, quote=claim.text)


def _joined(copies: Mapping[Pair, Sequence[tuple[Claim, Claim]]]) -> list[list[Said]]:
    """The copied sentences, each with everybody who has it."""
    groups: dict[tuple[int, str], list[Said]] = {}
    for pair in sorted(copies):
        for first, second in copies[pair]:
            one, other = (pair[0], first), (pair[1], second)
            group = groups.get((pair[0], first.id), [one])
            group += [said for said in groups.get((pair[1], second.id), [other]) if said not in group]
            groups |= {(place, claim.id): group for place, claim in group}
    return [group for at, group in groups.items() if at == (group[0][0], group[0][1].id)]


def _lists(ground: Ground) -> Iterator[Finding]:
    holders: dict[tuple[Facet, str], set[int]] = defaultdict(set)
    texts: dict[tuple[Facet, str], str] = {}
    for place, persona in enumerate(ground.personas):
        for claim in persona.claims if persona.status is not PersonaStatus.DEPRECATED else ():
            if claim.facet in SHARED and not claim.origin.startswith("archetype/"):
                holders[claim.facet, plain(claim.text)].add(place)
                texts.setdefault((claim.facet, plain(claim.text)), claim.text)
    shared = {key: places for key, places in holders.items() if len(places) > 1 and ground.wanted(*places)}
    if len(shared) < MOST_LISTED or len(shared) < MOST_SHARE * len(holders):
        return
    counts = Counter(facet for facet, _ in shared)
    most = sorted(shared, key=lambda key: (key[0] not in SHARED[:2], -len(shared[key]), key[1]))[:3]
    told = listed([f"{count} under {facet.label.lower()}" for facet, count in counts.most_common()])
    shown = listed([f"“{clipped(texts[key])}” ({len(shared[key])} personas)" for key in most])
    everybody = sorted({p for places in shared.values() for p in places}, key=lambda p: (p not in ground.linted, p))
    yield across(
        LISTS,
        [ground.personas[p] for p in everybody],
        f"The same words stand with several personas: {told}; most often {shown}.",
    )
