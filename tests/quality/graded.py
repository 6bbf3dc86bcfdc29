"""Graded questions: read from tests/questions, put to twins, counted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from answerable.domain.model.claim import Claim
from answerable.domain.model.persona import Persona
from answerable.usecases.ports import AsOf, Store
from answerable.usecases.twins import Mind, Reply, consult
from tests.samples import on

QUESTIONS = Path(__file__).parent.parent / "questions"
HALVES = ("development", "test")
BLIND = "blind"
"""A second test, by another author; measured only, never tuned on."""
EARLIER = ("handbook", "archetype")
FIRST_CITED = 3
OF_OTHERS = ("comparison", "who-else")
"""Manners whose answer may cite claims of the other personas of the workspace."""
WHAT_OTHERS_MIND = ("objection", "risk")
"""Facets of others that answer who else would object."""


@dataclass(frozen=True)
class Graded:
    """One question with what a good answer is: facets and a pattern, or why it must stay unanswered."""

    family: str
    half: str
    persona: str
    text: str
    asker: str = "seller"
    manner: str = "open"
    right: Sequence[str] = ()
    says: str | None = None
    verdict: str | None = None
    after: str | None = None
    all_of: Sequence[Sequence[str]] = ()
    unknown: str | None = None
    function: str | None = None

    def fits(self, claim: Claim) -> bool:
        """Whether a claim is of a right facet and says what it should."""
        return claim.facet.value in self.right and (
            self.says is None or re.search(self.says, claim.text, re.IGNORECASE) is not None
        )


@dataclass
class Tally:
    """How many of how many were right, and which were not."""

    right: int = 0
    asked: int = 0
    missed: list[str] = field(default_factory=list)

    def count(self, graded: Graded, *, good: bool, said: str) -> None:
        self.asked += 1
        self.right += good
        if not good:
            self.missed.append(f"{graded.persona}: {graded.text} -> {said}")

    @property
    def share(self) -> float:
        return self.right / self.asked if self.asked else 1.0

    def line(self, name: str) -> str:
        return f"{name}: {self.right} of {self.asked} ({self.share:.1%})"


def questions(half: str) -> Iterator[Graded]:
    """The questions of one half, or of the blind test, in the order of their files."""
    for path in sorted((QUESTIONS / half).glob("*.yaml")):
        for family in yaml.safe_load(path.read_text(encoding="utf-8")):
            for asked in family["questions"]:
                yield _graded(half, family, asked)


def earlier(name: str) -> Iterator[Graded]:
    """The questions of one file of the first slice; both of its halves have been looked at since."""
    for family in yaml.safe_load((QUESTIONS / "earlier" / f"{name}.yaml").read_text(encoding="utf-8")):
        for persona, text, *says in family["questions"]:
            yield Graded(
                family=family["family"],
                half=family["half"],
                persona=persona,
                text=text,
                right=family.get("right", ()),
                says=says[0] if says else None,
                unknown=family.get("unknown"),
                function=family.get("function"),
            )


def _graded(half: str, family: Mapping[str, Any], asked: Mapping[str, Any]) -> Graded:
    return Graded(
        family=family["family"],
        half=half,
        persona=asked["persona"],
        text=asked["ask"],
        asker=family["asker"],
        manner=family["manner"],
        right=family.get("right", ()),
        says=asked.get("says"),
        verdict=asked.get("verdict"),
        after=asked.get("after"),
        all_of=asked.get("all", ()),
        unknown=family.get("unknown"),
    )


def put(store: Store, mind: Mind, graded: Graded) -> Reply:
    """The reply to a graded question."""
    return consult(on(2), store, mind, graded.persona, graded.text, AsOf())


def is_right(graded: Graded, reply: Reply, personas: Mapping[str, Persona]) -> bool:
    """Whether what a reply cites is right: a fitting claim among the first three, or one of each group anywhere."""
    cited = list(dict.fromkeys(claim for sentence in reply.answer.sentences for claim in sentence.claims))
    if graded.all_of:
        facets = {claim.facet.value for _, claim in _found(cited, graded, personas)}
        return all(facets & set(group) for group in graded.all_of)
    return any(
        graded.fits(claim) or (graded.manner == "who-else" and others and claim.facet.value in WHAT_OTHERS_MIND)
        for others, claim in _found(cited[:FIRST_CITED], graded, personas)
    )


def _found(cited: Sequence[str], graded: Graded, personas: Mapping[str, Persona]) -> Iterator[tuple[bool, Claim]]:
    """The claims that are cited, each with whether it is another persona's."""
    for slug, persona in personas.items():
        if slug == graded.persona or graded.manner in OF_OTHERS:
            yield from ((slug != graded.persona, claim) for name in cited if (claim := persona.claim(name)))
