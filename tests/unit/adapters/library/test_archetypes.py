"""Every built-in archetype is complete, refers only to what exists, and says where its numbers come from."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from pydantic import BaseModel
from rapidfuzz import process
from rapidfuzz.utils import default_process

from answerable.adapters.library.loader import ARCHETYPES, BuiltInLibrary
from answerable.domain.committee.powers import power_of_roles
from answerable.domain.model.archetype import Archetype
from answerable.domain.model.claim import ClaimDraft
from answerable.domain.model.facet import Facet, FacetKind
from answerable.domain.model.persona import PersonaDraft
from answerable.domain.model.power import Power
from answerable.domain.model.prior import Prior
from answerable.domain.model.stage import Order, Stage
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
NAMES_OF_ROLES = {Facet.REPORTS_TO, Facet.INFLUENCER, Facet.PURCHASING_ROLE}
ASKED_OF_MOST = "Which objections will they raise, and when?"
TOO_ALIKE = 85.0
BROCHURE = re.compile(
    r"\b(leverag|seamless|synerg|game.?chang|best.in.class|unlock|empower|cutting.edge|holistic|robust|drive"
    r"|single pane|move fast|world.class|shift.left|state.of.the.art|next.gen|thought leader|low.hanging|win.win"
    r"|paradigm|deep dive|mission.critical|bleeding.edge|turnkey|value.add|future.proof|at scale|digital journey"
    r"|fast.paced|wear many hats|passionate|rockstar|ninja|trusted advisor|trusted partner|frictionless|turbocharg"
    r"|supercharg|end.to.end|one.stop|silver bullet|pain point|take it to the next level|crown jewel|keeps? me up)\w*"
)
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
        "security": Power.GATEKEEPER,
        "platform": Power.DECIDER,
        "application-development": Power.INFLUENCER,
        "compliance": Power.GATEKEEPER,
        "release": Power.INFLUENCER,
        "program-management": Power.INFLUENCER,
        "legal-procurement": Power.GATEKEEPER,
        "back-office": Power.USER,
    }


def said(archetype: Archetype) -> list[str]:
    """What the archetype says in sentences of its own: claims, objections, questions; not the names of other roles."""
    drafts = [draft.text for draft in archetype.drafts() if draft.facet not in NAMES_OF_ROLES]
    return [*drafts, archetype.summary, *(q.question for q in archetype.must_clarify if q.question != ASKED_OF_MOST)]


def near_copies(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[str, str, int]]:
    """Pairs that RapidFuzz finds more alike than ``TOO_ALIKE`` of 100, whatever their case and punctuation."""
    scores = process.cdist(ours, theirs, processor=default_process, score_cutoff=TOO_ALIKE)
    return [(ours[i], theirs[j], round(scores[i, j])) for i, j in np.argwhere(scores > TOO_ALIKE)]


@every_archetype
def test_no_archetype_says_what_another_says_in_nearly_the_same_words(archetype: Archetype) -> None:
    others = [text for other in LIBRARY.archetypes() if other.slug != archetype.slug for text in said(other)]
    assert near_copies(said(archetype), others) == []


@every_archetype
def test_no_archetype_says_anything_twice(archetype: Archetype) -> None:
    texts = said(archetype)
    assert [pair for i, text in enumerate(texts) for pair in near_copies([text], texts[i + 1 :])] == []


def test_the_search_for_near_copies_finds_one_with_a_word_exchanged() -> None:
    objection = LIBRARY.archetype("security").objections[0].text
    assert near_copies([objection], [objection.replace("production", "systems").upper()])
    assert near_copies(["It opens a way in that I would have to answer for."], [objection]) == []


@every_archetype
def test_every_archetype_objects_at_four_stages_at_least_and_before_and_after_the_choice(archetype: Archetype) -> None:
    stages = {stage for objection in archetype.objections for stage in objection.stages}
    assert len(stages) >= 4
    assert stages & {Stage.PROBLEM, Stage.EXPLORATION, Stage.REQUIREMENTS, Stage.SELECTION}
    assert stages & {Stage.APPROVAL, Stage.PROCUREMENT}


@every_archetype
def test_its_objections_protect_what_it_answers_for_most(archetype: Archetype) -> None:
    weights = {each.stake: each.weight for each in archetype.stakes}
    protected = {objection.stake for objection in archetype.objections}
    assert max(weights, key=weights.__getitem__) in protected
    assert len(protected) >= 4


@pytest.mark.parametrize("slug", ["security", "platform", "application-development", "compliance"])
def test_its_purchasing_roles_give_the_power_that_it_has(slug: str) -> None:
    archetype = LIBRARY.archetype(slug)
    roles = [claim.text for claim in archetype.claims if claim.facet is Facet.PURCHASING_ROLE]
    assert power_of_roles(roles, Order.FIRST) is archetype.power


def test_application_development_decides_renewals_although_it_only_influences_first_orders() -> None:
    archetype = LIBRARY.archetype("application-development")
    roles = [claim.text for claim in archetype.claims if claim.facet is Facet.PURCHASING_ROLE]
    assert power_of_roles(roles, Order.RENEWAL) is Power.DECIDER


def test_security_and_technology_do_not_share_an_objection_under_two_names() -> None:
    ours, theirs = (
        {(o.stake, frozenset(s.proof for s in o.settled_by)) for o in LIBRARY.archetype(slug).objections}
        for slug in ("security", "technology")
    )
    assert ours & theirs == set()


def test_nobody_talks_like_a_brochure() -> None:
    found = {(p.name, m[0]) for p in OWN_FILES for m in BROCHURE.finditer(p.read_text(encoding="utf-8").lower())}
    assert found - {("operations.yaml", "drives")} == set()


@pytest.mark.parametrize("cliche", ["a single pane of glass", "move fast", "World-class", "shift left", "win-win"])
def test_the_search_for_cliches_finds_one(cliche: str) -> None:
    assert BROCHURE.search(cliche.lower())


@every_archetype
def test_nobody_has_hobbies_or_a_biography(archetype: Archetype) -> None:
    private = re.compile(
        r"\b(hobb|golf|yoga|jogging|marathon|coffee|espresso|weekends? with|married|spouse|children|kids|dog|cats?\b"
        r"|years old|born in|grew up|studied|university|mba|degree in|podcasts?|netflix|loves? to)\w*"
    )
    assert [text for text in said(archetype) if private.search(text.lower())] == []


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
