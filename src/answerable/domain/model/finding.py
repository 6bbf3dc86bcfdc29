"""What a linter finds: rules, findings, and the repairs that are safe to make without a person's judgement."""

from enum import StrEnum
from typing import Literal

from answerable.domain.model.claim import ClaimId
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.model.noun import Line, Noun, Slug
from answerable.domain.model.stage import Stage


class Severity(StrEnum):
    """How much a finding spoils: an error misleads, a warning weakens, advice would improve."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Rule(Noun):
    """One thing that makes a persona useless: its stable code, why it matters, how to mend it."""

    code: Slug
    severity: Severity
    title: Line
    why: Line
    mend: Line


class Repair(Noun):
    """A change that is safe without judgement.

    ``retire`` takes the claim out; ``text``, ``rank``, ``stage``, ``stakes`` replace what it has. Without a claim the
    ``attribute`` of the persona becomes ``value``, and ``dropped`` is the line of its notes that said so.
    """

    claim: ClaimId | None = None
    retire: bool = False
    text: Line | None = None
    rank: SourceRank | None = None
    stage: Stage | None = None
    stakes: tuple[Slug, ...] | None = None
    attribute: Literal["kind", "pace", "status", "archetype", "successor", "group"] | None = None
    value: Line | None = None
    dropped: str | None = None


class SplitPart(Noun):
    """One persona of a proposed split: its titles, the claims that go with them, and the archetype to start from."""

    name: Line
    archetype: Slug | None
    titles: tuple[Line, ...]
    claims: tuple[ClaimId, ...]


class Finding(Noun):
    """One place where a rule is broken.

    ``personas`` are those concerned, the first is where it stands (none: the page as a whole). ``quote`` is the text
    that it is about; ``place`` counts equal texts of the persona from 0. ``file`` and ``line`` (from 1) are there where
    a page is linted. ``repairs`` are empty where mending needs a person.
    """

    rule: Slug
    severity: Severity
    personas: tuple[Slug, ...]
    facet: Facet | None = None
    claim: ClaimId | None = None
    quote: str | None = None
    place: int = 0
    what: Line
    why: Line
    mend: Line
    file: str | None = None
    line: int | None = None
    repairs: tuple[Repair, ...] = ()
    split: tuple[SplitPart, ...] = ()
