"""Files of observations behind the port EvidenceReader."""

import hashlib
import stat
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TextIO

from answerable.adapters.sources.evidence.dates import Dates, Order, settled_by
from answerable.adapters.sources.evidence.encoding import encoding_of
from answerable.adapters.sources.evidence.mapping import read_mapping
from answerable.adapters.sources.evidence.objects import Objects
from answerable.adapters.sources.evidence.row import RowBuilder
from answerable.adapters.sources.evidence.table import Table
from answerable.errors import InvalidInput, NotFound
from answerable.usecases.ports import BadRow, EvidenceMap, GoodRow

_HEAD = 1 << 12


class EvidenceFiles:
    """Reads CSV and JSON lines; what a file is follows from its content, not from its name."""

    def mapping(self, path: Path) -> EvidenceMap:
        """The mapping that a YAML file tells; raises InvalidInput, TooLarge or NotFound."""
        return read_mapping(path)

    def open(self, path: Path, mapping: EvidenceMap) -> "ObservationFile":
        """A CSV or JSONL file; raises InvalidInput where no row of it could be used, or NotFound."""
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                raise InvalidInput(f"{path} is not a file; name a CSV or JSONL file.")
            return ObservationFile(path, mapping)
        except FileNotFoundError:
            raise NotFound(f"There is no file {path}; check the path.") from None
        except (OSError, ValueError) as error:
            reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
            raise InvalidInput(f"{path} cannot be read ({reason.lower()}); check the path.") from None


class ObservationFile:
    """One file of observations; fulfils the port EvidenceFile."""

    def __init__(self, path: Path, mapping: EvidenceMap) -> None:
        self._path = path
        self._mapping = mapping
        self._encoding = encoding_of(path)
        self._source = self._records()

    @property
    def name(self) -> str:
        """The file's name, without its folders."""
        return self._path.name

    @property
    def remarks(self) -> Sequence[str]:
        """What had to be guessed or is left out, as sentences for people."""
        unused = ", ".join(self._source.unused)[:300]
        left_out = [f"{self.name} has columns that are not used: {unused}."] if unused else []
        return [*([self._encoding.remark] if self._encoding.remark else []), *left_out]

    def digest(self) -> str:
        """The SHA-256 of the file's content, in hexadecimal."""
        with self._path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def rows(self) -> Iterator[GoodRow | BadRow]:
        """The rows from the beginning, one in memory at a time; may be asked for again."""
        dates = Dates(self._mapping.dates, self._settle)
        builder = RowBuilder(self.name, self._mapping, dates, self._encoding)
        for record in self._source.records():
            if isinstance(record, BadRow):
                yield record
                continue
            line, values = record
            try:
                yield GoodRow(line, builder.build(values))
            except ValueError as error:
                yield BadRow(line, str(error))

    def _records(self) -> Table | Objects:
        with self._text() as file:
            head = file.read(_HEAD).lstrip()
        if head.startswith("["):
            raise InvalidInput(f"{self._path} is one JSON list; write one object per line instead (JSON lines).")
        if head.startswith("{"):
            return Objects(self._text, self._mapping)
        return Table(self._text, self.name, self._mapping)

    def _settle(self) -> Order | None:
        found = (record[1].get("observed_on", "") for record in self._source.records() if isinstance(record, tuple))
        return settled_by(found)

    def _text(self) -> AbstractContextManager[TextIO]:
        return self._path.open(encoding=self._encoding.codec, errors="replace", newline="")
