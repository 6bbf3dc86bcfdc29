"""Which written claim is which claim that stands: by id, by text, by similarity, one to one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from rapidfuzz import fuzz, process

from answerable.domain.model.claim import Claim, ClaimDraft
from answerable.domain.model.facet import Facet

ALIKE = 70.0
ALIKE_WHEN_SHORT = 90.0
SHORT_WORDS = 3
"""The least likeness (of 100, the better of RapidFuzz's plain and word-sorted ratio) at which a text counts as a
rewording; texts of up to three words need more, for CISO is no rewording of CIO (86). Assumed; tried on the fifteen
states of a public handbook page."""

MOST_PAIRS = 1_000_000
"""Pairs of one facet that are compared at most; beyond, nobody rewrote by hand, and only ids and exact texts count."""

Match = list[Claim | None]
"""For each draft, in order, the claim that it is a new state of, or None."""


def match(drafts: Sequence[ClaimDraft], claims: Sequence[Claim]) -> Match:
    """The claim behind each draft.

    In this order: the same id with the same text, the same text within the facet, the same id, the most alike within
    the facet (best assignment as a whole). Text goes before a bare id, so that two values that swapped their places
    on a line keep their identities, and with them their evidence.
    """
    found: Match = [None] * len(drafts)
    free = {claim.id: claim for claim in claims}
    by_id = [claim.id for claim in claims]

    def take(place: int, claim: Claim | None) -> None:
        if claim and found[place] is None and free.pop(claim.id, None):
            found[place] = claim

    for place, draft in enumerate(drafts):
        named = free.get(draft.id or "")
        take(place, named if named and _content(named) == _content(draft) else None)
    same_text = defaultdict(list)
    for claim in (free[name] for name in by_id if name in free):
        same_text[_content(claim)].append(claim)
    for place, draft in enumerate(drafts):
        if found[place] is None and same_text[_content(draft)]:
            take(place, same_text[_content(draft)].pop(0))
    for place, draft in enumerate(drafts):
        take(place, free.get(draft.id or ""))
    for place, claim in _alike(drafts, found, [free[name] for name in by_id if name in free]):
        take(place, claim)
    return found


def _content(claim: ClaimDraft) -> tuple[Facet, str]:
    return claim.facet, " ".join(claim.text.split())


def _alike(drafts: Sequence[ClaimDraft], found: Match, free: Sequence[Claim]) -> Iterable[tuple[int, Claim]]:
    for facet in {claim.facet for claim in free}:
        places = [place for place, draft in enumerate(drafts) if found[place] is None and draft.facet is facet]
        claims = [claim for claim in free if claim.facet is facet]
        if places and len(places) * len(claims) <= MOST_PAIRS:
            yield from ((places[row], claims[column]) for row, column in _best([drafts[p] for p in places], claims))


def _best(drafts: Sequence[ClaimDraft], claims: Sequence[Claim]) -> Iterable[tuple[int, int]]:
    from scipy.optimize import linear_sum_assignment  # slow to import, and every command would wait for it

    written, standing = [draft.text.casefold() for draft in drafts], [claim.text.casefold() for claim in claims]
    likeness = np.maximum(
        process.cdist(written, standing, scorer=fuzz.ratio),
        process.cdist(written, standing, scorer=fuzz.token_sort_ratio),
    )
    brevity = np.minimum.outer([len(text.split()) for text in written], [len(text.split()) for text in standing])
    likeness[likeness < np.where(brevity <= SHORT_WORDS, ALIKE_WHEN_SHORT, ALIKE)] = 0.0
    rows, columns = linear_sum_assignment(likeness, maximize=True)
    return [(int(row), int(column)) for row, column in zip(rows, columns, strict=True) if likeness[row, column] > 0]
