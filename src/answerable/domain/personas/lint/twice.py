"""Duplicates within a persona: the same words, or the same meaning."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.finding import Finding, Repair, Rule, Severity
from answerable.domain.model.persona import Persona
from answerable.domain.personas.lint.ground import STATEMENTS, Ground, at, clipped, of
from answerable.domain.personas.lint.words import plain, stands_apart, words

DUPLICATE = Rule(
    code="duplicate",
    severity=Severity.WARNING,
    title="The same claim stands twice",
    why="Evidence for one of them never reaches the other, so both look weaker than they are.",
    mend="Keep the one that has more to it and take the other out.",
)
TWICE = Rule(
    code="says-twice",
    severity=Severity.ADVICE,
    title="Two claims say the same in other words",
    why="They share their evidence by chance, and the persona seems to say more than it does.",
    mend="Join them, or say what sets them apart.",
)
RULES = (DUPLICATE, TWICE)

SAME_WORDS = 92.0
"""The likeness of wording (RapidFuzz's word-sorted ratio, of 100) from which statements say the same (assumed)."""

SAME_MEANING = 0.82
"""The cosine from which statements of one facet say the same. Chosen on the development half of tests/lint/meaning.yaml
to cry wolf rarely: 4 of 12 pairs that say the same, 1 of 12 that do not (test half: 2 of 12, and none of 12)."""

_SHORTEST = 3
_MOST = 60
"""Statements of a facet that are compared with one another; beyond, `lopsided` says what is wrong first."""


def find(persona: Persona, ground: Ground) -> Iterator[Finding]:
    """Claims of one facet that say the same."""
    for facet in Facet:
        claims = of(persona, facet)
        yield from _duplicates(persona, claims)
        if facet in STATEMENTS:
            yield from _alike(persona, claims[:_MOST], ground)


def same_meaning(one: str, other: str, ground: Ground) -> bool:
    """Whether two statements say the same, by their wording or, where vectors are given, by their meaning."""
    if min(len(words(one)), len(words(other))) < _SHORTEST or stands_apart(one, other):
        return False
    if fuzz.token_sort_ratio(plain(one), plain(other)) >= SAME_WORDS:
        return True
    return likeness(one, other, ground) >= SAME_MEANING


def likeness(one: str, other: str, ground: Ground) -> float:
    """The cosine of two texts, 0 without vectors."""
    vectors = ground.vectors
    return float(vectors[one] @ vectors[other]) if one in vectors and other in vectors else 0.0


def _duplicates(persona: Persona, claims: Sequence[Claim]) -> Iterator[Finding]:
    first: dict[str, Claim] = {}
    for claim in claims:
        kept = first.setdefault(plain(claim.text) or claim.text, claim)
        if kept is not claim:
            same = (kept.rank, kept.stage, kept.stakes) == (claim.rank, claim.stage, claim.stakes)
            bare = (claim.rank, claim.stage, claim.stakes) == (None, None, ())
            repairs = (Repair(claim=claim.id, retire=True),) if same or bare else ()
            told = f"“{clipped(claim.text, 200)}” stands twice under {claim.facet.label.lower()}."
            yield at(DUPLICATE, persona, claim, told, repairs=repairs)


def _alike(persona: Persona, claims: Sequence[Claim], ground: Ground) -> Iterator[Finding]:
    told: set[str] = set()
    for one, other in combinations(claims, 2):
        if other.id in told or plain(one.text) == plain(other.text):
            continue
        if one.stage == other.stage and same_meaning(one.text, other.text, ground):
            told.add(other.id)
            what = f"“{clipped(other.text, 200)}” says what “{clipped(one.text, 200)}” says."
            yield at(TWICE, persona, other, what)
