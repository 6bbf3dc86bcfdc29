"""Whether a slide or section is a persona, goes on about one, or is about nobody; what is not certain is asked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from answerable.adapters.sources.documents.asking import OF, PERSONA
from answerable.adapters.sources.documents.drafting import Drafting
from answerable.adapters.sources.documents.meanings import Meanings
from answerable.adapters.sources.documents.names import (
    continued,
    could_name,
    first_name,
    is_generic,
    is_job_title,
    is_project,
    names_somebody,
    persona_name,
)
from answerable.adapters.sources.documents.passages import Entry
from answerable.adapters.sources.documents.units import Unit, labelled
from answerable.domain.model.facet import Facet
from answerable.domain.personas.identity import slug_of

_PERSONAL = frozenset(
    (Facet.TITLE, Facet.REPORTS_TO, Facet.OWN_WORDS, Facet.PURCHASING_ROLE, Facet.JOB_TO_BE_DONE, Facet.RESPONSIBILITY)
)
"""Facets that hardly stand on a slide that is about no person."""
_DESCRIBES = "describes the person"
_ABOUT_PERSONAS = re.compile(r"persona|buyer", re.IGNORECASE)
_ENOUGH = 2
_PLENTY = 4
_LIKELY, _PERHAPS, _HARDLY = 0.7, 0.5, 0.3
"""Likelihoods that are shown with the question whether something is a persona; assumed."""


class Verdict(Enum):
    """What a unit is."""

    PERSONA = "a persona"
    SAME = "about a persona named before"
    ASK = "not certain"
    NOBODY = "about nobody"


@dataclass(frozen=True, slots=True)
class Likely:
    """What a unit is, with what is needed to go on.

    ``name`` where it is certain, else ``names`` that it may be; ``consumed`` is the entry that gave the name;
    ``lead`` are announcing words of the title; ``title_kept``: the title is no name and stays a note.
    """

    verdict: Verdict
    name: str | None = None
    names: list[str] = field(default_factory=list)
    consumed: Entry | None = None
    lead: str = ""
    title_kept: bool = False
    person: Drafting | None = None
    choices: Mapping[str, tuple[str, float]] = field(default_factory=dict)


def judge(
    unit: Unit, units: Sequence[Unit], meanings: Meanings, people: Sequence[Drafting], last: Drafting | None, name: str
) -> Likely:
    """What a unit is, given what stands before it and what the whole document is about."""
    if same := _same(unit, people):
        return Likely(Verdict.SAME, person=same)
    facets = {meaning for entry in labelled(unit) if entry.label and (meaning := meanings.of(entry.label).facet)}
    fields = len(facets)
    title = unit.title or ""
    strong = names_somebody(title)
    personal = bool(facets & _PERSONAL) or _has_person(unit, meanings)
    about = bool(_ABOUT_PERSONAS.search(name)) or any(_ABOUT_PERSONAS.search(other.title or "") for other in units)
    certain = (
        (strong and fields >= 1 and (fields >= _ENOUGH or personal or about))
        or (personal and fields >= _ENOUGH and not is_project(title))
        or (about and fields >= _PLENTY and not is_project(title))
        or (about and fields >= _ENOUGH and could_name(title) and len(title.split()) > 1)
    )
    likely = _identity(unit, meanings)
    if certain:
        return likely
    if fields >= _ENOUGH or (fields and (strong or about or personal)):
        choices = _choices(last, strong or personal, fields, is_project(title))
        return Likely(
            Verdict.ASK,
            likely.name,
            likely.names,
            likely.consumed,
            likely.lead,
            likely.title_kept,
            choices=choices,
        )
    if last is not None and unit.entries and (is_label := meanings.of(title).facet if title else None):
        return (
            Likely(Verdict.ASK, choices={OF + last.slug: (f"it is about {last.name}", _LIKELY)})
            if is_label
            else Likely(Verdict.NOBODY)
        )
    return Likely(Verdict.NOBODY)


def _choices(last: Drafting | None, signs: bool, fields: int, project: bool) -> dict[str, tuple[str, float]]:
    share = _LIKELY if signs and not project else _HARDLY if project else _PERHAPS
    choices = {PERSONA: ("it is a persona", share)}
    if last is not None:
        choices[OF + last.slug] = (f"it is about {last.name}", 0.15 if fields else _PERHAPS)
    return choices


def _same(unit: Unit, people: Sequence[Drafting]) -> Drafting | None:
    """The persona that a title names again: "Dana Weber (2/2)", "Dana Weber: how she buys", "How Dana decides"."""
    if not unit.title:
        return None
    name, _ = persona_name(continued(unit.title))
    for person in people:
        if slug_of(name) == person.slug or name.casefold().startswith(
            (
                f"{person.name.casefold()}:",
                f"{person.name.casefold()} –",
                f"{person.name.casefold()}’",
                f"{person.name.casefold()}'",
            )
        ):
            return person
    called = [
        person
        for person in people
        if (first := first_name(person.name)) and re.search(rf"\b{re.escape(first)}\b", unit.title)
    ]
    return called[0] if len(called) == 1 else None


def _has_person(unit: Unit, meanings: Meanings) -> bool:
    """Whether the unit describes a person: a name, an age, hobbies."""
    for entry in labelled(unit):
        meaning = meanings.of(entry.label or "")
        if meaning.is_name or _DESCRIBES in (meaning.reason or ""):
            return True
    return False


def _identity(unit: Unit, meanings: Meanings) -> Likely:
    """What the persona is called: by a field, by the title, or by a line that could be a name."""
    title = unit.title or ""
    named = next((e for e in labelled(unit) if meanings.of(e.label or "").is_name and e.passages), None)
    if named is not None:
        other = slug_of(named.passages[0].text) != slug_of(title)
        return Likely(Verdict.PERSONA, named.passages[0].text, consumed=named, title_kept=bool(title) and other)
    name, lead = persona_name(title)
    if name and not is_generic(name) and not is_project(name):
        return Likely(Verdict.PERSONA, name, lead=lead)
    lines = [
        (entry, entry.label)
        for entry in unit.entries
        if entry.label and not meanings.of(entry.label).is_certain and not any(line.depth for line in entry.passages)
    ]
    lines += [(entry, passage.text) for entry in unit.entries if not entry.label for passage in entry.passages[:1]]
    found = [(entry, text) for entry, text in lines if could_name(text)]
    employed = [(entry, text) for entry, text in found if any(map(is_job_title, entry.texts))]
    if len(employed or found) == 1:
        entry, text = (employed or found)[0]
        return Likely(Verdict.PERSONA, text, consumed=entry, title_kept=bool(title))
    names = list(dict.fromkeys([text for _, text in found] + ([title] if title else [])))
    return Likely(Verdict.PERSONA, None, names, title_kept=False)
