"""Fits the weights of retrieval, of knowing and of verdicts, and says how well they do (``python -m tools.weights``).

On questions that the encoder was not tuned on: those to personas that were kept back (tools/tuning/pairs.py), the
development questions and the earlier ones (tests/questions). Prints the weights for the constants that name this tool,
and shares right in five-fold cross-validation by persona or family. Takes a minute or two.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from scipy.optimize import minimize

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.voices.grounded.voice import GroundedVoice
from answerable.domain.model.answer import Verdict
from answerable.domain.model.claim import Claim
from answerable.domain.twins.confidence import KNOWN_FROM, can_know, signs
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.plain import plainly
from answerable.domain.twins.question import Question
from answerable.domain.twins.retrieval import Material, evidence_for, material, rank
from answerable.domain.twins.statement import statement
from answerable.domain.twins.verdict import Ruling, log_odds, verdict_of
from answerable.usecases.meanings import text_digest
from answerable.usecases.ports import Meaning
from answerable.usecases.recognition import questions_of, recogniser_of
from answerable.usecases.twins import Mind
from answerable.wiring import open_understanding
from tests.fakes.meaning import RememberedVectors
from tests.quality.graded import EARLIER, earlier, questions
from tests.quality.scores import cast
from tools.logistic import Array, logistic
from tools.tuning.pairs import KEPT_BACK, taught

FOLDS, RIDGE = 5, 0.002
CHANCES = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


@dataclass
class Case:
    """A question to a persona with the places of the claims that answer it; ``group`` stays whole in each fold."""

    group: str
    source: str
    persona: str
    text: str
    answers: Sequence[int]
    verdict: Verdict | None
    question: Question = field(init=False)
    having: Material = field(init=False)


def main() -> int:
    """Fits and prints."""
    library, meaning = BuiltInLibrary(), open_understanding()
    claims, cases = _cases(Mind(library, meaning, GroundedVoice()))
    recogniser = recogniser_of(RememberedVectors(), library, meaning)
    having = {slug: _material(meaning, some) for slug, some in claims.items()}
    read = questions_of(meaning, recogniser, [case.text for case in cases])
    for case, question in zip(cases, read, strict=True):
        case.question, case.having = question, having[case.persona]
    _report("retrieval", cases, [case for case in cases if case.answers], _retrieval, _found)
    _report("knowing", cases, cases, _knowing, _known)
    judged = [case for case in cases if case.verdict in {Verdict.YES, Verdict.NO}]
    _report("verdicts", cases, judged, _verdicts, _decided)
    _tell_as_shipped([case for case in cases if case.source == "kept back"])
    return 0


def _cases(mind: Mind) -> tuple[dict[str, tuple[Claim, ...]], list[Case]]:
    graded = {"development": [*questions("development")], "earlier": [one for name in EARLIER for one in earlier(name)]}
    everybody = cast(mind, [one for some in graded.values() for one in some])
    claims = {persona.slug: persona.claims for persona in everybody}
    cases = []
    for source, some in graded.items():
        for one in some:
            answers = [place for place, claim in enumerate(claims.get(one.persona, ())) if one.fits(claim)]
            if one.persona in claims and not one.after and bool(answers) != bool(one.unknown):
                verdict = Verdict(one.verdict) if one.verdict else None
                cases.append(Case(one.family, source, one.persona, one.text, answers, verdict))
    for persona in taught():
        if persona.slug in KEPT_BACK:
            claims[persona.slug] = persona.claims
            cases += [
                Case(persona.slug, "kept back", persona.slug, asked.text, asked.answers, asked.verdict)
                for asked in persona.asked
            ]
    return claims, cases


def _material(meaning: Meaning, claims: tuple[Claim, ...]) -> Material:
    return material(claims, meaning.embed([plainly(statement(claim)) for claim in claims]), {})


def _report(
    name: str,
    every: Sequence[Case],
    cases: Sequence[Case],
    fit: Callable[[Sequence[Case]], Array],
    is_right: Callable[[Case, Array], bool],
) -> None:
    groups = sorted({case.group for case in every}, key=_shuffled)
    fold = {group: place % FOLDS for place, group in enumerate(groups)}
    right: dict[str, list[bool]] = defaultdict(list)
    for number in range(FOLDS):
        weights = fit([case for case in cases if fold[case.group] != number])
        for case in cases:
            if fold[case.group] == number:
                kind = "unanswerable" if not case.answers else "closed" if case.verdict else "open"
                right[f"{case.source}, {kind}"].append(is_right(case, weights))
    print(f"{name}: {np.round(fit(cases), 2).tolist()}")
    for kind, some in sorted(right.items()):
        print(f"  {kind}: {sum(some)} of {len(some)} ({sum(some) / len(some):.1%})")


def _shuffled(group: str) -> str:
    """A key that shuffles groups the same way at each run."""
    return text_digest(group)


def _tell_as_shipped(cases: Sequence[Case]) -> None:
    """What the thresholds of the product do, and how often verdicts are right by the chance that they are told with."""
    print("as shipped, kept back")
    knows = [(can_know(signs(c.question, rank(c.question, c.having), c.having)) >= KNOWN_FROM, c) for c in cases]
    for name, some in (
        ("answered", [known for known, case in knows if case.answers]),
        ("left unanswered", [not known for known, case in knows if not case.answers]),
    ):
        print(f"  {name}: {sum(some)} of {len(some)} ({sum(some) / len(some):.1%})")
    ruled = [(_ruling(case), case.verdict) for case in cases if case.verdict and case.question.closed]
    depends = [(ruling.verdict is Verdict.DEPENDS, due is Verdict.DEPENDS) for ruling, due in ruled]
    print(f"  it depends: found {sum(a and b for a, b in depends)}, wrongly {sum(a > b for a, b in depends)}")
    told = [(ruling.chance, ruling.verdict is due) for ruling, due in ruled if ruling.chance is not None]
    for low, high in pairwise(CHANCES):
        some = [right for chance, right in told if low <= chance < high]
        print(f"  told with {low:.0%} to {high:.0%}: right {sum(some)} of {len(some)} ({sum(some) / len(some):.1%})")


def _ruling(case: Case) -> Ruling:
    ranking = rank(case.question, case.having)
    first = case.having.claims[ranking.places[0]]
    kin = [claim for claim in case.having.claims if claim.facet is first.facet]
    return verdict_of(case.question, ranking, Finding(first, 1.0), kin)


def _signs_of_claims(case: Case) -> Array:
    own = evidence_for(case.question, case.having, case.having.vectors @ case.question.vector)
    return np.hstack([own, own * float(case.question.closed)])


def _retrieval(cases: Sequence[Case]) -> Array:
    """A conditional logit: the claims that answer were chosen among all claims of the persona."""
    rows = [(_signs_of_claims(case), case.having.nudge, np.array(case.answers)) for case in cases]

    def loss(weights: Array) -> tuple[float, Array]:
        total, slope = RIDGE / 2 * float(weights @ weights), RIDGE * weights
        for signs_of, nudge, answers in rows:
            scores = signs_of @ weights + nudge
            grown = np.exp(scores - scores.max())
            chosen = np.zeros_like(grown)
            chosen[answers] = grown[answers] / grown[answers].sum()
            total -= float(np.log(grown[answers].sum() / grown.sum() + 1e-12)) / len(rows)
            slope = slope - signs_of.T @ (chosen - grown / grown.sum()) / len(rows)
        return total, slope

    return np.asarray(minimize(loss, np.zeros(rows[0][0].shape[1]), jac=True, method="L-BFGS-B").x)


def _found(case: Case, weights: Array) -> bool:
    scores = _signs_of_claims(case) @ weights + case.having.nudge
    return bool(set(np.argsort(-scores, kind="stable")[:3]) & set(case.answers))


def _signs_of_knowing(case: Case) -> Array:
    return np.array(signs(case.question, rank(case.question, case.having), case.having).row())


def _knowing(cases: Sequence[Case]) -> Array:
    """A logistic regression in which two of three questions can be answered, as in the graded halves."""
    truth = np.array([float(bool(case.answers)) for case in cases])
    shares = np.where(truth == 1.0, 2 / 3 / truth.mean(), 1 / 3 / (1 - truth).mean())
    return logistic(np.array([_signs_of_knowing(case) for case in cases]), truth, shares)


def _known(case: Case, weights: Array) -> bool:
    return bool(_signs_of_knowing(case) @ weights >= 0.0) == bool(case.answers)


def _signs_of_verdicts(case: Case) -> Array:
    ranking = rank(case.question, case.having)
    first = case.having.claims[ranking.places[0]]
    return np.array(log_odds(case.question, ranking, first, [c for c in case.having.claims if c.facet is first.facet]))


def _verdicts(cases: Sequence[Case]) -> Array:
    truth = np.array([float(case.verdict is Verdict.YES) for case in cases])
    return logistic(np.array([_signs_of_verdicts(case) for case in cases]), truth)


def _decided(case: Case, weights: Array) -> bool:
    return bool(_signs_of_verdicts(case) @ weights >= 0.0) == (case.verdict is Verdict.YES)


if __name__ == "__main__":
    sys.exit(main())
