"""Pages of one persona each become one group, and pages of a part add to what stands."""

import pytest

from answerable.domain.model.claim import Claim, ClaimDraft
from answerable.domain.model.facet import Facet
from answerable.domain.model.group import Group
from answerable.domain.model.note import Note
from answerable.domain.model.page import Page
from answerable.domain.model.persona import Persona, PersonaDraft, PersonaKind
from answerable.domain.personas.gathering import can_gather, extended, gather
from answerable.errors import InvalidInput


def page(slug: str) -> Page:
    group = Group(slug="own", title="Own", front_matter=f"title: {slug}", opening=(Note(heading="Top", text="t"),))
    return Page(group=group, personas=(PersonaDraft(slug=slug, name=slug, group="own"),), remarks=("look",))


def test_personas_of_several_pages_share_a_group_and_keep_what_stood_beside_them() -> None:
    found = gather([("a.md", page("a")), ("b.md", page("b"))], "The buyers", ["c.md was left out."])
    assert (found.group.slug, found.group.title, found.group.members) == ("the-buyers", "The buyers", ("a", "b"))
    assert [draft.group for draft in found.personas] == ["the-buyers"] * 2
    assert [(note.heading, note.text) for note in found.personas[1].notes] == [
        ("Front matter", "title: b"),
        ("Top", "t"),
    ]
    assert found.remarks == ("c.md was left out.", "look")


def test_a_title_of_users_makes_current_users() -> None:
    found = gather([("a.md", page("a"))], "User personas")
    assert found.personas[0].kind is PersonaKind.CURRENT
    assert "come in as current users" in found.remarks[-1]


def test_two_files_about_one_persona_are_refused() -> None:
    with pytest.raises(InvalidInput, match=r"a\.md and b\.md both describe the persona a"):
        gather([("a.md", page("a")), ("b.md", page("a"))], "Buyers")


def test_a_page_that_names_its_own_group_stays_there() -> None:
    assert can_gather(page("a"))
    assert not can_gather(page("a").model_copy(update={"is_placed": True}))


def test_a_part_adds_titles_and_notes_and_takes_nothing_away() -> None:
    claim = Claim(id="c-aaaaaaaa", facet=Facet.TITLE, text="Architect", order=1)
    standing = Persona(slug="a", name="Ada", group="old", claims=(claim,), notes=(Note(text="old"),))
    titles = (ClaimDraft(facet=Facet.TITLE, text=text, order=1) for text in ("architect", "Planner"))
    notes = (Note(text="old"), Note(text="new"))
    draft = PersonaDraft(slug="a", name="Ada (Architect)", group="new", notes=notes, claims=tuple(titles))
    found = extended(draft, standing)
    assert [(each.id, each.text, each.order) for each in found.claims] == [
        ("c-aaaaaaaa", "Architect", 1),
        (None, "Planner", 2),
    ]
    assert [note.text for note in found.notes] == ["old", "new"]
    assert (found.name, found.group) == ("Ada", "old")
