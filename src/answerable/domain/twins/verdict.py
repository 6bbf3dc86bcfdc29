"""Yes, no, or that it depends: what a persona's claims say to a question for yes or no."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from answerable.domain.model.answer import Verdict
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.leaning import Group, group_of
from answerable.domain.twins.quantity import quantities
from answerable.domain.twins.question import Question
from answerable.domain.twins.retrieval import Ranking
from answerable.domain.twins.tones import tones
from answerable.domain.twins.wording import content, shared

BELIEVED_FROM = 0.5
"""The belief below which an observed claim decides the other way: more likely false than true."""

WEIGHTS = (-0.13, 0.76, 0.17, 1.21)
"""Weights of the log odds of yes (``log_odds``): a logistic regression, fitted by ``python -m tools.weights``."""

DEPENDS_FROM = 0.4
"""P(it depends), by the claims cited, from which it depends: half of those that do are found on personas kept back from
tuning, and one in 200 others is taken for such."""

_EXCLUSIVE = frozenset({Facet.REPORTS_TO, Facet.TITLE})
_BURDEN = re.compile(
    r"\b(?:needs?|must|have to|has to|requires?|too|ask|tell|call in|collect|escalat\w*|alarm|go (?:public|up)|"
    r"upstairs|second signature|someone|somebody|lead to|trigger|before)\b",
    re.IGNORECASE,
)
"""Words by which a question asks about a burden ("do you need…?") instead of a permission ("can you…?")."""

_FLOOR = re.compile(r"\b(?:below|under|at least|less than|drops?|falls?|minimum|no fewer)\b", re.IGNORECASE)
"""Words by which a claim bounds from below."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict with P(it is right), None where a rule decided."""

    verdict: Verdict
    chance: float | None = None


def verdict_of(question: Question, ranking: Ranking, decisive: Finding, kin: Sequence[Claim]) -> Ruling:
    """What the claims found say, of which one is decisive; ``kin`` are all the persona's claims of its facet.

    An amount is compared with the one that a claim bounds, and who asks for the best source gets its rank; else odds
    decide. A claim that evidence speaks against decides the other way. The verdict comes from claims and numbers alone.
    """
    first = decisive.claim
    ruled = _by_amount(question, first) or _by_rank(question, first)
    ruling = Ruling(ruled) if ruled else _by_odds(question, ranking, first, kin)
    return replace(ruling, verdict=_turned(ruling.verdict)) if _is_contradicted(decisive) else ruling


def _is_contradicted(first: Finding) -> bool:
    return first.belief is not None and first.belief.observed and first.mean < BELIEVED_FROM


def _by_rank(question: Question, first: Claim) -> Verdict | None:
    """Whether a source is the best of them is a matter of its rank."""
    if first.rank is None or "<most>" not in tones(question.plain):
        return None
    return Verdict.YES if first.rank is SourceRank.PRIMARY else Verdict.NO


def _by_amount(question: Question, first: Claim) -> Verdict | None:
    """An amount within the bound that a claim sets is permitted and no burden; one beyond it is the reverse."""
    if group_of(first.facet) is not Group.BOUND and first.facet is not Facet.PRESSURE:
        return None
    held = {each.kind: each.amount for each in reversed(quantities(first.text))}
    asked = next((each for each in quantities(question.plain) if each.kind in held), None)
    if asked is None:
        return None
    is_within = asked.amount <= held[asked.kind]
    if _FLOOR.search(first.text):
        is_within = asked.amount >= held[asked.kind]
    return Verdict.YES if is_within != bool(_BURDEN.search(question.plain)) else Verdict.NO


def log_odds(question: Question, ranking: Ranking, first: Claim, kin: Sequence[Claim]) -> tuple[float, ...]:
    """What speaks for yes: 1 in any case, the claims cited, how the wording leans, and whether a name is among ``kin``.

    The second is the mean of the cited claims' log odds of yes against no by their relevance, the third such log odds.
    """
    lean = question.lean.towards(first.facet)
    said = [float(np.log((yes + 0.02) / (no + 0.02))) for yes, no, _ in ranking.verdicts]
    return (1.0, _mean(said, ranking), float(np.log((lean + 0.02) / (1.02 - lean))), _by_name(question, first, kin))


def _by_odds(question: Question, ranking: Ranking, first: Claim, kin: Sequence[Claim]) -> Ruling:
    depends = _mean([depends for _, _, depends in ranking.verdicts], ranking)
    if depends >= DEPENDS_FROM:
        return Ruling(Verdict.DEPENDS, depends)
    yes = 1.0 / (1.0 + float(np.exp(-np.dot(WEIGHTS, log_odds(question, ranking, first, kin)))))
    return Ruling(Verdict.YES, yes) if yes >= 0.5 else Ruling(Verdict.NO, 1.0 - yes)


def _mean(said: Sequence[float], ranking: Ranking) -> float:
    """The mean over the claims cited, by the square of their relevance; 0 where there is nothing to tell."""
    return float(np.average(said, weights=np.square(ranking.relevance))) if said else 0.0


def _by_name(question: Question, first: Claim, kin: Sequence[Claim]) -> float:
    """Titles and superiors exclude each other: 1 where the question names one that is held, -1 where it does not."""
    if first.facet not in _EXCLUSIVE:
        return 0.0
    return 1.0 if any(shared(question.content, content(other.text)) > 0.0 for other in kin) else -1.0


def _turned(verdict: Verdict) -> Verdict:
    return {Verdict.YES: Verdict.NO, Verdict.NO: Verdict.YES, Verdict.DEPENDS: Verdict.DEPENDS}[verdict]
