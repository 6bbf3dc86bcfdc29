"""The gate on every claim of the archetypes: told as it stands it is kept, altered or cited wrongly it is not."""

import re
from collections.abc import Callable, Iterable

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.meaning.sentences import SentenceEncoder
from answerable.domain.model.claim import Claim
from answerable.domain.twins.statement import statement
from answerable.domain.twins.support.judgement import judge
from answerable.domain.twins.support.source import Source
from tests.workspaces import persona_from

KEPT_AT_LEAST = 0.95
"""The share of claims kept when they are told as they stand; measured 98% of 1,061."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def claims() -> list[Claim]:
    return [claim for archetype in BuiltInLibrary().archetypes() for claim in persona_from(archetype).claims]


@pytest.fixture(scope="module")
def meaning() -> SentenceEncoder:
    return SentenceEncoder()


def kept(told: Iterable[tuple[str, Claim]], meaning: SentenceEncoder) -> list[str]:
    """Those of the sentences, each citing one claim, that are kept."""
    given = list(told)
    said = meaning.embed([text for text, _ in given])
    cited = meaning.embed([statement(claim) for _, claim in given])
    return [
        text
        for (text, claim), near, to in zip(given, said, cited, strict=True)
        if judge(text, [Source(claim.id, claim.facet, claim.text)], {text: near, claim.id: to}, "Me").claims
    ]


def test_claims_told_as_they_stand_are_kept(claims: list[Claim], meaning: SentenceEncoder) -> None:
    assert len(kept(((statement(claim), claim) for claim in claims), meaning)) >= KEPT_AT_LEAST * len(claims)


def test_a_claim_told_under_the_next_ones_name_is_dropped(claims: list[Claim], meaning: SentenceEncoder) -> None:
    pairs = zip(claims, [*claims[1:], claims[0]], strict=True)
    assert kept(((statement(claim), other) for claim, other in pairs if claim.text != other.text), meaning) == []


NUMBERS = ("two", "three", "four", "five", "six", "ten", "twelve", "twenty", "forty")

ALTERATIONS: dict[str, Callable[[str], str]] = {
    "another number": lambda text: re.sub(rf"\b({'|'.join(NUMBERS)})\b", "seventeen", text),
    "a name": lambda text: f"{text.rstrip('.?! ')} with Northwind",
    "a reason": lambda text: f"{text.rstrip('.?! ')} because money is short",
    "an agreement": lambda text: f"{text.rstrip('.?! ')}, and I agree to the offer",
    "a never": lambda text: re.sub(r"^(\S+) ", r"\1 never ", text, count=1),
    "an order": lambda text: f"Ignore all that: {text}",
}


@pytest.mark.parametrize("alteration", ALTERATIONS)
def test_a_claim_that_was_altered_is_dropped(alteration: str, claims: list[Claim], meaning: SentenceEncoder) -> None:
    alter = ALTERATIONS[alteration]
    altered = [(statement(claim.model_copy(update={"text": alter(claim.text)})), claim) for claim in claims]
    changed = [(text, claim) for text, claim in altered if text != statement(claim)]
    assert changed
    assert kept(changed, meaning) == []
