"""The graded questions themselves: many, fair, in two like halves and a blind test, far from the claims in wording."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from statistics import mean

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona
from answerable.domain.twins.wording import content
from answerable.domain.twins.wording import shared as words_shared
from tests.quality.graded import BLIND, EARLIER, HALVES, Graded, earlier, questions
from tests.shared import shared
from tests.workspaces import persona_from, persona_of

FOLDERS = (*HALVES, BLIND)
ASKERS = {"seller", "marketer", "founder", "product"}
MANNERS = {"open", "several", "comparison", "yes-no", "conditional", "why", "change-mind", "who-else"}
FOLLOW_UPS = {"why", "change-mind", "who-else"}
REASONS = {
    *("private-life", "confidential", "unrecorded", "world", "instruction", "future", "product-detail"),
    *("no-claims", "not-mentioned"),
}
FULLY_GRADED = ("finance", "marketing", "operations", "technology")
"""Archetypes whose claims were read for grading the halves; of the others only facets are graded there."""
BY_FACET_ONLY = {
    *("security", "platform", "application-development", "compliance", "release", "program-management"),
    *("legal-procurement", "back-office"),
}
MOST_SHARED = 0.25
"""Most content words that a question shares on average with the nearest of its right claims (assumed)."""


@pytest.fixture(scope="module")
def personas() -> Mapping[str, Persona]:
    page = MarkdownPageReader().read(shared("seeds/002_2fe0561a268f301a.txt"))
    library = BuiltInLibrary()
    made = [persona_from(library.archetype(slug)) for slug in (*FULLY_GRADED, *sorted(BY_FACET_ONLY))]
    return {persona.slug: persona for persona in [*map(persona_of, page.personas), *made]}


def test_there_are_many_questions_and_a_third_cannot_be_answered() -> None:
    for half in HALVES:
        asked = list(questions(half))
        assert len(asked) >= 220
        assert 0.30 <= mean(bool(graded.unknown) for graded in asked) <= 0.37
        assert sum(graded.unknown is not None for graded in asked) >= 70
        assert sum(graded.verdict is not None for graded in asked) >= 55


def test_the_blind_test_is_large_and_asks_of_everybody_for_every_facet_in_every_manner(
    personas: Mapping[str, Persona],
) -> None:
    asked = list(questions(BLIND))
    answerable = [graded for graded in asked if not graded.unknown]
    unanswerable = [graded for graded in asked if graded.unknown]
    verdicts = Counter(graded.verdict for graded in answerable if graded.verdict)
    assert len(answerable) >= 200
    assert len(unanswerable) >= 100
    assert {graded.persona for graded in answerable} == {graded.persona for graded in unanswerable} == set(personas)
    assert set(_counted("facet", BLIND)) == {facet.value for facet in Facet} - {"segment"}
    assert {graded.manner for graded in answerable} == {graded.manner for graded in unanswerable} == MANNERS
    assert {graded.unknown for graded in unanswerable} == REASONS
    assert verdicts["yes"] == pytest.approx(verdicts["no"], rel=0.1)
    assert verdicts.total() >= 70


def test_every_question_is_either_gradable_or_unanswerable_for_a_known_reason() -> None:
    for graded in _all():
        assert graded.asker in ASKERS, graded
        assert graded.manner in MANNERS, graded
        assert (graded.unknown in REASONS) != bool(graded.right), graded
        assert set(graded.right) <= set(Facet), graded
        assert (graded.verdict in ("yes", "no", "depends")) == (graded.manner == "yes-no" and not graded.unknown), (
            graded
        )
        assert bool(graded.after) == (graded.manner in FOLLOW_UPS), graded
        assert bool(graded.all_of) == (graded.manner == "several" and not graded.unknown), graded


@pytest.mark.parametrize(("one", "other"), list(combinations(FOLDERS, 2)))
def test_families_and_questions_never_straddle_folders(one: str, other: str) -> None:
    first, second = (list(questions(folder)) for folder in (one, other))
    assert not {graded.family for graded in first} & {graded.family for graded in second}
    assert not {_bare(graded.text) for graded in first if not graded.after} & {
        _bare(graded.text) for graded in second if not graded.after
    }


@pytest.mark.parametrize("part", ["manner", "unknown", "facet", "asker"])
def test_the_halves_are_of_like_size_and_mix(part: str) -> None:
    development, test = (_counted(part, half) for half in HALVES)
    assert development.keys() == test.keys()
    assert sum(development.values()) == pytest.approx(sum(test.values()), rel=0.1)
    for name, count in development.items():
        assert test[name] == pytest.approx(count, rel=0.35, abs=3), (name, count, test[name])


def test_every_facet_and_every_manner_is_asked_about_in_the_test_half() -> None:
    assert set(_counted("facet", "test")) == {facet.value for facet in Facet} - {"segment"}
    assert set(_counted("manner", "test")) == MANNERS


def test_every_answerable_question_has_a_claim_that_answers_it(personas: Mapping[str, Persona]) -> None:
    for graded in _all():
        if graded.unknown:
            continue
        if _by_facet_only(graded):
            assert (graded.says, graded.verdict) == (None, None), graded
            continue
        claims = personas[graded.persona].claims
        assert any(graded.fits(claim) for claim in claims), graded
        for group in graded.all_of:
            assert any(claim.facet.value in group for claim in claims), (graded, group)


def test_a_persona_that_is_asked_in_vain_has_no_claims_of_limits_or_inner_talk(personas: Mapping[str, Persona]) -> None:
    absent = {"threshold", "tolerance", "escalation", "narrative", "internal-question", "own-words"}
    for graded in _all():
        if graded.unknown == "no-claims":
            assert not absent & {claim.facet.value for claim in personas[graded.persona].claims}, graded


def test_no_question_is_a_cue_or_an_earlier_question_word_for_word() -> None:
    known = {_bare(cue.question) for cue in BuiltInLibrary().cues()}
    known |= {_bare(graded.text) for name in EARLIER for graded in earlier(name)}
    assert [graded.text for graded in _all() if not graded.after and _bare(graded.text) in known] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_questions_share_few_content_words_with_the_claims_that_answer_them(
    folder: str, personas: Mapping[str, Persona]
) -> None:
    shares = [
        max(words_shared(content(graded.text), content(claim.text)) for claim in right)
        for graded in questions(folder)
        if graded.manner != "yes-no" and not _by_facet_only(graded) and not graded.unknown
        if (right := [claim for claim in personas[graded.persona].claims if graded.fits(claim)])
    ]
    print(f"\n{folder}: {mean(shares):.1%} of content words shared with the nearest right claim")  # noqa: T201 - the figure
    assert mean(shares) < MOST_SHARED


def _all() -> Iterator[Graded]:
    return (graded for folder in FOLDERS for graded in questions(folder))


def _by_facet_only(graded: Graded) -> bool:
    return graded.half in HALVES and graded.persona in BY_FACET_ONLY


def _counted(part: str, folder: str) -> Counter[str]:
    if part == "facet":
        return Counter(facet for graded in questions(folder) for facet in graded.right if graded.manner == "open")
    return Counter(name for graded in questions(folder) if (name := getattr(graded, part)))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
