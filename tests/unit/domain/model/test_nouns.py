"""The nouns refuse what cannot be, in words that a marketer understands."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from answerable.domain.model.claim import Claim, ClaimDraft
from answerable.domain.model.complaint import complaint
from answerable.domain.model.deal import Deal, Seat
from answerable.domain.model.evidence import EvidenceRow
from answerable.domain.model.facet import Facet, FacetKind, SourceRank
from answerable.domain.model.forecast import Forecast
from answerable.domain.model.function import Function
from answerable.domain.model.noun import Noun
from answerable.domain.model.offer import Effect, Offer
from answerable.domain.model.persona import Persona, PersonaDraft, PersonaStatus
from answerable.domain.model.power import Power
from answerable.domain.model.signal import Point, Signal, SignalKind
from answerable.domain.model.stage import Stage


def refusal(kind: type[Noun], /, **fields: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        kind.model_validate(fields)
    return complaint(caught.value)


EVIDENCE: dict[str, Any] = {
    "id": "call-17",
    "observed_on": date(2026, 3, 1),
    "function": "sales",
    "text": "We cannot stop the line for this.",
    "source": "call",
    "reporter": "buyer",
    "population": "prospect",
}


def claim(text: str, claim_id: str = "c-aaaaaaaa") -> Claim:
    return Claim(id=claim_id, facet=Facet.GOAL, text=text, order=1)


def test_nouns_are_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        setattr(claim("Grow"), "text", "Shrink")  # noqa: B010 -- a plain assignment would not pass the type checker


def test_a_facet_knows_whether_it_predicts_describes_or_filters() -> None:
    assert Facet.INTERNAL_QUESTION.kind is FacetKind.DECISION
    assert Facet.JOB_TO_BE_DONE.kind is FacetKind.HANDBOOK
    assert Facet.SEGMENT.kind is FacetKind.FILTER
    assert Facet.MUST_BELIEVE.label == "Must believe"


def test_every_function_has_its_slice_and_every_power_its_act() -> None:
    assert len({function.slice for function in Function}) == len(Function)
    assert len({power.act for power in Power}) == len(Power)


def test_a_rank_belongs_to_sources_only() -> None:
    assert ClaimDraft(facet=Facet.SOURCE, text="Podcasts", rank=SourceRank.TERTIARY, order=1).rank
    assert "a rank belongs to sources" in refusal(ClaimDraft, facet="goal", text="Grow", rank="primary", order=1)


def test_a_stage_belongs_to_must_believes_only() -> None:
    assert "a stage belongs to must-believes" in refusal(
        ClaimDraft, facet="goal", text="Grow", stage="approval", order=1
    )


def test_an_empty_claim_is_called_empty() -> None:
    assert refusal(ClaimDraft, facet="goal", text="  ", order=1) == "text is empty"


def test_an_unknown_facet_is_answered_with_those_there_are() -> None:
    sentence = refusal(ClaimDraft, facet="hobby", text="Sailing", order=1)
    assert "facet must be one of 'accountability'" in sentence
    assert sentence.endswith("it is 'hobby'")


def test_an_unknown_field_is_named() -> None:
    sentence = refusal(EvidenceRow, **EVIDENCE, mood="good")
    assert sentence == "mood is not a field that is known here; remove it or correct its name"


@pytest.mark.parametrize("year", [1, 1969, 2201])
def test_a_day_outside_living_memory_is_refused(year: int) -> None:
    fields = EVIDENCE | {"observed_on": date(year, 1, 1)}
    assert "must lie between 1970-01-01 and 2200-01-01" in refusal(EvidenceRow, **fields)


def test_a_persona_refuses_one_claim_id_twice() -> None:
    sentence = refusal(Persona, slug="cfo", name="CFO", claims=(claim("Grow"), claim("Shrink")))
    assert "c-aaaaaaaa is used twice" in sentence


def test_a_persona_finds_its_claim_by_id() -> None:
    persona = Persona(slug="cfo", name="CFO", claims=(claim("Grow"),))
    assert persona.claim("c-aaaaaaaa") == claim("Grow")
    assert persona.claim("c-bbbbbbbb") is None


def test_only_a_deprecated_persona_names_a_successor() -> None:
    assert PersonaDraft(slug="a", name="A", status=PersonaStatus.DEPRECATED, successor="b").successor == "b"
    assert "only a deprecated persona" in refusal(PersonaDraft, slug="a", name="A", successor="b")


def test_a_seat_is_somebody() -> None:
    assert "needs a persona, an archetype or a title" in refusal(Seat, role="finance")


def offer(*effects: Effect) -> Offer:
    return Offer(name="Plan", amount=1000, effects=effects)


def test_an_offer_names_an_effect_once() -> None:
    effect = Effect.model_validate({"stake": "capital", "effect": "exposes", "size": 0.5})
    assert "the stake capital is named twice as one the offer exposes" in refusal(
        Offer, name="Plan", amount=1, effects=(effect, effect)
    )


def deal_fields(**changes: Any) -> dict[str, Any]:
    seat = {"role": "finance", "title": "CFO"}
    return {"slug": "d", "name": "D", "account": "A", "offer": offer(), "seats": (seat,)} | changes


def test_a_deal_has_seats_with_distinct_roles_and_stages_in_order() -> None:
    seat = {"role": "finance", "title": "CFO"}
    assert Deal.model_validate(deal_fields()).stages == tuple(Stage)
    assert "at least one seat" in refusal(Deal, **deal_fields(seats=()))
    assert "two seats are both called finance" in refusal(Deal, **deal_fields(seats=(seat, seat)))
    assert "in this order: problem" in refusal(Deal, **deal_fields(stages=("approval", "problem")))


def test_a_forecast_sums_to_one_and_is_locked_before_its_horizon() -> None:
    fields = {"deal": "d", "locked_at": datetime(2026, 1, 1, tzinfo=UTC), "model": "committee"}
    fields |= {"horizon": date(2026, 6, 1), "won": 0.5, "lost": 0.3, "no_decision": 0.2}
    assert Forecast.model_validate(fields)
    assert "must sum to 1" in refusal(Forecast, **fields | {"won": 0.6})
    assert "before its horizon" in refusal(Forecast, **fields | {"horizon": date(2026, 1, 1)})


def test_a_count_lies_within_its_exposure() -> None:
    point = Point(on=date(2026, 1, 1), value=11, exposure=10)
    sentence = refusal(Signal, slug="s", name="S", function="sales", kind=SignalKind.COUNTS, points=(point,))
    assert "must lie between 0 and its exposure" in sentence


def test_several_complaints_are_counted() -> None:
    assert refusal(Persona, slug="Not A Slug").endswith("(and 1 more like it)")
