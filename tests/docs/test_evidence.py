"""The pages on evidence and beliefs say what the code does."""

import re
from datetime import date
from pathlib import Path

from answerable.adapters.sources.evidence.columns import COLUMNS, REQUIRED
from answerable.adapters.sources.evidence.reader import EvidenceFiles
from answerable.domain.beliefs.contest import LEAST_SIZE, LEVEL, MARGIN
from answerable.domain.beliefs.decay import HALF_LIVES
from answerable.domain.beliefs.tally import REPORTER_WEIGHTS
from answerable.domain.beliefs.units import ACCOUNT_CAP, OTHER_SIDE_DISCOUNT
from answerable.domain.model.evidence import Population
from answerable.domain.model.function import Function
from answerable.domain.model.prior import ASSERTION
from answerable.usecases.links import LEAST_SCORE, MOST_LINKS
from answerable.usecases.ports import GoodRow
from tests.shared import ROOT

EVIDENCE = (ROOT / "docs" / "reference" / "evidence.md").read_text()
BELIEFS = (ROOT / "docs" / "concepts" / "beliefs.md").read_text()


def block(language: str) -> str:
    """The first fenced example in a language."""
    found = re.search(rf"```{language}\n(.*?)```", EVIDENCE, re.DOTALL)
    assert found
    return found[1]


def test_every_column_is_documented_with_its_other_headers() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \|(.*)$", EVIDENCE, re.MULTILINE))
    assert list(rows) == list(COLUMNS)
    for column, aliases in COLUMNS.items():
        cells = rows[column].split("|")
        assert (cells[0].strip() == "yes") == (column in REQUIRED)
        assert re.findall(r"`(\w+)`", cells[2]) == list(aliases)


def test_the_example_of_a_map_reads_its_export(tmp_path: Path) -> None:
    (tmp_path / "messe.csv").write_text(block("csv"), encoding="cp1252")
    (tmp_path / "map.yaml").write_text(block("yaml"))
    files = EvidenceFiles()
    rows = list(files.open(tmp_path / "messe.csv", files.mapping(tmp_path / "map.yaml")).rows())
    read = [row.row for row in rows if isinstance(row, GoodRow)]
    assert [row.observed_on for row in read] == [date(2026, 3, 7), date(2026, 3, 12)]
    assert [row.population for row in read] == [Population.PROSPECT, Population.CUSTOMER]
    assert {(row.function, row.source, row.persona) for row in read} == {
        (Function.SALES, "Trade fair survey", "operations-director")
    }


def test_the_scores_of_links_are_documented() -> None:
    assert MOST_LINKS == 3
    assert f"Up to three claims of a score of at least {LEAST_SCORE:g}" in EVIDENCE


def test_the_constants_of_beliefs_are_documented() -> None:
    for reporter, weight in REPORTER_WEIGHTS.items():
        assert f"| {reporter.value} | {weight:.1f} |" in BELIEFS
    for pace, days in HALF_LIVES.items():
        assert f"| {pace.value} | {days:.0f} days |" in BELIEFS
    assert f"at most {ACCOUNT_CAP:g} units" in BELIEFS
    assert f"weighs half ({OTHER_SIDE_DISCOUNT:g}, assumed)" in BELIEFS
    assert f"mean {ASSERTION.mean:g}, strength {ASSERTION.strength:g}" in BELIEFS
    assert f"`P(A − B > {MARGIN:g})` reaches {LEVEL:g}" in BELIEFS
    assert f"at least {LEAST_SIZE:g} effective" in BELIEFS
