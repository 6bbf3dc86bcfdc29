"""Who reports to whom across personas: lines from what they say of their superiors to those whose titles these are."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from answerable.domain.model.claim import Claim, ClaimId
from answerable.domain.model.facet import Facet
from answerable.domain.model.noun import Line, Noun, Slug
from answerable.domain.model.persona import Persona
from answerable.domain.personas.layers import layered
from answerable.domain.personas.titles import accountability_of, title_words


class Tie(StrEnum):
    """How a superior that a persona names is known.

    ``LISTED``: it stands among another persona's titles. ``LIKELY``: one other persona alone answers for the same;
    inferred. ``OUTSIDE``: no other persona speaks for it.
    """

    LISTED = "listed"
    LIKELY = "likely"
    OUTSIDE = "outside"


class Reporting(Noun):
    """One line of the chart: ``below`` (a persona) names superiors, in claims, for whom ``above`` (a place) stands."""

    below: Slug
    above: Line
    claims: tuple[ClaimId, ...]
    superiors: tuple[Line, ...]
    tie: Tie


class Place(Noun):
    """A box of the chart: a persona, or a role that no persona speaks for; ``level`` counts from 0 at the top."""

    key: Line
    name: Line
    persona: Slug | None = None
    level: int


class OrgChart(Noun):
    """Places from the top down and the lines between them; ``silent`` personas name no superior.

    A line between places of which the upper one is not above the lower one closes a circle: pages may contradict
    each other, and the chart shows it.
    """

    places: tuple[Place, ...]
    lines: tuple[Reporting, ...]
    silent: tuple[Slug, ...]

    def place(self, key: str) -> Place:
        """The place under a key."""
        return next(place for place in self.places if place.key == key)

    def alone_above(self, below: str) -> tuple[str, ...]:
        """The superiors of a persona for whom no persona speaks and whom no other persona names."""
        named = Counter(line.above for line in self.lines)
        lines = (line for line in self.lines if line.below == below and line.tie is Tie.OUTSIDE)
        return tuple(line.superiors[0] for line in lines if named[line.above] == 1)

    def is_circular(self, line: Reporting) -> bool:
        """Whether a line does not lead upwards."""
        return self.place(line.above).level >= self.place(line.below).level

    def primary(self, below: str) -> Reporting | None:
        """The one line under which a persona is shown where only one can be: the surest that leads upwards."""
        upwards = [line for line in self.lines if line.below == below and not self.is_circular(line)]
        return min(upwards, key=lambda line: list(Tie).index(line.tie), default=None)


def org_chart(personas: Sequence[Persona]) -> OrgChart:
    """The chart of some personas, in their order within each level."""
    holders = [_holder(persona) for persona in personas]
    lines = tuple(
        line for persona, own in zip(personas, holders, strict=True) for line in _lines(persona, own, holders)
    )
    names = {persona.slug: persona.name for persona in personas}
    outside = {line.above: line.superiors[0] for line in reversed(lines) if line.tie is Tie.OUTSIDE}
    keys = [*dict.fromkeys(line.above for line in lines if line.tie is Tie.OUTSIDE), *names]
    level = layered(keys, [(line.above, line.below) for line in lines])
    places = [
        Place(key=key, name=names.get(key) or outside[key], persona=key if key in names else None, level=level[key])
        for key in keys
    ]
    telling = {line.below for line in lines}
    return OrgChart(
        places=tuple(sorted(places, key=lambda place: place.level)),
        lines=lines,
        silent=tuple(slug for slug in names if slug not in telling),
    )


@dataclass(frozen=True, slots=True)
class _Holder:
    """A persona by what its titles say, worked out once: the words of each, and the one accountability of all."""

    slug: str
    titles: frozenset[frozenset[str]]
    accountability: str | None


def _holder(persona: Persona) -> _Holder:
    titles = titles_of(persona)
    return _Holder(persona.slug, frozenset(map(title_words, titles)), accountability_of(titles))


def _lines(persona: Persona, own: _Holder, holders: Sequence[_Holder]) -> Iterator[Reporting]:
    """One line per place above, from the surest of the superiors for whom it stands."""
    above: dict[str, list[tuple[Tie, Claim]]] = {}
    for claim in persona.claims:
        if claim.facet is Facet.REPORTS_TO:
            place, tie = _found(claim.text, own, holders)
            above.setdefault(place, []).append((tie, claim))
    for place, named in above.items():
        yield Reporting(
            below=persona.slug,
            above=place,
            claims=tuple(claim.id for _, claim in named),
            superiors=tuple(claim.text for _, claim in named),
            tie=min((tie for tie, _ in named), key=list(Tie).index),
        )


def _found(superior: str, own: _Holder, holders: Sequence[_Holder]) -> tuple[str, Tie]:
    """The place that stands for a superior; never the persona itself, whose superior of the same kind is another."""
    others = [other for other in holders if other.slug != own.slug]
    words = title_words(superior)
    listing = [other for other in others if words in other.titles]
    if words and len(listing) == 1:
        return listing[0].slug, Tie.LISTED
    named = accountability_of([superior])
    kindred = [other for other in others if named and other.accountability == named]
    if not listing and len(kindred) == 1 and own.accountability != named:
        return kindred[0].slug, Tie.LIKELY
    return f"role: {' '.join(sorted(words)) or superior.casefold()}", Tie.OUTSIDE


def titles_of(persona: Persona) -> list[str]:
    """The job titles of a persona, as its claims list them."""
    return [claim.text for claim in persona.claims if claim.facet is Facet.TITLE]
