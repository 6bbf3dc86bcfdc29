"""Files of observations without a disk."""

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from answerable.domain.model.evidence import EvidenceRow, Link
from answerable.usecases.ports import BadRow, GoodRow


class RowsInMemory:
    """A file that holds these rows; its digest can be made to change while it is read."""

    def __init__(self, *rows: EvidenceRow | str, name: str = "calls.csv", remarks: Sequence[str] = ()) -> None:
        self.items = rows
        self.name = name
        self.remarks = remarks
        self.content = repr(rows)
        self.read = 0

    def digest(self) -> str:
        return sha256(self.content.encode()).hexdigest()

    def rows(self) -> Iterator[GoodRow | BadRow]:
        """The rows from line 2 on; a text is a reason why its row is bad."""
        self.read += 1
        for line, item in enumerate(self.items, start=2):
            yield BadRow(line, item) if isinstance(item, str) else GoodRow(line, item)


def row(name: str, *claims: str, **changes: Any) -> EvidenceRow:
    """An observation under this id that supports these claims."""
    fields: dict[str, Any] = {
        "id": name,
        "observed_on": date(2026, 2, 15),
        "function": "sales",
        "text": f"Words of {name}",
        "source": "call",
        "reporter": "buyer",
        "population": "prospect",
        "account": name,
        "links": tuple(Link(claim=claim) for claim in claims),
    }
    return EvidenceRow.model_validate(fields | changes)
