"""A finding points at the line that it is about."""

import pytest

from answerable.domain.model.finding import Finding, Severity
from answerable.domain.personas.lint.places import Places
from tests.linting import persona

PAGE = """# Buyers
[Pia](#pia)

### Pia
* **Job is Measured by:**
   * Quality of plans / Quality
* **Biggest Challenges:**
   * Two stock systems <!-- c-aaaaaaaa -->
   * Two stock systems

### Paul \\*the second\\*
* **Biggest Challenges:**
   * Two stock systems
"""
PEOPLE = [persona({"slug": "pia", "name": "Pia"}), persona({"slug": "paul", "name": "Paul *the second*"})]


def test_a_persona_without_a_heading_begins_where_its_name_stands() -> None:
    listed = "# Roles\n1. **VP Ops** - keeps it running\n   * Uptime\n1. **CIO** - budget\n   * Cost\n"
    people = [persona({"slug": "vp-ops", "name": "VP Ops"}), persona({"slug": "cio", "name": "CIO"})]
    finding = Finding(rule="vague", severity=Severity.WARNING, personas=("cio",), what="w", why="y", mend="m")
    assert Places("roles.md", listed, people).placed(finding).line == 4


@pytest.mark.parametrize(
    ("slug", "quote", "place", "line"),
    [
        ("pia", "Quality", 0, 6),
        ("pia", "Two stock systems", 0, 8),
        ("pia", "Two stock systems", 1, 9),
        ("paul", "Two stock systems", 0, 13),
        ("paul", "Nowhere to be found", 0, 11),
        ("paul", None, 0, 11),
        (None, "(#pia)", 0, 2),
        (None, None, 0, 1),
    ],
)
def test_a_text_is_found_within_its_persona(slug: str | None, quote: str | None, place: int, line: int) -> None:
    finding = Finding(
        rule="vague",
        severity=Severity.WARNING,
        personas=(slug,) if slug else (),
        quote=quote,
        place=place,
        what="w",
        why="y",
        mend="m",
    )
    placed = Places("page.md", PAGE, PEOPLE).placed(finding)
    assert (placed.file, placed.line) == ("page.md", line)
