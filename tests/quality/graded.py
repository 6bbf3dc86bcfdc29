"""Graded questions: read from tests/questions, put to twins, counted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from answerable.domain.model.persona import Persona
from answerable.usecases.ports import AsOf, Store
from answerable.usecases.twins import Mind, Reply, consult
from tests.samples import on

QUESTIONS = Path(__file__).parent.parent / "questions"
FIRST_CITED = 3


@dataclass(frozen=True)
class Graded:
    """One question with what a good answer is: facets and a pattern, or why it must stay unanswered."""

    half: str
    persona: str
    text: str
    right: Sequence[str] = ()
    says: str | None = None
    unknown: str | None = None
    function: str | None = None


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
        return self.right / self.asked

    def line(self, name: str) -> str:
        return f"{name}: {self.right} of {self.asked} ({self.share:.1%})"


def questions(name: str) -> Iterator[Graded]:
    """The questions of one file."""
    families: list[dict[str, Any]] = yaml.safe_load((QUESTIONS / f"{name}.yaml").read_text())
    for family in families:
        for persona, text, *says in family["questions"]:
            yield Graded(
                half=family["half"],
                persona=persona,
                text=text,
                right=family.get("right", ()),
                says=says[0] if says else None,
                unknown=family.get("unknown"),
                function=family.get("function"),
            )


def put(store: Store, mind: Mind, graded: Graded) -> Reply:
    """The reply to a graded question."""
    return consult(on(2), store, mind, graded.persona, graded.text, AsOf())


def is_right(graded: Graded, reply: Reply, personas: Mapping[str, Persona]) -> bool:
    """Whether one of the first three cited claims is of a right facet and says what it should."""
    cited = dict.fromkeys(claim for sentence in reply.answer.sentences for claim in sentence.claims)
    claims = [personas[graded.persona].claim(claim) for claim in list(cited)[:FIRST_CITED]]
    return any(
        claim is not None
        and claim.facet.value in graded.right
        and (graded.says is None or re.search(graded.says, claim.text, re.IGNORECASE) is not None)
        for claim in claims
    )
