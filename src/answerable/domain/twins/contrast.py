"""How two personas stand to each other on what is asked about."""

from collections.abc import Mapping, Sequence

from answerable.domain.twins.beside import Leaning, Weighing
from answerable.domain.twins.finding import Finding

EVEN_WITHIN = 0.05
"""Two standings this near are even (assumed)."""

BY_STAKES = 0.5
"""How much the weight of the stakes in question counts beside what the claims say (assumed)."""

NEAR_STAKES = 2
"""Stakes that a question is taken to touch: the nearest few."""


def weighings(
    near: Mapping[str, float], mine: Mapping[str, float], theirs: Mapping[str, float]
) -> tuple[Weighing, ...]:
    """What the stakes nearest to the question weigh for both, heaviest first; without weights nothing is said."""
    touched = sorted(near, key=lambda stake: -near[stake])[:NEAR_STAKES]
    told = [
        Weighing(stake, mine.get(stake), theirs.get(stake)) for stake in touched if stake in mine or stake in theirs
    ]
    return tuple(sorted(told, key=lambda each: -max(each.mine or 0.0, each.theirs or 0.0)))


def standing(found: Sequence[Finding], weights: Sequence[float | None]) -> float:
    """How strongly a persona speaks of a matter, 0 to 1: relevance times belief of its best claim, raised by stakes."""
    said = max((finding.relevance * finding.mean for finding in found), default=0.0)
    weight = max((each for each in weights if each is not None), default=0.0)
    return min(1.0, said * (1.0 - BY_STAKES) + BY_STAKES * weight * said + 0.1 * weight)


def leaning(mine: float, theirs: float) -> Leaning:
    """Whether the persona asked stands higher, lower or even."""
    if abs(mine - theirs) <= EVEN_WITHIN:
        return Leaning.EVEN
    return Leaning.MORE if mine > theirs else Leaning.LESS
