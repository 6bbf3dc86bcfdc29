"""Pages whose fields are headings, whose headings are others', or whose personas stand in a list or in front matter."""

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.facet import Facet
from answerable.domain.model.page import Page
from answerable.domain.model.persona import PersonaDraft, PersonaKind
from answerable.domain.personas.headings import HeadingReading, Manner, Readings, heading_key
from answerable.errors import NoPersona
from tests.pages import ROLES, USERS, kept_words, singular, structure_words, text_of, words
from tests.shared import shared

READER = MarkdownPageReader(BuiltInLibrary().headings())


def read(text: str, readings: Readings | None = None) -> Page:
    return READER.parse(text, "page.md", readings or {})


def values(persona: PersonaDraft, facet: Facet) -> list[str]:
    return [claim.text for claim in persona.claims if claim.facet is facet]


def meant(heading: str, facet: Facet | None, manner: Manner = Manner.MEANING) -> Readings:
    return {heading_key(heading): HeadingReading(heading=heading, facet=facet, certainty=0.8, manner=manner)}


def test_headings_below_a_name_are_its_fields() -> None:
    wendy, olaf = read(USERS).personas
    assert values(wendy, Facet.TITLE) == ["Robot Engineer", "Line Planner", "Welding Engineer"]
    assert values(wendy, Facet.RESPONSIBILITY) == ["I keep the robots welding."]
    assert values(wendy, Facet.CHALLENGE)[1] == "**Planning:** changes on the same day"
    assert values(olaf, Facet.MOTIVATION) == ["I want a quiet night", "and a line that runs"]
    assert [(note.heading, note.text) for note in olaf.notes] == [("Motivated by", "![Olaf](olaf.png)")]


def test_user_personas_are_current_users_and_the_remarks_say_so() -> None:
    page = read(USERS)
    assert {persona.kind for persona in page.personas} == {PersonaKind.CURRENT}
    assert "2 personas come in as current users, as the page says." in page.remarks
    assert read(USERS.replace("### User personas", "### Buyer personas")).personas[0].kind is PersonaKind.TARGET


def test_what_a_heading_of_notes_introduces_is_kept_and_the_reason_told() -> None:
    page = read(USERS)
    assert [note.heading for note in page.personas[0].notes] == ["Tools"]
    assert any(remark.startswith("“Tools” was kept as a note: ") for remark in page.remarks)
    assert [note.heading for note in page.group.closing] == ["Internal notes"]


def test_no_word_of_such_pages_is_lost() -> None:
    for text in (USERS, ROLES):
        page = read(text)
        lost = singular(words(text) - kept_words(page))
        assert (
            lost
            - singular(
                structure_words(page) + words("Alternative job titles Job summary My role Frustrations Motivations")
            )
            == {}
        )


def test_a_step_of_a_process_is_no_persona_though_it_has_responsibilities_and_metrics() -> None:
    text = (
        "## Step 1: Discovery\n\n### Responsibilities\n\n- Call\n\n### Metrics\n\n- Calls\n\n### Challenges\n\n- Time\n"
    )
    with pytest.raises(NoPersona, match="holds no persona"):
        read(text)
    assert read(text.replace("Step 1: Discovery", "Head of Calls")).personas[0].slug == "head-of-calls"


def test_a_heading_that_contains_personas_is_none_itself() -> None:
    text = "# Buyers\n\n## Goals\n\n- G\n\n## Motivations\n\n- M\n\n## Ada\n\n* **Reports to:** CEO\n"
    assert [persona.slug for persona in read(text).personas] == ["ada"]


def test_a_heading_read_by_meaning_adds_claims_but_makes_no_persona() -> None:
    weighs = "\n\n#### What weighs on me\n\n- Parts\n\n"
    text = f"### Ada\n\n* **Reports to:** CEO{weighs}### Bo{weighs}"
    assert read(text).unknown == ("What weighs on me",)
    page = read(text, meant("What weighs on me", Facet.CHALLENGE))
    assert [persona.slug for persona in page.personas] == ["ada"]
    assert values(page.personas[0], Facet.CHALLENGE) == ["Parts"]
    assert page.personas[0].notes[-1].text == "What weighs on me: challenge"
    assert "“What weighs on me” was read as challenge (by its meaning, 0.80)." in page.remarks


def test_what_a_person_says_goes_before_the_table() -> None:
    text = "### Ada\n\n* **Reports to:** CEO\n* **Challenges:**\n  * Rain\n* **Motto:** Dry feet\n"
    told = {**meant("challenges", None, Manner.TOLD), **meant("Motto", Facet.NARRATIVE, Manner.TOLD)}
    [ada] = read(text, told).personas
    assert values(ada, Facet.CHALLENGE) == []
    assert values(ada, Facet.NARRATIVE) == ["Dry feet"]
    assert "Rain" in words(*(note.text for note in ada.notes)) or "rain" in words(*(note.text for note in ada.notes))


def test_a_misspelt_label_is_read_and_its_words_are_kept() -> None:
    page = read("### Ada\n\n* **Bigest Chalenges:**\n  * Rain\n")
    assert values(page.personas[0], Facet.CHALLENGE) == ["Rain"]
    assert "bigest" in kept_words(page)
    assert page.remarks[-1].startswith("“Bigest Chalenges” was read as challenge (by its spelling, 0.9")


def test_roles_in_a_list_are_personas() -> None:
    page = read(ROLES)
    assert [persona.name for persona in page.personas] == ["COO or VP Plants", "CFO", "Shift Lead"]
    assert values(page.personas[0], Facet.TITLE) == ["COO", "VP Plants"]
    assert values(page.personas[0], Facet.RESPONSIBILITY) == ["Uptime and scrap"]
    assert "Less scrap" in page.personas[0].notes[0].text
    assert page.personas[1].notes[0].text == "(sometimes absent)"
    assert [note.heading for note in page.group.opening] == ["Before", "Who cares about what?"]
    assert [note.heading for note in page.group.closing] == ["After"]
    assert page.remarks[0].startswith("3 roles were read from a list")


def test_bold_words_with_a_dash_are_roles_only_where_roles_are_spoken_of() -> None:
    with pytest.raises(NoPersona):
        read(ROLES.replace("Who cares about what?", "Minutes").replace("Roles at the plant", "Minutes"))


def test_front_matter_describes_the_only_persona_of_a_page() -> None:
    front = (
        "---\ntitle: Ada\nname: Ada Arden\nkind: current\nrole: Head of Lines\nmarket_pace: fast\n"
        "goals:\n  - Run / walk\n  - 7\nreports_to: COO\nfrustrations: {a: b}\nstatus: asleep\n---\n"
    )
    [ada] = read(front + "\n## Challenges\n\n- Rain\n").personas
    assert (ada.name, ada.kind.value, ada.pace.value, ada.status.value) == ("Ada Arden", "current", "fast", "canonical")
    assert values(ada, Facet.GOAL) == ["Run / walk", "7"]
    assert values(ada, Facet.REPORTS_TO) == ["COO"]
    assert values(ada, Facet.TITLE) == ["Head of Lines"]
    assert values(ada, Facet.CHALLENGE) == ["Rain"]


def test_front_matter_alone_can_be_a_persona_and_keeps_what_stands_below() -> None:
    page = read("---\ntitle: Ada\nmotivations: Winning\n---\n\n## Music\n\nLoud.\n")
    assert values(page.personas[0], Facet.MOTIVATION) == ["Winning"]
    assert [note.heading for note in page.personas[0].notes] == ["Music"]


def test_front_matter_of_a_page_with_several_personas_describes_none_of_them() -> None:
    page = read("---\ngoals: [x]\n---\n\n### A\n\n* **Reports to:** C\n\n### B\n\n* **Reports to:** C\n")
    assert [values(persona, Facet.GOAL) for persona in page.personas] == [[], []]


def test_a_page_of_snippets_is_about_the_one_whom_it_names_and_tells_only_a_part() -> None:
    page = read("---\ntitle: Ada persona snippets\n---\n\n### [Ada (Architect)](/ada)\n\n#### Opening\n\n- Hello\n")
    [ada] = page.personas
    assert (ada.slug, ada.name, page.partial) == ("ada-architect", "Ada (Architect)", ("ada-architect",))
    assert values(ada, Facet.TITLE) == ["Architect"]
    assert {note.heading: note.text.strip() for note in ada.notes} == {
        None: "[Ada (Architect)](/ada)",
        "Opening": "- Hello",
    }


REAL = {
    "user-personas": (1, "Potential Titles"),
    "product-personas.md": (16, "Alternative Job Titles Job Summary My role Motivations Frustrations Challenges Jobs"),
    "enterprise-it-roles.md": (9, ""),
    "usecase-gitops.md": (3, ""),
}
NOBODY = (
    "persona-creation customer-buyer-journey prescriptive-buyer-journeys message-house-cd persona-mapping meddppicc "
    "usecase-devsecops"
)


@pytest.mark.parametrize("name", REAL)
def test_real_pages_of_users_products_and_roles_lose_no_word(name: str) -> None:
    found, (count, labels) = shared("data/gitlab") / name, REAL[name]
    for path in sorted(found.glob("*.md")) if found.is_dir() else [found]:
        page = READER.read(path)
        assert len(page.personas) == count
        lost = singular(words(text_of(path)) - kept_words(page))
        allowed = singular(structure_words(page) + words(*[labels] * count))
        assert lost - allowed == {}, path.name


@pytest.mark.parametrize("name", NOBODY.split())
def test_real_pages_about_other_things_are_refused_in_one_sentence(name: str) -> None:
    with pytest.raises(NoPersona, match=rf"^{name}\.md holds no persona; "):
        READER.read(shared("data/gitlab") / f"{name}.md")
