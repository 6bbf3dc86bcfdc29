"""Every built-in archetype is complete, refers only to what exists, and says where its numbers come from."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from answerable.adapters.library.loader import ARCHETYPES, BuiltInLibrary
from answerable.domain.model.archetype import Archetype
from answerable.domain.model.claim import ClaimDraft
from answerable.domain.model.facet import Facet, FacetKind
from answerable.domain.model.persona import PersonaDraft
from answerable.domain.model.power import Power
from answerable.domain.model.prior import Prior
from answerable.domain.model.stage import Stage
from tests.shared import ROOT, shared

AT_LEAST = {
    Facet.ACCOUNTABILITY: 5,
    Facet.PRESSURE: 5,
    Facet.RISK: 5,
    Facet.PROOF: 4,
    Facet.NARRATIVE: 2,
    Facet.DESIRED_OUTCOME: 3,
    Facet.THRESHOLD: 1,
    Facet.TOLERANCE: 2,
    Facet.ESCALATION: 2,
    Facet.MUST_BELIEVE: 7,
    Facet.INTERNAL_QUESTION: 4,
    Facet.METRIC: 4,
}
FROM_OBJECTIONS_OR_TITLES = {Facet.OBJECTION, Facet.TITLE, Facet.SEGMENT}
LIBRARY = BuiltInLibrary()
FILES = ROOT / "src" / "answerable" / "adapters" / "library"
OWN_FILES = [*sorted((FILES / "archetypes").glob("*.yaml")), FILES / "stakes.yaml", FILES / "proofs.yaml"]

every_archetype = pytest.mark.parametrize("archetype", LIBRARY.archetypes(), ids=ARCHETYPES)


@every_archetype
def test_it_is_deep_enough_in_every_facet(archetype: Archetype) -> None:
    held = Counter(claim.facet for claim in archetype.claims)
    assert {facet: n for facet, n in AT_LEAST.items() if held[facet] < n} == {}
    assert set(Facet) - set(held) - FROM_OBJECTIONS_OR_TITLES == set()
    assert len(archetype.stakes) >= 5
    assert len(archetype.objections) >= 6
    assert len(archetype.titles) >= 12


@every_archetype
def test_every_stage_has_something_to_be_believed(archetype: Archetype) -> None:
    assert {claim.stage for claim in archetype.claims if claim.facet is Facet.MUST_BELIEVE} == set(Stage)


@every_archetype
def test_every_must_clarify_question_is_answered_by_the_archetype(archetype: Archetype) -> None:
    held = {draft.facet for draft in archetype.drafts()}
    assert [question.slug for question in archetype.must_clarify if question.facet not in held] == []
    assert len({question.slug for question in archetype.must_clarify}) == len(archetype.must_clarify)


@every_archetype
def test_every_stake_and_proof_exists(archetype: Archetype) -> None:
    stakes = {stake.slug for stake in LIBRARY.stakes()}
    proofs = {proof.slug for proof in LIBRARY.proof_kinds()}
    used = {weight.stake for weight in archetype.stakes} | {objection.stake for objection in archetype.objections}
    used |= {stake for claim in archetype.claims for stake in claim.stakes}
    assert used - stakes == set()
    assert {s.proof for objection in archetype.objections for s in objection.settled_by} - proofs == set()


@every_archetype
def test_objections_protect_stakes_that_the_role_carries(archetype: Archetype) -> None:
    carried = {weight.stake for weight in archetype.stakes}
    assert [o.slug for o in archetype.objections if o.stake not in carried] == []


@every_archetype
def test_every_decision_claim_names_its_stakes(archetype: Archetype) -> None:
    silent = [c.text for c in archetype.claims if c.facet.kind is FacetKind.DECISION and not c.stakes]
    assert silent == []


@every_archetype
def test_every_objection_can_be_settled_and_most_often_not_by_itself(archetype: Archetype) -> None:
    for objection in archetype.objections:
        assert len(objection.settled_by) >= 2
        assert max(s.settles.mean for s in objection.settled_by) > objection.unaided.mean
        assert len({s.proof for s in objection.settled_by}) == len(objection.settled_by)


@every_archetype
def test_rates_are_wide_and_assumed_because_nobody_published_any(archetype: Archetype) -> None:
    for objection in archetype.objections:
        rates = [objection.rate, objection.unaided, *(s.settles for s in objection.settled_by)]
        assert {rate.source for rate in rates} == {"assumed"}
        assert all(2 <= rate.strength <= 6 for rate in rates)


@every_archetype
def test_every_number_says_where_it_comes_from(archetype: Archetype) -> None:
    published = {f"{figure.source} ({figure.standing})" for figure in LIBRARY.published()}
    sources = list(sources_in(archetype))
    assert len(sources) > 100
    assert [s for s in sources if not re.match("assumed(: |$)", s) and s.split(":")[0] not in published] == []


def test_the_committees_numbers_say_where_they_come_from() -> None:
    published = {f"{figure.source} ({figure.standing})" for figure in LIBRARY.published()}
    sources = set(sources_in(LIBRARY.committee()))
    assert "assumed" in sources
    assert [s for s in sources if s != "assumed" and s.split(":")[0] not in published] == []


@every_archetype
def test_a_persona_can_begin_from_it(archetype: Archetype) -> None:
    persona = PersonaDraft(slug="somebody", name="Somebody", archetype=archetype.slug, claims=archetype.drafts())
    assert len(persona.claims) == len(archetype.claims) + len(archetype.objections)
    assert all(isinstance(claim, ClaimDraft) and claim.id is None for claim in persona.claims)


@every_archetype
def test_thresholds_rise_and_name_somebody_else(archetype: Archetype) -> None:
    amounts = [threshold.amount for threshold in archetype.thresholds]
    assert len(amounts) >= 2
    assert amounts == sorted(set(amounts))
    assert not {threshold.escalates_to for threshold in archetype.thresholds} & set(archetype.titles)


def test_each_power_is_that_of_its_role() -> None:
    assert {archetype.slug: archetype.power for archetype in LIBRARY.archetypes()} == {
        "marketing": Power.CHAMPION,
        "finance": Power.APPROVER,
        "technology": Power.GATEKEEPER,
        "operations": Power.USER,
        "release": Power.INFLUENCER,
        "program-management": Power.INFLUENCER,
        "legal-procurement": Power.GATEKEEPER,
        "back-office": Power.USER,
    }


def test_no_text_stands_in_two_places() -> None:
    shared_by_nature = {Facet.REPORTS_TO, Facet.INFLUENCER, Facet.PURCHASING_ROLE}
    texts = Counter(
        draft.text for a in LIBRARY.archetypes() for draft in a.drafts() if draft.facet not in shared_by_nature
    )
    assert [text for text, count in texts.items() if count > 1] == []


def test_nobody_talks_like_a_brochure() -> None:
    brochure = re.compile(
        r"\b(leverag|seamless|synerg|game.?chang|best.in.class|unlock|empower|cutting.edge|holistic|robust|drive)\w*"
    )
    found = {(p.name, m[0]) for p in OWN_FILES for m in brochure.finditer(p.read_text().lower())}
    assert found - {("operations.yaml", "drives")} == set()


@pytest.mark.parametrize("path", OWN_FILES, ids=lambda path: path.name)
def test_facts_carry_over_and_sentences_do_not(path: Path) -> None:
    seeds = [grams(seed.read_text(encoding="utf-8")) for seed in sorted(shared("seeds").glob("*.txt"))]
    assert seeds
    ours = {gram for line in path.read_text(encoding="utf-8").splitlines() for gram in grams(line)}
    assert [" ".join(gram) for gram in ours & set().union(*seeds)] == []


def test_published_figures_stand_as_they_were_cited() -> None:
    cited = shared("PRIORS.md").read_text(encoding="utf-8")
    numbers = {number.replace(",", "") for number in re.findall(r"\d[\d,.]*\d|\d", cited)}
    for figure in LIBRARY.published():
        assert figure.source in cited or figure.source.startswith("a secondary source")
        for value in figure.values.values():
            shown = {f"{abs(value):g}", f"{abs(value) * 100:.0f}"}
            assert shown & numbers, f"{figure.slug}: {value}"


def grams(text: str, size: int = 6) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def sources_in(noun: BaseModel) -> Iterator[str]:
    """Every ``source`` in a noun; a number that needs one and has none cannot be built."""
    for field in type(noun).model_fields:
        value = getattr(noun, field)
        if field == "source":
            yield value
        for child in value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,):
            if isinstance(child, BaseModel):
                yield from sources_in(child)


def test_the_search_for_sources_finds_nested_ones() -> None:
    assert list(sources_in(Prior(mean=0.5, strength=2, source="a dream"))) == ["a dream"]
