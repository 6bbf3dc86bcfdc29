"""The assumed deal on a page of one's own."""

from answerable.domain.model.persona import Persona, PersonaKind, PersonaStatus, PersonaVersion
from answerable.usecases.examples import MOST_PERSONAS, example_deal
from tests.samples import persona, version


def of(slug: str, **changes: object) -> PersonaVersion:
    return version(of=Persona.model_validate(persona(slug).model_dump() | changes))


def test_personas_with_an_archetype_sit_and_archetypes_fill_what_is_missing() -> None:
    example = example_deal([of("tech-lead", archetype="technology"), of("platform-lead", archetype="technology")])
    assert [(seat.role, seat.persona) for seat in example.deal.seats] == [
        ("technology", "tech-lead"),
        ("technology-2", "platform-lead"),
        ("finance", None),
        ("operations", None),
    ]
    assert any("finance or operations" in sentence for sentence in example.assumed)


def test_nobody_is_filled_in_for_functions_that_are_there() -> None:
    example = example_deal([of("cfo", archetype="finance"), of("coo", archetype="operations")])
    assert [seat.role for seat in example.deal.seats] == ["finance", "operations"]
    assert not any("Nobody" in sentence for sentence in example.assumed)


def test_personas_without_an_archetype_sit_out_and_that_is_said() -> None:
    example = example_deal([of("cfo", archetype="finance"), of("poet"), of("painter")])
    assert "poet" not in {seat.persona for seat in example.deal.seats}
    assert any(sentence.startswith("2 personas sit out") for sentence in example.assumed)


def test_users_and_deprecated_personas_do_not_sit() -> None:
    gone = of("gone", archetype="finance", status=PersonaStatus.DEPRECATED)
    user = of("user", archetype="marketing", kind=PersonaKind.CURRENT)
    assert {seat.persona for seat in example_deal([gone, user]).deal.seats} == {None}


def test_a_long_page_sends_its_first_personas() -> None:
    many = [of(f"cmo-{number}", archetype="marketing") for number in range(9)]
    example = example_deal(many)
    assert sum(seat.persona is not None for seat in example.deal.seats) == MOST_PERSONAS
    assert any(f"first {MOST_PERSONAS} of 9" in sentence for sentence in example.assumed)


def test_the_offer_is_always_said_to_be_assumed() -> None:
    assert example_deal([]).assumed[0].startswith("The offer is assumed")
