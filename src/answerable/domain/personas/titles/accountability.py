"""From job titles to the archetype whose accountability they name, or to none.

Titles do not decide; accountability does. So a title is read for the accountability that it names (see ``subjects``),
and an archetype speaks for the accountabilities that its own titles name. Four decisions stand behind the code:

- A role that has no archetype yet (security, compliance, legal, release, application development and so on) is
  recognised as itself and gets none; it never falls to a neighbour.
- Titles that span the accountabilities of several archetypes (CFO, COO and CMO in one "back office") describe a
  collapsed role, whose tension an archetype would hide: none. Legal and procurement together are one archetype's, and
  so no collapse.
- Bare "operations" among at least two titles of technology or platform is IT operations, as on pages that list
  "infrastructure, platform, operations, cloud"; a chief operating officer is never bare.
- General words of technology ("IT", "engineering", "architecture") among at least two titles of platform speak for the
  platform, as on the same pages; a chief information officer is never general.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from answerable.domain.model.archetype import Archetype
from answerable.domain.personas.subjects import INSIDE
from answerable.domain.personas.titles.naming import BARE, GENERAL, UNKNOWN, WHOLE, named_by
from answerable.domain.personas.titles.words import significant, words_of

_CERTAIN_NEIGHBOURS = 2
_LEAST_SHARE = 0.2
"""An archetype speaks for an accountability when at least this share of its own titles names it (assumed)."""


class Spokesmen:
    """Archetypes by what their own titles name, worked out once for many titles."""

    def __init__(self, archetypes: Sequence[Archetype]) -> None:
        self._slugs = [archetype.slug for archetype in archetypes]
        titles = [[words_of(title) for title in archetype.titles] for archetype in archetypes]
        self._charges = [_charge(each) for each in titles]
        self._listed: dict[frozenset[str], set[str]] = {}
        for slug, each in zip(self._slugs, titles, strict=True):
            for words in each:
                self._listed.setdefault(significant(words), set()).add(slug)

    def of(self, titles: Sequence[Sequence[str]]) -> str | None:
        """The slug of the archetype that all these titles, given by their words, speak for, or None."""
        owners = {self._owner(words) for words in titles}
        if len(owners) == 1 and None not in owners:
            return owners.pop()
        named, unknown = _tally(titles)
        if not named or named.total() < unknown:
            return None
        claiming = {_claiming(name, self._charges) for name in named}
        return self._slugs[place] if len(claiming) == 1 and (place := claiming.pop()) is not None else None

    def _owner(self, words: Sequence[str]) -> str | None:
        """The one archetype that lists this very title, however it is abbreviated."""
        listing = self._listed.get(significant(words), set())
        return next(iter(listing)) if len(listing) == 1 else None


def propose_archetype(titles: Sequence[str], archetypes: Sequence[Archetype]) -> str | None:
    """The slug of the archetype that all these titles speak for, or None.

    None when the titles name accountabilities of several archetypes, one without an archetype or with several, or more
    unknown subjects than known ones. Words of rank alone ("VP", "Founder") neither help nor hinder.
    """
    return Spokesmen(archetypes).of([words_of(title) for title in titles])


def archetype_of_title(title: str, archetypes: Sequence[Archetype]) -> str | None:
    """The slug of the archetype that one job title speaks for, or None, as for a seat that has only a title."""
    return propose_archetype([title], archetypes)


def accountabilities_of(titles: Sequence[str]) -> tuple[str, ...]:
    """All accountabilities (keys of ``SUBJECTS``) that these titles name, the most often named first.

    One title may name several ("CFO & COO"); words of rank and unknown subjects name none. An accountability inside a
    wider one (platform in technology) is no second one where both are named: the more often named stands for both.
    """
    return tuple(name for name, _ in _merged(_tally(map(words_of, titles))[0]).most_common())


def accountability_of(titles: Sequence[str]) -> str | None:
    """The one accountability that these titles name (a key of ``SUBJECTS``), or None when none or several do."""
    return _one([words_of(title) for title in titles])


def _one(titles: Sequence[Sequence[str]]) -> str | None:
    named, unknown = _tally(titles)
    merged = _merged(named)
    return next(iter(merged)) if len(merged) == 1 and merged.total() >= unknown else None


def _tally(titles: Iterable[Sequence[str]]) -> tuple[Counter[str], int]:
    """How often titles, given by their words, name each accountability, and how often something unknown."""
    return resolved(name for words in titles for name in named_by(words).names)


def resolved(names: Iterable[str]) -> tuple[Counter[str], int]:
    """The count of accountabilities among what parts of titles name, and how many name something unknown."""
    named = Counter(names)
    unknown, bare, whole, general = (named.pop(name, 0) for name in (UNKNOWN, BARE, WHOLE, GENERAL))
    named["platform" if named["platform"] >= _CERTAIN_NEIGHBOURS else "technology"] += general
    neighbours = [name for name in ("platform", "technology") if named[name]]
    if bare and sum(named[name] for name in neighbours) >= _CERTAIN_NEIGHBOURS:
        named[neighbours[0]] += bare
    else:
        named["operations"] += bare
    named = +named
    return named or +Counter({"general management": whole}), unknown


def _merged(named: Counter[str]) -> Counter[str]:
    """The same count, an accountability and the wider one around it taken together under the more often named."""
    merged = Counter(named)
    for inner, outer in INSIDE.items():
        if merged[inner] and merged[outer]:
            kept, gone = (inner, outer) if merged[inner] > merged[outer] else (outer, inner)
            merged[kept] += merged.pop(gone)
    return +merged


def _charge(titles: Sequence[Sequence[str]]) -> Mapping[str, float]:
    """The share of an archetype's own titles that name each accountability, the small ones left out."""
    named = Counter(name for words in titles if (name := _one([words])))
    shares = {name: count / len(titles) for name, count in named.items()}
    return {name: share for name, share in shares.items() if share >= _LEAST_SHARE}


def _claiming(name: str, charges: Sequence[Mapping[str, float]]) -> int | None:
    """The place of the archetype whose titles name an accountability most, else the wider one around it, or None."""
    most = max((charge.get(name, 0.0) for charge in charges), default=0.0)
    if not most:
        return _claiming(INSIDE[name], charges) if name in INSIDE else None
    places = [place for place, charge in enumerate(charges) if charge.get(name) == most]
    return places[0] if len(places) == 1 else None
