"""Release, program management, legal and procurement, and the back office decide as an expert would expect."""

from collections.abc import Mapping, Sequence

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.domain.committee.outcome import SimulationResult
from answerable.domain.committee.powers import power_of_roles
from answerable.domain.committee.seating import Sitter
from answerable.domain.model.archetype import Objection
from answerable.domain.model.facet import Facet
from answerable.domain.model.power import Power
from answerable.domain.model.stage import Order, Stage
from answerable.usecases.concerns import concerns_of
from tests.fakes.committee import scene, simulated

LIBRARY = BuiltInLibrary()
SEATS = ("release", "program-management", "legal-procurement", "back-office")
PAPER = {"legal": 0.5, "margin": 0.4, "vendor-dependence": 0.5, "data-governance": 0.4, "compliance": 0.3}


@pytest.mark.parametrize(
    ("slug", "objection", "proof"),
    [
        ("release", "no-rehearsed-way-back", "pilot"),
        ("release", "another-connector-to-mend", "integration-test"),
        ("release", "lands-in-the-freeze", "implementation-plan"),
        ("program-management", "no-slot-in-the-portfolio", "phased-rollout"),
        ("program-management", "benefit-without-an-owner", "roi-model"),
        ("program-management", "cost-to-complete-is-open", "fixed-price"),
        ("legal-procurement", "liability-ends-too-early", "contract-terms"),
        ("legal-procurement", "no-second-offer", "benchmark"),
        ("legal-procurement", "processing-agreement-incomplete", "data-agreement"),
        ("legal-procurement", "not-through-the-supplier-check", "vendor-financials"),
        ("legal-procurement", "no-help-in-leaving", "exit-terms"),
        ("back-office", "pay-run-at-risk", "pilot"),
        ("back-office", "works-council-not-asked", "data-agreement"),
        ("back-office", "files-must-outlive-you", "exit-terms"),
    ],
)
def test_the_proof_that_an_expert_would_ask_for_settles_most_often(slug: str, objection: str, proof: str) -> None:
    best = max(_objection(slug, objection).settled_by, key=lambda each: each.settles.mean)
    assert best.proof == proof


def test_paper_is_fought_over_last_and_ways_back_when_it_is_tried_out() -> None:
    assert _likeliest("legal-procurement", "liability-ends-too-early") is Stage.PROCUREMENT
    assert _likeliest("release", "no-rehearsed-way-back") is Stage.VALIDATION
    assert _likeliest("program-management", "no-slot-in-the-portfolio") is Stage.APPROVAL
    assert _likeliest("back-office", "odd-cases-fall-through") is Stage.REQUIREMENTS


@pytest.mark.parametrize("slug", SEATS)
@pytest.mark.parametrize("order", Order)
def test_a_persona_made_from_it_has_the_power_of_its_archetype(slug: str, order: Order) -> None:
    archetype = LIBRARY.archetype(slug)
    roles = [claim.text for claim in archetype.claims if claim.facet is Facet.PURCHASING_ROLE]
    assert power_of_roles(roles, order) is archetype.power


def test_legal_slows_about_as_many_purchases_as_was_published() -> None:
    published = next(figure for figure in LIBRARY.published() if figure.slug == "legal-slows")
    (outcome,) = _simulated("legal-procurement", PAPER, stages=(Stage.PROCUREMENT,)).seats
    assert outcome.raised == pytest.approx(published.values["purchases"], abs=0.12)


def test_the_published_share_stands_on_the_role_that_it_is_about() -> None:
    roles = {c.text: c.prior for c in LIBRARY.archetype("legal-procurement").claims if c.facet is Facet.PURCHASING_ROLE}
    (cited,) = [prior for prior in roles.values() if prior.source != "assumed"]
    assert cited.mean == next(f.values["purchases"] for f in LIBRARY.published() if f.slug == "legal-slows")


@pytest.mark.parametrize(
    ("slug", "exposes", "proof"),
    [
        ("release", {"continuity": 0.7, "delivery": 0.3}, "phased-rollout"),
        ("release", {"integration": 0.8}, "integration-test"),
        ("program-management", {"delivery": 0.7}, "implementation-plan"),
        ("legal-procurement", {"legal": 0.7}, "contract-terms"),
        ("legal-procurement", {"data-governance": 0.7}, "data-agreement"),
        ("back-office", {"data-governance": 0.8}, "data-agreement"),
        ("back-office", {"continuity": 0.8}, "pilot"),
    ],
)
def test_what_helps_most_is_what_answers_its_fear(slug: str, exposes: Mapping[str, float], proof: str) -> None:
    lifts = [lift for lift in _simulated(slug, exposes).lifts if lift.kind == "proof"]
    best = max(lifts, key=lambda lift: lift.gain.mean)
    chosen = next(lift for lift in lifts if lift.target == proof)
    assert chosen.gain.mean > 0.0
    assert chosen.gain.mean >= 0.8 * best.gain.mean


@pytest.mark.parametrize("slug", SEATS)
def test_an_offer_that_exposes_nothing_of_its_own_meets_no_objection(slug: str) -> None:
    (outcome,) = _simulated(slug, {"pipeline": 0.9}).seats
    assert outcome.raised == 0.0


def _objection(slug: str, objection: str) -> Objection:
    return next(each for each in LIBRARY.archetype(slug).objections if each.slug == objection)


def _likeliest(slug: str, objection: str) -> Stage:
    weights = _objection(slug, objection).stages
    return max(weights, key=lambda stage: weights[stage])


def _simulated(slug: str, exposes: Mapping[str, float], stages: Sequence[Stage] = tuple(Stage)) -> SimulationResult:
    archetype = LIBRARY.archetype(slug)
    seat = Sitter(
        role="seat",
        name=archetype.name,
        power=Power.GATEKEEPER,
        because="given",
        weights={each.stake: each.weight for each in archetype.stakes},
        concerns=concerns_of(None, archetype, LIBRARY.archetypes()),
    )
    return simulated(scene(seat, exposes=exposes, proofs=(), stages=tuple(stages)), paths=2_000)
