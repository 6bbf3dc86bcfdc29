"""References that lead nowhere: successors, archetypes, groups, origins of claims, links to anchors."""

import re
from collections.abc import Iterator, Sequence

from answerable.domain.model.finding import Finding, Repair, Rule, Severity
from answerable.domain.model.group import Group
from answerable.domain.model.note import Note
from answerable.domain.model.persona import Persona, PersonaStatus
from answerable.domain.personas.identity import slug_of
from answerable.domain.personas.lint.ground import Ground, about, across, at, clipped, listed
from answerable.domain.personas.lint.values import nearest

BROKEN = Rule(
    code="broken-reference",
    severity=Severity.ERROR,
    title="A successor, archetype, group or origin that does not exist",
    why="Whoever follows the reference finds nothing, and whatever was to be taken from there is missing.",
    mend="Name one that exists, or take the reference out.",
)
CIRCLE = Rule(
    code="successor-circle",
    severity=Severity.ERROR,
    title="Successors that lead back to where they began",
    why="Whoever looks for the persona that is valid today is sent round in a circle.",
    mend="Let the chain end at a persona that is not deprecated.",
)
NO_SUCCESSOR = Rule(
    code="no-successor",
    severity=Severity.ADVICE,
    title="A deprecated persona without a successor",
    why="Whoever finds it through an old link does not know whom to read instead.",
    mend="Name the persona that replaces it, as in “* **Replaced by:** operations-director”.",
)
LINK = Rule(
    code="broken-link",
    severity=Severity.WARNING,
    title="A link to an anchor that is not on the page",
    why="Readers who click it stay where they are, and think that the persona is gone.",
    mend="Point it at the heading's present name.",
)
RULES = (BROKEN, CIRCLE, NO_SUCCESSOR, LINK)

_ANCHORED = re.compile(r"\[(?P<text>[^\]\n]*)\]\(#(?P<anchor>[^)\s]+)\)")
_GIVEN = re.compile(r"(?:\{#|\bid=[\"']?|\bname=[\"']?)([\w-]+)")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.+?)\s*(?:\{[^}]*\})?\s*#*$", re.MULTILINE)


def find(persona: Persona, ground: Ground) -> Iterator[Finding]:
    """Broken references of one persona."""
    yield from _successor(persona, ground)
    known = [archetype.slug for archetype in ground.archetypes]
    if persona.archetype and persona.archetype not in known:
        near = nearest(persona.archetype, known)
        hint = f"; it seems to mean {near}" if near else f"; there are {listed(known)}"
        repairs = (Repair(attribute="archetype", value=near),) if near else ()
        yield about(BROKEN, persona, f"There is no archetype {persona.archetype}{hint}.", repairs=repairs)
    groups = {group.slug for group in ground.groups}
    if persona.group and persona.group not in groups:
        yield about(BROKEN, persona, f"There is no group {persona.group}.")
    for claim in persona.claims:
        if claim.origin.startswith("archetype/") and (missing := _missing_origin(claim.origin, ground)):
            yield at(
                BROKEN,
                persona,
                claim,
                f"“{clipped(claim.text)}” says that it comes from {claim.origin}, but {missing}.",
            )


def find_links(ground: Ground) -> Iterator[Finding]:
    """Links in the notes of groups and personas to anchors that no heading of their page has."""
    for group in ground.groups:
        members = [one for place, one in enumerate(ground.personas) if one.group == group.slug and ground.wanted(place)]
        if members:
            yield from _links(group, members, [one for one in ground.personas if one.group == group.slug])
    for place, persona in enumerate(ground.personas):
        if persona.group is None and ground.wanted(place):
            yield from _links(None, [persona], [persona])


def _successor(persona: Persona, ground: Ground) -> Iterator[Finding]:
    personas = {one.slug: one for one in ground.personas}
    if persona.status is PersonaStatus.DEPRECATED and persona.successor is None:
        yield about(NO_SUCCESSOR, persona, f"{persona.name} is deprecated and names nobody who replaces it.")
    if persona.successor and persona.successor not in personas:
        near = nearest(persona.successor, personas)
        hint = f"; it seems to mean {near}" if near else ""
        repairs = (Repair(attribute="successor", value=near),) if near and near != persona.slug else ()
        yield about(BROKEN, persona, f"There is no persona {persona.successor} to replace it{hint}.", repairs=repairs)
        return
    chain = [persona.slug]
    step = persona.successor
    while step in personas and step not in chain:
        chain.append(step)
        step = personas[step].successor
    if step == persona.slug:
        yield about(CIRCLE, persona, f"The successors of {persona.name} lead back to it: {' → '.join([*chain, step])}.")


def _missing_origin(origin: str, ground: Ground) -> str | None:
    _, slug, *rest = origin.split("/")
    archetype = ground.archetype(slug)
    if archetype is None:
        return f"there is no archetype {slug}"
    known = {one.slug for one in archetype.objections} | {one.facet.value for one in archetype.claims}
    wanted = "/".join(rest)
    return None if wanted in known else f"the archetype {slug} has no objection or facet {wanted or '(none named)'}"


def _links(group: Group | None, linted: Sequence[Persona], personas: Sequence[Persona]) -> Iterator[Finding]:
    own = [*(group.opening if group else ()), *(group.closing if group else ())]
    notes = [(None, note) for note in own] + [(one, note) for one in linted for note in one.notes]
    known = _anchors([*own, *(note for one in personas for note in one.notes)], personas)
    for persona, note in notes:
        for link in _ANCHORED.finditer(note.text):
            if link["anchor"].casefold() not in known:
                near = nearest(link["anchor"], sorted(known))
                hint = f"; it seems to mean #{near}" if near else ""
                told = f"The link “{link['text']}” leads to #{link['anchor']}, which is no heading of the page{hint}."
                yield across(LINK, [persona] if persona else [], told, quote=f"(#{link['anchor']})")


def _anchors(notes: Sequence[Note], personas: Sequence[Persona]) -> set[str]:
    headings = [persona.name for persona in personas] + [note.heading for note in notes if note.heading]
    for note in notes:
        headings += _HEADING.findall(note.text)
    given = {anchor.casefold() for note in notes for anchor in _GIVEN.findall(note.text)}
    given |= {anchor.casefold() for heading in headings for anchor in _GIVEN.findall(heading)}
    return given | {slug_of(heading) for heading in headings} | {persona.slug for persona in personas}
