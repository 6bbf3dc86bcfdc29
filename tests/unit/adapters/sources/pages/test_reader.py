"""A page is read into personas, and nothing that stands on it is lost."""

from typing import Any

import pytest

from answerable.adapters.sources.pages.reader import NO_GROUP, MarkdownPageReader
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.model.page import Page
from answerable.domain.model.persona import Pace, PersonaDraft, PersonaKind, PersonaStatus
from answerable.domain.model.prior import Prior
from answerable.domain.model.stage import Stage
from answerable.errors import InvalidInput, TooLarge
from tests.pages import PAGE, kept_words, singular, structure_words, text_of, words
from tests.shared import shared

SEED = "seeds/002_2fe0561a268f301a.txt"


def read(text: str) -> Page:
    return MarkdownPageReader().parse(text, "page.md")


def values(persona: PersonaDraft, facet: Facet, rank: SourceRank | None = None) -> list[str]:
    return [claim.text for claim in persona.claims if claim.facet is facet and claim.rank is rank]


@pytest.fixture(scope="module")
def petra() -> PersonaDraft:
    return read(PAGE).personas[0]


@pytest.fixture(scope="module")
def seed() -> Page:
    return MarkdownPageReader().read(shared(SEED))


def test_every_field_reaches_its_facet(petra: PersonaDraft) -> None:
    assert values(petra, Facet.JOB_TO_BE_DONE) == ["Keep every line running"]
    assert values(petra, Facet.RESPONSIBILITY) == ["Planning of shifts (early / late / night)", "Buying spare parts"]
    assert values(petra, Facet.CHALLENGE) == ["Silo’d shifts and spreadsheets", "Parts that arrive too late"]


def test_values_are_split_where_the_text_means_several(petra: PersonaDraft) -> None:
    assert values(petra, Facet.TITLE) == [
        "Plant Manager",
        "Head of Production (may include: Shift Lead, Site Lead)",
        "COO",
        "VP Operations",
        "Sr. Manager, Lines",
    ]
    assert values(petra, Facet.REPORTS_TO) == ["COO", "CEO", "Owner"]
    assert values(petra, Facet.METRIC) == ["Output", "Scrap rate", "Downtime"]
    assert values(petra, Facet.INFLUENCER) == ["Shift leads", "Works council"]


def test_values_that_are_sentences_stay_whole(petra: PersonaDraft) -> None:
    assert values(petra, Facet.GOAL) == ["Running safely / cheaply"]
    assert values(petra, Facet.MOTIVATION) == ["Having autonomy / independence"]


def test_sources_keep_their_rank_across_sloppy_separators_and_continued_lines(petra: PersonaDraft) -> None:
    assert values(petra, Facet.SOURCE, SourceRank.PRIMARY) == ["Trade fairs & Meetups", "Peers", "Visits"]
    assert values(petra, Facet.SOURCE, SourceRank.SECONDARY) == ["(Rarely) Webinars", "Letters from suppliers of parts"]
    assert [claim.order for claim in petra.claims if claim.facet is Facet.SOURCE] == [1, 2, 3, 4, 5]


def test_purchasing_roles_keep_their_order_and_qualifiers(petra: PersonaDraft) -> None:
    assert values(petra, Facet.PURCHASING_ROLE) == [
        "Influencer",
        "Initiator / Identifier of Need",
        "Decision-maker for renewals (but not for first orders)",
    ]


def test_what_is_not_understood_is_kept_as_notes_and_remarked(petra: PersonaDraft) -> None:
    said = {note.heading: note.text for note in petra.notes}
    assert said["Job Responsibilities"] == "Could include:"
    assert said["Job is Measured by"] == "(varies by site)"
    assert "Favourite colour" in said[None]
    assert "A remark that stands alone." in said[None]
    assert read(PAGE).remarks[0] == "Plant Manager Petra: 4 passages are kept as notes, word for word."


def test_labels_may_start_a_paragraph_and_attributes_are_read() -> None:
    fabian = read(PAGE).personas[1]
    assert values(fabian, Facet.REPORTS_TO) == ["CEO", "Board, Supervisory / Advisory"]
    assert values(fabian, Facet.RISK) == ["Costs without a ceiling"]
    assert fabian.status is PersonaStatus.DRAFT


def test_the_groups_own_parts_are_kept_word_for_word() -> None:
    group = read(PAGE).group
    assert (group.slug, group.title) == ("buyers-of-fernlight", "Buyers of Fernlight")
    assert group.front_matter == 'layout: page\ntitle: "Buyers of Fernlight"'
    assert [note.heading for note in group.opening] == ["Contents", "Who buys from us", "Writing rules"]
    assert group.opening[2].text == "\n- Write for the **whole** table."
    assert group.members == ("plant-manager-petra", "finance-fabian")


def test_enablement_and_predecessors_are_read_from_the_closing_notes() -> None:
    group = read(PAGE).group
    assert [(a.title, a.url) for a in group.artefacts] == [("Slides", "https://example.com/s_(1)"), ("Film", "")]
    assert [(s.audience, s.when, s.url) for s in group.sessions] == [("Sales", "2026-01-TBD", "")]
    assert [p.name for p in group.predecessors] == ["Works Manager or Foreman"]
    assert [a.url for a in group.predecessors[0].links] == ["https://example.com/f", "https://example.com/w"]


def test_every_word_is_found_again() -> None:
    page = read(PAGE)
    lost = words(PAGE) - kept_words(page)
    assert singular(lost) == singular(structure_words(page) + words("status draft"))


@pytest.mark.parametrize("label", ["Purchasing Role", "purchasing roles", "PURCHASING-ROLES", "Purchasing roles "])
@pytest.mark.parametrize("form", ["* **{}:**\n  1. Influencer", "- **{}**:\n    - Influencer", "**{}:** Influencer"])
def test_labels_are_recognised_in_every_usual_form(label: str, form: str) -> None:
    [persona] = read(f"### A\n\n{form.format(label)}\n").personas
    assert values(persona, Facet.PURCHASING_ROLE) == ["Influencer"]


@pytest.mark.parametrize("indent", [0, 1, 2, 3, 4, 6])
def test_indentation_does_not_matter(indent: int) -> None:
    [persona] = read(f"### A\n\n* **Motivated by:**\n{' ' * indent}* Winning\n{' ' * indent}* Learning\n").personas
    assert values(persona, Facet.MOTIVATION) == ["Winning", "Learning"]


def test_ranks_may_hold_nested_lists() -> None:
    text = "### A\n\n* **Gains Information by:**\n  * **Primary:**\n    * Fairs\n    * Peers / Visits\n  * Radio\n"
    [persona] = read(text).personas
    assert values(persona, Facet.SOURCE, SourceRank.PRIMARY) == ["Fairs", "Peers", "Visits"]
    assert values(persona, Facet.SOURCE) == ["Radio"]


def test_fields_without_any_heading_are_a_persona_named_by_the_page() -> None:
    [persona] = read("---\ntitle: Head of Legal\n---\n\n* **Reports to:** CEO\n").personas
    assert (persona.slug, persona.name) == ("head-of-legal", "Head of Legal")


def test_what_the_exporter_writes_into_comments_is_read() -> None:
    text = (
        "<!-- answerable: no group -->\n\n# Cap <!-- persona finance-lead group=others -->\n\n* **Kind:** current\n"
        "* **Market pace:** fast\n\n* **Must believe:**\n   * It pays back <!-- c-abcdefgh stakes=margin,capital "
        'stage=approval mean=0.4 source="a & b" origin=hand -->\n'
    )
    page = read(text)
    [persona], [claim] = page.personas, page.personas[0].claims
    assert (persona.slug, persona.kind, persona.pace, persona.group) == (
        "finance-lead", PersonaKind.CURRENT, Pace.FAST, "others",
    )  # fmt: skip
    assert (claim.id, claim.stakes, claim.stage) == ("c-abcdefgh", ("margin", "capital"), Stage.APPROVAL)
    assert claim.prior == Prior(mean=0.4, strength=2.0, source="a & b")
    assert claim.origin == "hand"
    assert page.group.slug == NO_GROUP


def test_ids_are_dropped_when_a_line_no_longer_holds_as_many_values() -> None:
    [persona] = read("### A\n\n* **Potential Titles:**\n   * CTO / CIO / CDO <!-- c-aaaaaaaa c-bbbbbbbb -->\n").personas
    assert [(claim.id, claim.text) for claim in persona.claims] == [(None, "CTO"), (None, "CIO"), (None, "CDO")]


def test_comments_of_others_are_kept_out_of_claims() -> None:
    [persona] = read("### A\n\n* **Motivated by:**\n   * Winning <!-- check with Jo -->\n").personas
    assert values(persona, Facet.MOTIVATION) == ["Winning"]
    assert persona.notes[0].text == "<!-- check with Jo -->"


def test_an_attribute_that_does_not_fit_is_kept_as_a_note() -> None:
    [persona] = read("### A\n\n* **Status:** in good shape\n* **Reports to:** CEO\n").personas
    assert persona.notes[0].text == "Status: in good shape"


def test_headings_between_personas_are_kept_with_the_group_and_below_them_with_the_persona() -> None:
    text = (
        "### A\n\n* **Reports to:** CEO\n\n#### My Messaging\n\nBe brief.\n\n### Interlude\n\nMusic.\n\n"
        "### B\n\n* **Reports to:** CEO\n"
    )
    page = read(text)
    assert [(note.heading, note.level) for note in page.personas[0].notes] == [("My Messaging", 4)]
    assert [note.heading for note in page.group.closing] == ["Interlude"]


def test_a_claim_too_long_to_be_one_is_kept_as_a_note() -> None:
    [persona] = read(f"### A\n\n* **Motivated by:**\n   * {'word ' * 500}\n   * Short\n").personas
    assert values(persona, Facet.MOTIVATION) == ["Short"]
    assert words(persona.notes[0].text)["word"] == 500


def test_front_matter_that_cannot_be_read_is_kept_and_remarked() -> None:
    page = read("---\ntitle: a: b\n---\n\n### A\n\n* **Reports to:** CEO\n")
    assert page.group.front_matter == "title: a: b"
    assert "front matter is kept as text" in page.remarks[0]


@pytest.mark.parametrize(
    ("text", "error", "told"),
    [
        ("Hello.\n", InvalidInput, "Job To Be Done"),
        ("### A\n\n* **Reports to:** CEO\n\n### a\n\n* **Reports to:** CEO\n", InvalidInput, "both called a"),
        ("---\na: &x [1]\nb: [" + "*x, " * 30 + "]\n---\n### A\n* **Reports to:** C\n", TooLarge, "aliases"),
        ("### A\n" + "> " * 50 + "x\n", TooLarge, "nested"),
        ("### A\n* **Reports to:**\n  * CEO <!-- c-abcdefgh stake=x -->\n", InvalidInput, "line 3"),
        ("### A\n* **Reports to:**\n  * CEO <!-- c-abcdefgh mean=7 -->\n", InvalidInput, "at most 1"),
        ("# A <!-- persona A! -->\n* **Reports to:** C\n", InvalidInput, "slug"),
        ("# A <!-- persona a -->\n* **Kind:** alien\n", InvalidInput, "line 2"),
        ("# A <!-- persona a -->\n<!-- answerable: note -->\ncut", InvalidInput, "does not end"),
        ("### A\n" * 60_000, TooLarge, "lines"),
        ("### A\n" + "x" * 1_000_001, TooLarge, "line 2"),
        ("### A\n* **Reports to:** C\0O\n", InvalidInput, "binary"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(text: str, error: type[Exception], told: str) -> None:
    with pytest.raises(error, match=r"^page\.md") as caught:
        read(text)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_seed_page_holds_eight_personas_and_every_word_of_it_is_found_again(seed: Page) -> None:
    assert [len(persona.claims) > 30 for persona in seed.personas] == [True] * 8
    lost = words(text_of(shared(SEED))) - kept_words(seed)
    assert singular(lost) == singular(structure_words(seed))


def test_the_seed_page_is_split_as_it_is_meant(seed: Page) -> None:
    people: dict[str, Any] = {persona.slug: persona for persona in seed.personas}
    assert values(people["infosec-shiloh"], Facet.TITLE)[:3] == ["CISO", "Deputy CISO", "Director or VP CyberSecurity"]
    assert "Sr. Manager, DevSecOps" in values(people["infosec-shiloh"], Facet.TITLE)
    assert values(people["infosec-shiloh"], Facet.REPORTS_TO) == ["CTO", "CIO", "SVP Engineering"]
    assert "Silo’d teams and workflows" in values(people["infosec-shiloh"], Facet.CHALLENGE)
    assert values(people["platform-perry"], Facet.REPORTS_TO) == ["CIO", "VP, Platform / Infrastructure"]
    assert values(people["tech-exec-tristan"], Facet.METRIC) == ["Results", "Speed"]
    assert values(people["tech-exec-tristan"], Facet.PURCHASING_ROLE)[2] == "Initiator/Identifier of need"
    assert values(people["back-office-blake"], Facet.TITLE)[:2] == ["CFO", "VP Finance"]
    assert len(seed.group.artefacts) == 4
    assert len(seed.group.sessions) == 5
    assert len(seed.group.predecessors) == 5


def test_every_state_of_a_real_page_is_read_without_losing_a_word() -> None:
    for path in sorted(shared("data/gitlab/buyer-persona-history").glob("*.md")):
        page = MarkdownPageReader().read(path)
        assert len(page.personas) == 8
        lost = singular(words(text_of(path)) - kept_words(page))
        assert lost - singular(structure_words(page) + words("Job Responsibilities " * 8)) == {}, path.name
