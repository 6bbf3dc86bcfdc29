"""Pages: reading, planning and writing them, at the size of a handbook page and at the largest that is allowed."""

from collections.abc import Iterable

from answerable.adapters.publish.markdown import MarkdownPageWriter
from answerable.adapters.sources.pages.reader import MOST_LINES, MarkdownPageReader
from answerable.domain.personas.plan import plan_page
from benchmarks.figure import Figure, median_seconds

CLAIMS = 47
"""Claims of a persona of the handbook page, about."""


def run(scale: float) -> Iterable[Figure]:
    """Milliseconds for a page of eight personas, seconds for one of as many lines as a page may have."""
    reader, writer = MarkdownPageReader(), MarkdownPageWriter()
    usual = _page(8)
    plan = plan_page(reader.parse(usual, "page.md"), {}, frozenset())
    personas = [planned.persona for planned in plan.personas]
    note = f"8 personas of {CLAIMS} claims"
    yield Figure("read a page", 1e3 * median_seconds(lambda: reader.parse(usual, "page.md")), "ms", note=note)
    page = reader.parse(usual, "page.md")
    yield Figure("plan its import", 1e3 * median_seconds(lambda: plan_page(page, {}, frozenset())), "ms", note=note)
    yield Figure("write it again", 1e3 * median_seconds(lambda: writer.render(plan.group, personas)), "ms", note=note)
    people = max(1, int(scale * (MOST_LINES - 1) / (CLAIMS + 3)))
    largest = _page(people)
    seconds = median_seconds(lambda: reader.parse(largest, "page.md"), runs=1)
    yield Figure("read the largest page", seconds, "s", note=f"{largest.count(chr(10)):,} lines")


def _page(personas: int) -> str:
    bullets = [f"  * what weighs on them, number {number}\n" for number in range(CLAIMS)]
    return "".join(f"### Buyer {number}\n* **Biggest Challenges:**\n{''.join(bullets)}\n" for number in range(personas))
