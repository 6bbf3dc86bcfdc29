"""Controlled values that are misspelt: a kind, pace or status, a stake, a purchasing role, a rank, a stage."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from rapidfuzz import fuzz, process

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.model.finding import Finding, Repair, Rule, Severity
from answerable.domain.model.persona import Pace, Persona, PersonaKind, PersonaStatus
from answerable.domain.model.stage import Stage
from answerable.domain.personas.lint.ground import Ground, about, at, clipped, listed, of

ATTRIBUTE = Rule(
    code="typo-attribute",
    severity=Severity.ERROR,
    title="A kind, market pace, status or archetype is misspelt",
    why="What is not understood counts as not said: a “curent” user counts as a buyer, a “stabel” market as moderate.",
    mend="Write one of the known values.",
)
STAKE = Rule(
    code="unknown-stake",
    severity=Severity.ERROR,
    title="A stake that the vocabulary does not know",
    why="No offer can expose it and no proof can settle it, so the claim never weighs in a committee.",
    mend="Use a stake of the vocabulary (docs/concepts/stakes.md).",
)
ROLE = Rule(
    code="typo-role",
    severity=Severity.WARNING,
    title="A purchasing role is misspelt or gives no known power",
    why="Powers on a committee follow from the role; an unknown one leaves the seat with a voice and no act.",
    mend="Write one of the known roles; a qualifier such as “for renewals” may follow it.",
)
RANK = Rule(
    code="typo-rank",
    severity=Severity.WARNING,
    title="A rank of sources is misspelt",
    why="The word before the colon was taken for a part of the source, and the source has no rank.",
    mend="Write Primary, Secondary or Tertiary before the colon.",
)
STAGE = Rule(
    code="stage-in-text",
    severity=Severity.WARNING,
    title="A must-believe names its stage only in its text",
    why="The stage is read from its own field; a must-believe without one bears on no step of a deal.",
    mend="Give the claim its stage.",
)
RULES = (ATTRIBUTE, STAKE, ROLE, RANK, STAGE)

NEAR = 75.0
APART = 8.0
"""The least likeness (of 100, RapidFuzz's plain ratio) of a misspelt value, and by how much it must be nearer than any
other to be mended without asking (both assumed; one letter in a word of six is 83)."""

Attribute = Literal["kind", "pace", "status", "archetype", "successor"]
_VALUES: dict[Attribute, tuple[str, ...]] = {
    "kind": tuple(PersonaKind),
    "pace": tuple(Pace),
    "status": tuple(PersonaStatus),
}
_LABELS: dict[str, Attribute] = {
    "kind": "kind", "market pace": "pace", "pace": "pace", "status": "status", "archetype": "archetype",
    "replaced by": "successor",
}  # fmt: skip
_LABEL_NEAR = 85.0
_NAMED = re.compile(r"^[\s*_+-]*(?P<label>[A-Za-z ]{3,14}?)[\s*_]*:[\s*_]*(?P<value>[\w -]{2,40}?)[\s*_.]*$")
_PREFIX = re.compile(r"^\W*(?P<word>[A-Za-z-]{5,12})\W*:\s*(?P<rest>\S.*)$")


def find(persona: Persona, ground: Ground) -> Iterator[Finding]:
    """Every misspelt value, with the one that is near."""
    yield from _attributes(persona, ground)
    for claim in persona.claims:
        yield from _stakes(persona, claim, ground.stakes)
    yield from _roles(persona, list(ground.roles))
    for claim in of(persona, Facet.SOURCE):
        yield from _rank(persona, claim)
    for claim in of(persona, Facet.MUST_BELIEVE):
        yield from _stage(persona, claim)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one value that a word misspells, or None where none is near or two are about as near."""
    found = process.extract(word.casefold().strip().replace(" ", "-"), list(known), scorer=fuzz.ratio, limit=2)
    if not found or found[0][1] < NEAR or (len(found) > 1 and found[0][1] - found[1][1] < APART):
        return None
    return str(found[0][0])


def _attributes(persona: Persona, ground: Ground) -> Iterator[Finding]:
    for note in persona.notes:
        for line in [] if note.heading else note.text.split("\n"):
            named = _NAMED.match(line)
            label = (
                process.extractOne(
                    named["label"].lower().strip(), list(_LABELS), scorer=fuzz.ratio, score_cutoff=_LABEL_NEAR
                )
                if named
                else None
            )
            if named and label:
                yield from _attribute(persona, _LABELS[label[0]], named["value"], line, ground)


def _attribute(persona: Persona, name: Attribute, value: str, line: str, ground: Ground) -> Iterator[Finding]:
    known = _VALUES.get(name) or _known(name, ground)
    near = nearest(value, known)
    told = f"The {name} “{value}” is none of {listed(known[:12])}"
    hint = f"; it seems to mean {near}." if near else "."
    repairs = (Repair(attribute=name, value=near, dropped=line),) if near and name != "successor" else ()
    mend = f"Write {near}." if near else f"Write one of {listed(known[:12])}."
    yield about(ATTRIBUTE, persona, told + hint, quote=line.strip(), repairs=repairs, mend=mend)


def _known(name: Attribute, ground: Ground) -> tuple[str, ...]:
    if name == "archetype":
        return tuple(archetype.slug for archetype in ground.archetypes)
    return tuple(dict.fromkeys(persona.slug for persona in ground.personas))


def _stakes(persona: Persona, claim: Claim, known: frozenset[str]) -> Iterator[Finding]:
    unknown = [stake for stake in claim.stakes if stake not in known] if known else []
    if not unknown:
        return
    near = {stake: nearest(stake, sorted(known)) for stake in unknown}
    hints = [f"{stake} seems to mean {meant}" for stake, meant in near.items() if meant]
    told = f"“{clipped(claim.text)}” names the stake {listed(unknown)}, which is not in the vocabulary"
    mended = tuple(dict.fromkeys(near.get(stake) or stake for stake in claim.stakes))
    repairs = (Repair(claim=claim.id, stakes=mended),) if all(near.values()) else ()
    yield at(STAKE, persona, claim, f"{told}; {listed(hints)}." if hints else f"{told}.", repairs=repairs)


def _roles(persona: Persona, known: Sequence[str]) -> Iterator[Finding]:
    """Misspelt roles; roles of no known power only where none of the persona's has one."""
    claims = of(persona, Facet.PURCHASING_ROLE)
    unknown = [claim for claim in claims if not _is_role(claim.text, known)]
    misspelt = {claim.id: found for claim in unknown if (found := _misspelt_role(claim.text, known))}
    for claim in unknown if known else ():
        if claim.id in misspelt:
            wrong, right = misspelt[claim.id]
            repairs = (Repair(claim=claim.id, text=claim.text.replace(wrong, right, 1)),)
            yield at(ROLE, persona, claim, f"The purchasing role “{wrong}” seems to mean {right}.", repairs=repairs)
        elif len(unknown) == len(claims):
            told = f"The purchasing role “{clipped(claim.text)}” gives no known power."
            yield at(
                ROLE, persona, claim, told, mend=f"Write one of {listed(sorted(known))}, with a qualifier if need be."
            )


def _is_role(text: str, known: Sequence[str]) -> bool:
    said = f" {' '.join(re.findall(r'[a-z]+', text.partition('(')[0].casefold()))} "
    return any(f" {name}{ending} " in said for name in known for ending in ("", "s"))


def _misspelt_role(text: str, known: Sequence[str]) -> tuple[str, str] | None:
    """The words of a text that misspell a role, and the role in their manner of writing."""
    spans = list(re.finditer(r"[A-Za-z]+", text.partition("(")[0]))
    best: tuple[float, str, str] = (0.0, "", "")
    for name in known:
        size = len(name.split())
        for begin in range(len(spans) - size + 1):
            wrong = text[spans[begin].start() : spans[begin + size - 1].end()]
            score = fuzz.ratio(" ".join(re.findall(r"[a-z]+", wrong.casefold())), name)
            if score > best[0]:
                best = (score, wrong, name.replace(" ", "-") if "-" in wrong else name)
    score, wrong, right = best
    if score < max(NEAR, 80.0):
        return None
    return wrong, right[0].upper() + right[1:] if wrong[:1].isupper() else right


def _rank(persona: Persona, claim: Claim) -> Iterator[Finding]:
    found = _PREFIX.match(claim.text)
    near = nearest(found["word"], tuple(SourceRank)) if found and claim.rank is None else None
    if found and near:
        repairs = (Repair(claim=claim.id, rank=SourceRank(near), text=found["rest"]),)
        yield at(RANK, persona, claim, f"“{found['word']}” before a source seems to mean {near}.", repairs=repairs)


def _stage(persona: Persona, claim: Claim) -> Iterator[Finding]:
    found = _PREFIX.match(claim.text)
    near = nearest(found["word"], tuple(Stage)) if found and claim.stage is None else None
    if found and near:
        repairs = (Repair(claim=claim.id, stage=Stage(near), text=found["rest"]),)
        yield at(STAGE, persona, claim, f"“{found['word']}:” seems to name the stage {near}.", repairs=repairs)
