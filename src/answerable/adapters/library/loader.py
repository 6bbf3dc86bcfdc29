"""The built-in library: YAML files of this package, read when first asked for."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib.resources import files
from io import BytesIO
from typing import TypeVar

import numpy as np
import yaml
from pydantic import TypeAdapter, ValidationError

from answerable.adapters.library.plain_yaml import load_plain
from answerable.domain.model.archetype import Archetype
from answerable.domain.model.committee_prior import CommitteePrior
from answerable.domain.model.complaint import complaint
from answerable.domain.model.cue import Cue, CueSheet
from answerable.domain.model.heading import HeadingPhrase, HeadingSheet
from answerable.domain.model.noun import Noun
from answerable.domain.model.proof import ProofKind
from answerable.domain.model.published import PublishedFigure
from answerable.domain.model.stake import Stake
from answerable.errors import InvalidInput, NotFound
from answerable.usecases.ports import Vector

ARCHETYPES = (
    "marketing",
    "finance",
    "technology",
    "operations",
    "security",
    "platform",
    "application-development",
    "compliance",
    "release",
    "program-management",
    "legal-procurement",
    "back-office",
)
"""The archetypes there are, in the order in which they are shown."""

CUES = ("plain", "spoken-work", "spoken-deal", "more-open", "closed", "frames", "turns", "nobody")
"""The files of example questions, in the order in which they are learned from."""

LEARNED, RELATION = "learned.npz", "relation.npz"
"""The files of what cues and stakes teach, and of what graded pairs teach about question and claim; half precision."""

_Kind = TypeVar("_Kind")


class _Committee(Noun):
    published: tuple[PublishedFigure, ...]
    prior: CommitteePrior


class BuiltInLibrary:
    """Implements the port ``Library``; each file is read at most once per instance.

    Raises InvalidInput, naming the file and the place in it, when a file of the package was damaged.
    """

    def __init__(self) -> None:
        self._archetypes: dict[str, Archetype] = {}

    def archetypes(self) -> Sequence[Archetype]:
        """All archetypes, in a fixed order."""
        return tuple(self.archetype(slug) for slug in ARCHETYPES)

    def archetype(self, slug: str) -> Archetype:
        """One archetype; raises NotFound naming those there are."""
        if slug not in ARCHETYPES:
            raise NotFound(f"There is no archetype called {slug}; choose one of {', '.join(ARCHETYPES)}.")
        if slug not in self._archetypes:
            self._archetypes[slug] = _read(f"archetypes/{slug}.yaml", Archetype)
        return self._archetypes[slug]

    def stakes(self) -> Sequence[Stake]:
        """The vocabulary of stakes."""
        return self._stakes

    def proof_kinds(self) -> Sequence[ProofKind]:
        """The kinds of proof."""
        return self._proof_kinds

    def cues(self) -> Sequence[Cue]:
        """Example questions, each with what it asks about or why nobody can answer it, in a fixed order."""
        return self._cues

    def headings(self) -> Sequence[HeadingPhrase]:
        """How people head what they write about a persona, in a fixed order."""
        return self._headings

    def learned(self, name: str, digest: str) -> Vector | None:
        """What was learned beforehand, if it was of these very texts with this very model (made by the tools)."""
        return self._lessons.get(f"{name} {digest}")

    def published(self) -> Sequence[PublishedFigure]:
        """Published figures about buying committees, each with its source."""
        return self._committee.published

    def committee(self) -> CommitteePrior:
        """What is held about every committee before a workspace has closed a deal."""
        return self._committee.prior

    @cached_property
    def _stakes(self) -> tuple[Stake, ...]:
        return _read("stakes.yaml", tuple[Stake, ...])

    @cached_property
    def _proof_kinds(self) -> tuple[ProofKind, ...]:
        return _read("proofs.yaml", tuple[ProofKind, ...])

    @cached_property
    def _cues(self) -> tuple[Cue, ...]:
        sheets = (sheet for name in CUES for sheet in _read(f"cues/{name}.yaml", tuple[CueSheet, ...]))
        return tuple(cue for sheet in sheets for cue in sheet.cues())

    @cached_property
    def _headings(self) -> tuple[HeadingPhrase, ...]:
        return tuple(
            heading for sheet in _read("headings.yaml", tuple[HeadingSheet, ...]) for heading in sheet.headings()
        )

    @cached_property
    def _lessons(self) -> dict[str, Vector]:
        return {key: lesson for name in (LEARNED, RELATION) for key, lesson in _lessons_in(name)}

    @cached_property
    def _committee(self) -> _Committee:
        return _read("committee.yaml", _Committee)


def _lessons_in(name: str) -> Iterator[tuple[str, Vector]]:
    found = files(__package__).joinpath(name)
    if found.is_file():
        with np.load(BytesIO(found.read_bytes()), allow_pickle=False) as kept:
            for place, key in enumerate(kept["keys"]):
                yield str(key), kept[f"lesson{place}"].astype(np.float32)


def _read(name: str, kind: type[_Kind]) -> _Kind:
    try:
        text = files(__package__).joinpath(name).read_text(encoding="utf-8")
        return TypeAdapter(kind).validate_python(load_plain(text))
    except FileNotFoundError as error:
        raise InvalidInput(f"The library's own file {name} is missing; install Answerable again.") from error
    except (ValidationError, yaml.YAMLError) as error:
        reason = complaint(error) if isinstance(error, ValidationError) else " ".join(str(error).split())
        message = f"The library's own file {name} was damaged: {reason}; install Answerable again."
        raise InvalidInput(message) from error
