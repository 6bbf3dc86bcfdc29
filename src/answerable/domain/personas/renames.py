"""Personas that go by a new name: proposals, for a person to decide."""

from collections.abc import Sequence

from answerable.domain.model.noun import Noun, Slug
from answerable.domain.model.persona import Persona
from answerable.domain.personas.matching import match

LIKELY = 0.6
"""The share of claims, of the larger of both personas, from which a new persona is proposed to be an old one. Assumed;
different personas share at most .36 on the public handbook page of buyers and .53 on that of users."""


class Rename(Noun):
    """A new persona that may be an old one: ``same`` of the ``of`` claims of the larger one are recognised."""

    old: Slug
    new: Slug
    same: int
    of: int


def propose_renames(new: Sequence[Persona], gone: Sequence[Persona]) -> tuple[Rename, ...]:
    """For each new persona the old one that it most likely continues, if any; each old one once, likeliest first."""
    pairs = [_compared(each, old) for each in new for old in gone]
    found: list[Rename] = []
    for rename in sorted(pairs, key=lambda pair: (-pair.same / max(pair.of, 1), pair.new, pair.old)):
        taken = any(rename.new == other.new or rename.old == other.old for other in found)
        if not taken and rename.of and rename.same / rename.of >= LIKELY:
            found.append(rename)
    return tuple(found)


def _compared(new: Persona, old: Persona) -> Rename:
    same = sum(claim is not None for claim in match(new.claims, old.claims))
    return Rename(old=old.slug, new=new.slug, same=same, of=max(len(new.claims), len(old.claims)))
