"""Tunes the small encoder and writes what it learned beside it and into the library; half an hour on two cores.

``pip install torch`` first. Then ``python -m tools.lessons`` must learn the cues anew, and ``python -m tools.weights``
says whether the weights of retrieval still fit.
"""

import hashlib
import math
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from answerable.adapters.library.loader import RELATION
from answerable.adapters.meaning.small import LONGEST, vocabulary_of
from answerable.adapters.meaning.tuning import TUNING
from answerable.adapters.meaning.weights import LAYERS, package_weights
from answerable.adapters.meaning.wordpiece import pieces
from answerable.domain.model.answer import Verdict
from answerable.domain.twins.plain import plainly
from answerable.domain.twins.relation import Relation
from answerable.domain.twins.statement import statement
from answerable.usecases.recognition import relation_lesson
from answerable.wiring import open_understanding
from tools.kept_lessons import keep
from tools.tuning.asking import asking
from tools.tuning.network import Network
from tools.tuning.pairs import KEPT_BACK, Taught, taught

ROUNDS, QUESTIONS, CLAIMS = 3, 48, 40
"""Rounds through all questions, and questions and claims of one persona in one step."""

FASTEST = 6e-4
"""The step size at its highest; it rises over a tenth of the steps and falls to nothing."""

ADAPTERS = Path(__file__).parent.parent.parent / "src" / "answerable" / "adapters"
_ORDER = (Verdict.YES, Verdict.NO, Verdict.DEPENDS)


@dataclass(frozen=True)
class Lesson:
    """One persona as numbers of pieces: its claims, and each question with its answers and verdict (-1: none)."""

    claims: Sequence[Sequence[int]]
    asked: Sequence[tuple[Sequence[int], tuple[int, ...], int]]


def main() -> int:
    """Tunes and writes."""
    torch.manual_seed(0)
    shuffled = random.Random(0)  # noqa: S311 - the order of lessons is no secret
    vocabulary = vocabulary_of()
    lessons = [_lesson(persona, vocabulary) for persona in taught() if persona.slug not in KEPT_BACK]
    network = Network(package_weights(), LAYERS)
    steps = ROUNDS * sum(math.ceil(len(lesson.asked) / QUESTIONS) for lesson in lessons)
    optimiser = torch.optim.AdamW(network.learning.values(), lr=FASTEST, weight_decay=0.01)
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (0.1 * steps), max(0.02, 1.0 - step / steps))
    )
    for step, (lesson, asked) in enumerate(_drawn(lessons, shuffled), start=1):
        loss = _loss(network, lesson, asked, shuffled)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.learning.values(), 1.0)
        optimiser.step()
        pace.step()
        if step % 50 == 0:
            print(f"{step} of {steps}: {loss.item():.3f}", flush=True)
    _write({name: value.detach().numpy() for name, value in network.learning.items()})
    return 0


def _lesson(persona: Taught, vocabulary: Mapping[str, int]) -> Lesson:
    def read(text: str) -> list[int]:
        return pieces(plainly(text), vocabulary, LONGEST)

    return Lesson(
        [read(statement(claim)) for claim in persona.claims],
        [
            (read(asked.text), asked.answers, _ORDER.index(asked.verdict) if asked.verdict else -1)
            for asked in persona.asked
        ],
    )


def _drawn(
    lessons: Sequence[Lesson], shuffled: random.Random
) -> Iterator[tuple[Lesson, Sequence[tuple[Sequence[int], tuple[int, ...], int]]]]:
    for _ in range(ROUNDS):
        parts = []
        for lesson in lessons:
            asked = shuffled.sample(list(lesson.asked), len(lesson.asked))
            parts += [(lesson, asked[start : start + QUESTIONS]) for start in range(0, len(asked), QUESTIONS)]
        shuffled.shuffle(parts)
        yield from parts


def _loss(
    network: Network,
    lesson: Lesson,
    asked: Sequence[tuple[Sequence[int], tuple[int, ...], int]],
    shuffled: random.Random,
) -> torch.Tensor:
    """How badly the claims that answer, silence where none does, and the verdicts are told."""
    answering = sorted({place for _, answers, _ in asked for place in answers})
    others = [place for place in range(len(lesson.claims)) if place not in set(answering)]
    shown = answering + shuffled.sample(others, min(len(others), max(0, CLAIMS - len(answering))))
    column = {place: at for at, place in enumerate(shown)}
    vectors = network.vectors([text for text, _, _ in asked] + [lesson.claims[place] for place in shown], drops=True)
    questions, claims = vectors[: len(asked)], vectors[len(asked) :]
    wanted = torch.zeros(len(asked), len(shown) + 1)
    for row, (_, answers, _) in enumerate(asked):
        for at, place in enumerate(answers):
            wanted[row, column[place]] = 1.0 if at == 0 else 0.5
        if not answers:
            wanted[row, -1] = 1.0
    wanted = wanted / wanted.sum(dim=1, keepdim=True)
    loss = -(wanted * network.margins(questions, claims).log_softmax(1)).sum(1).mean()
    judged = [(row, column[answers[0]], due) for row, (_, answers, due) in enumerate(asked) if due >= 0]
    if judged:
        rows, columns, due = (list(part) for part in zip(*judged, strict=True))
        loss = loss + functional.cross_entropy(network.verdicts(questions[rows], claims[columns]), torch.tensor(due))
    return loss


def _write(learned: Mapping[str, NDArray[np.float32]]) -> None:
    halved = {name: value.astype(np.float16) for name, value in learned.items()}
    digest = hashlib.sha256(b"".join(halved[name].tobytes() for name in sorted(halved))).hexdigest()[:8]
    heads = {name: halved.pop(name).astype(np.float32) for name in ("asked", "held", "tone", "silence", "sharpness")}
    np.savez_compressed(ADAPTERS / "meaning" / TUNING, allow_pickle=False, name=np.array(f"tuned-{digest}"), **halved)
    meaning = open_understanding()
    closed, by_form = asking(meaning, taught())
    relation = Relation(
        heads["asked"],
        heads["held"],
        heads["tone"],
        heads["silence"][:, 0],
        closed,
        by_form=by_form,
        sharpness=float(np.exp(heads["sharpness"])),
    )
    keep(RELATION, [(relation_lesson(meaning), relation.packed())])


if __name__ == "__main__":
    sys.exit(main())
