"""What the learned part of the reader of titles is trained and tested on: O*NET titles, and phrases of our own.

O*NET titles are read from a folder beside the checkout and never copied; see NOTICE.
"""

import gzip
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import yaml

from answerable.domain.personas.subjects import SUBJECTS, WEAK

TABLE = Path(__file__).parent / "title_functions.yaml"
ALTERNATE = "onet-alternate-titles.txt.gz"
HELD_OUT = 5
NO_FUNCTION = "none"
TRADES = "another trade"
PATTERNS = (
    "{}",
    "{} manager",
    "head of {}",
    "director of {}",
    "{} director",
    "vp {}",
    "vice president of {}",
    "chief {} officer",
    "{} specialist",
    "senior {} analyst",
    "{} lead",
    "head {}",
    "division head {}",
    "{} employee",
    "{} advisor",
    "manager, {}",
    "{} coordinator",
    "deputy head of {}",
)
"""Ranks and offices around a phrase of the vocabulary, in the order of English and of German."""

_RANKS = (
    "vp", "vice president", "director", "manager", "senior manager", "head", "head of department", "team lead", "lead",
    "specialist", "senior specialist", "consultant", "senior consultant", "associate", "employee", "partner", "staff",
    "advisor", "analyst", "coordinator", "assistant director", "officer", "executive", "senior executive", "expert",
    "deputy director", "supervisor", "intern", "trainee", "n/a", "unknown", "-", "x", "freelancer", "team member",
    "department manager", "division head", "authorised signatory", "regional director", "global head", "principal",
    "evp", "svp", "avp", "member", "professional", "self employed", "retired", "contractor", "none", "other", "asdf",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Labelled:
    """A title, the accountabilities of which any counts as right, and whether it is one of our own phrases."""

    title: str
    functions: tuple[str, ...]
    authored: bool = False


def occupations(folder: Path) -> list[Labelled]:
    """The distinct O*NET titles, each with the accountabilities of all occupations that list it."""
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    found: dict[str, set[str]] = defaultdict(set)
    with gzip.open(folder / ALTERNATE, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            code, title, *_ = line.rstrip("\n").split("\t")
            found[" ".join(title.lower().split())] |= set(functions_of(code, table))
    return [Labelled(title, tuple(sorted(names))) for title, names in sorted(found.items()) if names]


def functions_of(code: str, table: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The accountabilities behind an O*NET-SOC code: those of its longest prefix in the table."""
    return table[max((prefix for prefix in table if code.startswith(prefix)), key=len)]


def is_held_out(title: str) -> bool:
    """Whether an O*NET title is kept for testing: one in five, by the digest of its lower-case text."""
    return crc32(title.encode()) % HELD_OUT == 0


def authored() -> Iterator[Labelled]:
    """Phrases of the vocabulary inside offices and ranks, weak ones as general management, bare ranks as none."""
    for function, phrases in SUBJECTS.items():
        for phrase in phrases:
            for pattern in PATTERNS:
                yield Labelled(pattern.format(phrase), (function,), authored=True)
    for phrase in sorted(WEAK):
        yield Labelled(phrase, ("general management",), authored=True)
        yield Labelled(f"senior {phrase}", ("general management",), authored=True)
    for rank in _RANKS:
        yield Labelled(rank, (NO_FUNCTION,), authored=True)
