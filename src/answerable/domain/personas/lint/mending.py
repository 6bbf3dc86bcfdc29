"""From findings to the persona without what is safe to mend."""

from collections.abc import Iterable, Mapping
from typing import Any

from answerable.domain.model.claim import ClaimDraft
from answerable.domain.model.finding import Finding, Repair
from answerable.domain.model.note import Note
from answerable.domain.model.persona import Persona, PersonaDraft
from answerable.domain.personas.lint.untidy import tidied


def mended(persona: Persona, findings: Iterable[Finding]) -> PersonaDraft:
    """The persona with all repairs of its findings made; where two touch one value, the first is made.

    Raises ValidationError where the repairs together do not make a persona.
    """
    repairs = [repair for finding in findings for repair in finding.repairs]
    of_claims = {claim.id: [repair for repair in repairs if repair.claim == claim.id] for claim in persona.claims}
    claims = [
        _claim(claim.model_dump(), of_claims[claim.id])
        for claim in persona.claims
        if not any(repair.retire for repair in of_claims[claim.id])
    ]
    given = {name: getattr(persona, name) for name in PersonaDraft.model_fields}
    given |= _attributes(repairs)
    return PersonaDraft.model_validate(
        {**given, "claims": tuple(claims), "notes": tuple(_notes(persona.notes, repairs))}
    )


def _claim(given: Mapping[str, Any], repairs: Iterable[Repair]) -> ClaimDraft:
    changed: dict[str, Any] = {}
    for repair in repairs:
        for name in ("text", "rank", "stage", "stakes"):
            if (value := getattr(repair, name)) is not None:
                changed.setdefault(name, tidied(value) if name == "text" else value)
    return ClaimDraft.model_validate({**given, **changed})


def _attributes(repairs: Iterable[Repair]) -> dict[str, str]:
    changed: dict[str, str] = {}
    for repair in repairs:
        if repair.attribute and repair.value:
            changed.setdefault(repair.attribute, repair.value)
    return changed


def _notes(notes: Iterable[Note], repairs: Iterable[Repair]) -> Iterable[Note]:
    dropped = [repair.dropped for repair in repairs if repair.dropped is not None]
    for note in notes:
        lines = [line for line in note.text.split("\n") if line not in dropped]
        if note.heading or any(line.strip() for line in lines):
            yield note.model_copy(update={"text": "\n".join(lines)})
