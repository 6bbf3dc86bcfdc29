"""Evidence files in a few lines, written and read."""

from pathlib import Path

from answerable.adapters.sources.evidence.reader import EvidenceFiles
from answerable.domain.model.evidence import EvidenceRow
from answerable.usecases.ports import BadRow, EvidenceMap, GoodRow

HEADER = "observed_on,function,text,reporter,population,account,claims"
LINE = "2026-03-01,sales,We cannot stop the line.,buyer,prospect,Brask,c-aaaaaaaa"
NOTHING = EvidenceMap()


def written(folder: Path, content: str | bytes, name: str = "calls.csv") -> Path:
    """A file with this content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(path: Path, mapping: EvidenceMap = NOTHING) -> list[GoodRow | BadRow]:
    """All rows of a file."""
    return list(EvidenceFiles().open(path, mapping).rows())


def good(
    folder: Path, content: str | bytes, mapping: EvidenceMap = NOTHING, name: str = "calls.csv"
) -> list[EvidenceRow]:
    """The rows of a file all of which can be used."""
    rows = read(written(folder, content, name), mapping)
    assert [row for row in rows if isinstance(row, BadRow)] == []
    return [row.row for row in rows if isinstance(row, GoodRow)]
