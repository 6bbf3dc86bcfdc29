"""Questions to invented and built-in personas with the claims that answer them: what the encoder is tuned on."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from answerable.domain.model.answer import Verdict
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet

FOLDER = Path(__file__).parent.parent / "pairs"

KEPT_BACK = frozenset(
    {
        "bank-lead-dev",
        "data-eng",
        "fleet-planner",
        "frontend-team-lead",
        "head-of-treasury",
        "hospital-procurement",
        "it-service-desk-manager",
        "payroll-manager",
        "product-owner",
        "regional-sales-director",
        "sre-lead",
        "vp-engineering",
        "warehouse-manager",
    }
)
"""Personas that the encoder is not tuned on, so that weights can be fitted on what it has not seen."""

VERDICTS = {"y": Verdict.YES, "n": Verdict.NO, "d": Verdict.DEPENDS}
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the places of the claims that answer it, the best first (none where nothing does)."""

    text: str
    answers: tuple[int, ...]
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Taught:
    """A persona's claims with the questions that are put to it."""

    slug: str
    claims: tuple[Claim, ...]
    asked: tuple[Asked, ...]


def taught() -> list[Taught]:
    """All personas of the folder, in the order of their short names; raises ValueError for a line it cannot read."""
    return [_read(path) for path in sorted(FOLDER.glob("*.txt"))]


def _read(path: Path) -> Taught:
    places: dict[str, int] = {}
    claims: list[Claim] = []
    asked: list[Asked] = []
    for kind, *fields in _lines(path):
        if kind == "claim":
            name, facet, text = fields
            places[name] = len(claims)
            claims.append(_claim(len(claims), facet, text))
        elif kind == "q":
            said, named, text = fields
            answers = () if named == "-" else tuple(places[name] for name in named.split())
            asked.append(Asked(text, answers, VERDICTS.get(said)))
    return Taught(path.stem, tuple(claims), tuple(asked))


def _lines(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield line.split(" | ", 3 if line.startswith(("claim", "q")) else 2)


def _claim(place: int, facet: str, text: str) -> Claim:
    number = "".join(_ALPHABET[place // 26**power % 26] for power in (1, 0))
    return Claim(id=f"c-aaaaaa{number}", facet=Facet(facet), text=text, order=place + 1)
