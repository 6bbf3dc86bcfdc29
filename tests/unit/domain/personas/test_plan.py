"""A plan recognises claims, keeps what it must, and says what it does."""

from typing import Any

from answerable.domain.model.claim import Claim, ClaimDraft
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.model.group import Group
from answerable.domain.model.page import Page
from answerable.domain.model.persona import Pace, Persona, PersonaDraft, PersonaVersion
from answerable.domain.model.prior import Prior
from answerable.domain.personas.diff import diff
from answerable.domain.personas.identity import digest_of
from answerable.domain.personas.plan import PersonaPlan, plan_page, plan_persona
from answerable.domain.personas.preview import details, headline, page_headlines
from answerable.domain.personas.step import StepKind
from tests.samples import RECORDED

LEARNED = Prior(mean=0.3, strength=5.0, source="assumed: a test needs it")


def claim(name: str, text: str, order: int, facet: Facet = Facet.CHALLENGE, **about: Any) -> Claim:
    return Claim(id=f"c-{name * 8}", text=text, order=order, facet=facet, **about)


def written(text: str, order: int, name: str | None = None, facet: Facet = Facet.CHALLENGE, **about: Any) -> ClaimDraft:
    given = {"id": f"c-{name * 8}"} if name else {}
    return ClaimDraft(text=text, order=order, facet=facet, **given, **about)


def standing(*claims: Claim, **about: Any) -> PersonaVersion:
    persona = Persona(slug="petra", name="Petra", claims=claims, **about)
    return PersonaVersion(
        number=4, persona=persona, digest=digest_of(persona), author="local", reason="test", recorded_at=RECORDED
    )


def plan(
    *drafts: ClaimDraft, on: PersonaVersion | None, taken: frozenset[str] = frozenset(), **about: Any
) -> PersonaPlan:
    own = frozenset(claim.id for claim in on.persona.claims) if on else frozenset()
    return plan_persona(PersonaDraft(slug="petra", name="Petra", claims=drafts, **about), on, taken | own)


def kinds(planned: PersonaPlan) -> list[str]:
    return [step.kind.value for step in planned.steps]


def test_the_same_page_again_changes_nothing() -> None:
    now = standing(claim("a", "Tool sprawl", 1, stakes=("margin",), prior=LEARNED), claim("b", "Late parts", 2))
    planned = plan(written("Tool sprawl", 1), written("Late parts", 2), on=now)
    assert planned.persona == now.persona
    assert not planned.changes_anything
    assert headline(planned) == "Petra is unchanged."


def test_an_id_keeps_a_claim_through_any_rewording() -> None:
    planned = plan(written("Something else entirely", 1, "a"), on=standing(claim("a", "Tool sprawl", 1, prior=LEARNED)))
    assert kinds(planned) == ["reword"]
    assert planned.persona.claims[0].id == "c-aaaaaaaa"
    assert planned.persona.claims[0].prior == LEARNED


def test_values_that_swap_places_without_their_ids_keep_their_identity() -> None:
    now = standing(claim("a", "CTO", 1, Facet.TITLE), claim("b", "Head of Platform", 2, Facet.TITLE))
    planned = plan(written("Head of Platform", 1, "a", Facet.TITLE), written("CTO", 2, "b", Facet.TITLE), on=now)
    assert [c.id for c in planned.persona.claims] == ["c-bbbbbbbb", "c-aaaaaaaa"]
    assert StepKind.REWORD not in {step.kind for step in planned.steps}


def test_without_ids_a_similar_text_is_a_rewording_and_another_is_not() -> None:
    now = standing(claim("a", "Slow digital transformation initiatives", 1), claim("b", "High cost of downtime", 2))
    planned = plan(written("Slow digital transformation programmes", 1), written("Hiring skilled people", 2), on=now)
    assert kinds(planned) == ["reword", "add", "retire"]
    assert planned.persona.claims[0].id == "c-aaaaaaaa"


def test_short_values_are_not_mistaken_for_each_other() -> None:
    planned = plan(written("CIO", 1, facet=Facet.TITLE), on=standing(claim("a", "CISO", 1, Facet.TITLE)))
    assert kinds(planned) == ["add", "retire"]


def test_similarity_stays_within_the_facet() -> None:
    planned = plan(
        written("Tool sprawl everywhere now", 1, facet=Facet.RISK), on=standing(claim("a", "Tool sprawl everywhere", 1))
    )
    assert kinds(planned) == ["add", "retire"]


def test_the_best_assignment_is_found_as_a_whole() -> None:
    now = standing(claim("a", "Lead the plant teams in the north", 1), claim("b", "Lead the plant teams", 2))
    planned = plan(written("Lead the plant teams in the south", 1), on=now)
    assert planned.persona.claims[0].id == "c-aaaaaaaa"


def test_only_what_moved_is_said_to_move() -> None:
    now = standing(claim("a", "One", 1), claim("b", "Two", 2), claim("c", "Three", 3))
    planned = plan(written("New first", 1), written("Three", 2), written("One", 3), written("Two", 4), on=now)
    assert kinds(planned) == ["add", "reorder", "keep", "keep"]


def test_a_new_rank_is_a_step_of_its_own() -> None:
    now = standing(claim("a", "Podcasts", 1, Facet.SOURCE, rank=SourceRank.TERTIARY))
    planned = plan(written("Podcasts", 1, facet=Facet.SOURCE, rank=SourceRank.PRIMARY), on=now)
    assert kinds(planned) == ["re-rank"]
    assert "was tertiary and becomes primary" in details(planned)[0]


def test_stakes_and_prior_change_only_when_the_page_gives_them() -> None:
    now = standing(claim("a", "Tool sprawl", 1, stakes=("margin",), prior=LEARNED))
    kept = plan(written("Tool sprawl", 1, "a"), on=now).persona.claims[0]
    assert (kept.stakes, kept.prior) == (("margin",), LEARNED)
    planned = plan(written("Tool sprawl", 1, "a", stakes=("security",)), on=now)
    assert planned.persona.claims[0].stakes == ("security",)
    assert kinds(planned) == ["adjust"]


def test_a_retired_id_is_never_given_again() -> None:
    first = plan(written("Tool sprawl", 1), on=None).persona.claims[0]
    now = standing()
    again = plan(written("Tool sprawl", 1), on=now, taken=frozenset({first.id})).persona.claims[0]
    carried = plan(written("Tool sprawl", 1, "a"), on=now, taken=frozenset({first.id, "c-aaaaaaaa"})).persona.claims[0]
    assert first.id not in (again.id, carried.id)
    assert carried.id != "c-aaaaaaaa"


def test_an_id_that_was_never_given_is_kept_as_the_page_brings_it() -> None:
    drafts = [written("One", 1, "a"), written("Two", 2, "a")]
    ids = [c.id for c in plan(*drafts, on=None).persona.claims]
    assert ids[0] == "c-aaaaaaaa"
    assert ids[1] != ids[0]


def test_what_a_page_does_not_say_about_a_persona_stays() -> None:
    now = standing(owner="Jo", pace=Pace.FAST, archetype="finance")
    planned = plan(on=now, archetype="technology")
    assert (planned.persona.owner, planned.persona.pace, planned.persona.archetype) == ("Jo", Pace.FAST, "technology")
    assert details(planned) == ("Archetype: finance becomes technology.",)
    assert headline(planned) == "Petra goes from version 4 to 5: archetype changed."


def test_a_new_persona_is_told_in_one_sentence() -> None:
    planned = plan(written("Tool sprawl", 1), written("CTO", 1, facet=Facet.TITLE), on=None)
    assert headline(planned) == "Petra is new: 2 claims of 2 facets."
    assert details(planned) == ()


def test_a_page_gives_each_claim_an_id_of_its_own_and_keeps_absent_members() -> None:
    draft = PersonaDraft(slug="petra", name="Petra", group="buyers", claims=(written("One", 1, "a"),))
    other = PersonaDraft(slug="paul", name="Paul", group="buyers", claims=(written("One", 1, "a"),))
    page = Page(group=Group(slug="buyers", title="Buyers", members=("petra", "paul")), personas=(draft, other))
    before = Group(slug="buyers", title="Buyers", members=("rory", "petra"))
    planned = plan_page(page, {}, frozenset(), before)
    ids = [claim.id for persona in planned.personas for claim in persona.persona.claims]
    assert len(set(ids)) == 2
    assert planned.group is not None
    assert planned.group.members == ("petra", "paul", "rory")
    assert page_headlines(planned)[1] == "Not on this page any more: rory; it stays as it is."


def test_a_page_without_group_leaves_groups_alone() -> None:
    draft = PersonaDraft(slug="petra", name="Petra", group=None)
    page = Page(group=Group(slug="no-group", title="petra", members=("petra",)), personas=(draft,))
    assert plan_page(page, {}, frozenset()).group is None


def test_a_difference_uses_the_same_words() -> None:
    before = standing(claim("a", "Tool sprawl", 1), claim("b", "Late parts", 2)).persona
    after = standing(claim("a", "Tool and process sprawl", 1)).persona
    found = diff(before, after)
    assert [step.kind for step in found.steps] == [StepKind.REWORD, StepKind.RETIRE]
    assert diff(before, before).is_empty
