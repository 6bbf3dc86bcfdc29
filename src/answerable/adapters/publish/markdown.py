"""Personas as Markdown that reads well and imports to the same personas."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from answerable.adapters.sources.pages.body import slot_labelled
from answerable.adapters.sources.pages.escapes import encode
from answerable.adapters.sources.pages.labels import DESCRIPTIONS, Field, field_of
from answerable.adapters.sources.pages.marks import comment, named, shown
from answerable.adapters.sources.pages.notes import OURS, Place, written
from answerable.adapters.sources.pages.text import plain_label
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.model.group import Group
from answerable.domain.model.persona import Persona
from answerable.domain.model.prior import ASSERTION

_INDENT = "   "


class MarkdownPageWriter:
    """Writes pages in the form that docs/reference/pages.md describes.

    What ``MarkdownPageReader`` reads from ``render(group, personas)`` equals the group and the personas.
    """

    def render(self, group: Group | None, personas: Sequence[Persona]) -> str:
        """The page of a group with its personas in order; without a group, of the personas alone."""
        parts = [_front_matter(group), _group_mark(group)]
        parts += [written(Place.OPENING, note) for note in (group.opening if group else ())]
        for number, persona in enumerate(personas):
            parts += ["---"] if group or number else []
            parts.append(_persona(persona, group))
        closing = [written(Place.CLOSING, note) for note in (group.closing if group else ())]
        parts += ["---", *closing] if closing else []
        return "\n\n".join(part for part in parts if part) + "\n"


def _front_matter(group: Group | None) -> str:
    return f"---\n{group.front_matter}\n---" if group and group.front_matter else ""


def _group_mark(group: Group | None) -> str:
    if group is None:
        return comment([OURS, "no group"], {})
    return comment([OURS, "group", group.slug, shown(group.title)], {})


def _persona(persona: Persona, group: Group | None) -> str:
    words, about = ["persona", persona.slug], {}
    if persona.group is None and group is not None:
        words.append("ungrouped")
    elif persona.group is not None and (group is None or persona.group != group.slug):
        about["group"] = persona.group
    heading = f"{'###' if group else '#'} {encode(persona.name)} {comment(words, about)}"
    blocks = [heading, "\n".join(_described(persona)), *_fields(persona)]
    blocks += [written(Place.PERSONA, note) for note in persona.notes]
    return "\n\n".join(block for block in blocks if block)


def _described(persona: Persona) -> Iterator[str]:
    for name, label in DESCRIPTIONS.items():
        value = getattr(persona, name)
        if value != Persona.model_fields[name].get_default():
            yield f"* **{label}:** {encode(str(value))}"


def _fields(persona: Persona) -> Iterator[str]:
    """One block per run of claims of the same facet; influencers that follow sources stand under the same label."""
    seen: dict[Facet, int] = {}
    previous: Facet | None = None
    block: list[str] = []
    for facet, run in groupby(persona.claims, key=lambda claim: claim.facet):
        claims = [(claim, seen.get(facet, 0) + place) for place, claim in enumerate(run, start=1)]
        seen[facet] = claims[-1][1]
        if facet is Facet.INFLUENCER and previous is Facet.SOURCE:
            block.append(f"{_INDENT}* {field_of(facet).label}: {_joined(claims)}")
        else:
            yield "\n".join(block)
            block = [f"* **{field_of(facet).label}:**", *_lines(field_of(facet), claims)]
        previous = facet
    yield "\n".join(block)


_Placed = tuple[Claim, int]
"""A claim with the order that a reader would give it."""


def _lines(field: Field, claims: Sequence[_Placed]) -> Iterator[str]:
    if field.facet is Facet.SOURCE:
        for rank, ranked in groupby(claims, key=lambda placed: placed[0].rank):
            yield f"{_INDENT}* {_rank(rank)}{_joined(list(ranked), labelled=rank is not None)}"
    elif field.form.is_joined:
        yield f"{_INDENT}* {_joined(claims)}"
    else:
        for place, (claim, order) in enumerate(claims, start=1):
            bullet = f"{place}." if field.is_numbered else "*"
            yield f"{_INDENT}{bullet} {encode(claim.text)} {comment(_about(claim, order), {})}"


def _rank(rank: SourceRank | None) -> str:
    return f"{rank.value.capitalize()}: " if rank else ""


def _joined(claims: Sequence[_Placed], *, labelled: bool = True) -> str:
    values = " / ".join(encode(claim.text, joined=True) for claim, _ in claims)
    label = None if labelled else plain_label(values)
    if label and slot_labelled(label[0]):
        values = "\\" * values.startswith(("**", "__")) + values.replace(":", "\\:")
    return f"{values} {comment([word for claim, order in claims for word in _about(claim, order)], {})}"


def _about(claim: Claim, order: int) -> list[str]:
    about: dict[str, str] = {}
    if claim.stakes:
        about["stakes"] = ",".join(claim.stakes)
    if claim.stage:
        about["stage"] = claim.stage.value
    prior, usual = claim.prior.model_dump(), ASSERTION.model_dump()
    about |= {name: str(prior[name]) for name in ("mean", "strength", "source") if prior[name] != usual[name]}
    if claim.origin != "page":
        about["origin"] = claim.origin
    if claim.order != order:
        about["order"] = str(claim.order)
    return [claim.id, *named(about)]
