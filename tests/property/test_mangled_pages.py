"""However a page is mangled, it is either refused in one sentence or read without losing a word."""

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.publish.markdown import MarkdownPageWriter
from answerable.adapters.sources.pages.labels import DESCRIPTIONS
from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.facet import Facet
from answerable.domain.model.page import Page
from answerable.domain.personas.headings import HeadingReading, Manner, heading_key
from answerable.domain.personas.plan import plan_page
from answerable.errors import InvalidInput
from tests.pages import LABEL_WORDS, PAGE, ROLES, USERS, kept_words, singular, words

STRAY = (
    "", "---", "***", "# Heading", "#### Deeper", "Setext", "=====", "> quoted words", "```", "~~~ code",
    "    indented", "* stray bullet", "- [ ] task", "1. counted", "9) counted", "| a | b |", "| - | - |",
    "<div>markup", "<!-- open", "closed -->", "[ref]: https://example.com/x", "**Summary:**", "* **Summary:** said",
    "* **Owner:** Jo", "* **Kind:** current", "* **Market pace:** odd", "**Potential Titles**", "   * A / B",
    "\t* tabbed", "* ", "**", "__", "* **Gains Information by:** Primary: Radio", "   * Primary: Radio / TV",
    "   * Primary:", "      * nested / value", "Tertiary: loose", "<!-- answerable: odd -->", "{:.class}",
    "text / with / slashes", "CEO, CTO, or CIO", "#### Frustrations", "##### Motivations", "## What weighs on them",
    "### Goals", "* **Bigest Challanges:**", "* **Motto:** said", "#### Summary", "### Ada (Architect)", "#### 42",
    "### [Bo (Developer)](https://example.com/bo)", "* **CFO** - money / growth", "**CIO or VP IT** - systems",
    "goals: [win, lose]", "kind: current", "title: 'odd", "role: Head of Lines", "### User personas", "![p](q.png)",
)  # fmt: skip
STRUCTURE = LABEL_WORDS | {"primary", "secondary", "tertiary"}


PAGES = (
    PAGE,
    USERS,
    ROLES,
    "---\ntitle: Ada\ngoals: [win, run / walk]\nreports_to: CEO\n---\n\n## Challenges\n\n- Rain\n\n## Odd\n\n- Odd\n",
    "---\ntitle: Persona snippets\n---\n\n### [Bo (Developer)](/bo)\n\n#### Opening\n\n- Hello\n",
)
READER = MarkdownPageReader(BuiltInLibrary().headings())
MEANT = {
    heading_key(heading): HeadingReading(heading=heading, facet=facet, certainty=0.9, manner=manner)
    for heading, facet, manner in (
        ("What weighs on them", Facet.CHALLENGE, Manner.MEANING),
        ("Motto", Facet.NARRATIVE, Manner.TOLD),
        ("Odd", None, Manner.MEANING),
    )
}


def mangled(seed: int, cuts: int, page: str = PAGE) -> str:
    """The page with lines dropped, doubled, moved, indented, changed in their bullets, or strangers put between."""
    chance = random.Random(seed)
    lines = page.split("\n")
    for _ in range(cuts):
        at = chance.randrange(len(lines))
        act = chance.randrange(7)
        if act == 0:
            del lines[at]
        elif act == 1:
            lines.insert(at, lines[at])
        elif act == 2:
            lines.insert(chance.randrange(len(lines)), lines.pop(at))
        elif act == 3:
            lines[at] = " " * chance.randrange(1, 9) + lines[at]
        elif act == 4:
            lines[at] = lines[at].lstrip().replace("* ", "- ", 1)
        else:
            lines.insert(at, chance.choice(STRAY))
        lines = lines or [""]
    return "\n".join(lines)


@given(st.integers(0, 10**9), st.integers(0, 30), st.sampled_from(PAGES))
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_no_word_of_a_mangled_page_is_lost(seed: int, cuts: int, beginning: str) -> None:
    text = mangled(seed, cuts, beginning)
    page = read(text)
    if page is None:
        return
    lost = {word for word in singular(words(text) - kept_words(page)) if word not in STRUCTURE and not word.isdigit()}
    assert lost <= described(page)
    plan = plan_page(page, {}, frozenset())
    members = [persona.persona for persona in plan.personas]
    again = MarkdownPageReader().parse(MarkdownPageWriter().render(plan.group, members), "page.md")
    assert again.group == plan.group
    assert [draft.model_dump() for draft in again.personas] == [member.model_dump() for member in members]


def read(text: str) -> Page | None:
    """The page, or None where it is refused, which must be in one sentence."""
    try:
        return READER.parse(text, "page.md", MEANT)
    except InvalidInput as error:
        told = str(error)
    assert "\n" not in told
    assert told.startswith("page.md")
    return None


def described(page: Page) -> set[str]:
    """The words of attributes and of their labels."""
    values = [str(getattr(persona, name)) for persona in page.personas for name in DESCRIPTIONS]
    return set(singular(words(*values, *DESCRIPTIONS.values())))


@given(st.text(max_size=400), st.lists(st.sampled_from(STRAY), max_size=12))
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_at_all_is_read_or_refused(text: str, strays: list[str]) -> None:
    read("\n".join([text, *strays, text]))
    read("\n".join(["---", *strays, "---", text]))
