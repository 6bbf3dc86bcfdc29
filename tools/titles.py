"""Trains the learned part of the reader of titles and writes its weights: ``python tools/titles.py FOLDER``.

FOLDER holds the O*NET files (see NOTICE). What is written are weights of hashed features and digests of words.
The same files give the same weights on one release and platform.

Incident that it prevents: weights that nobody can make again. Escape hatch: none.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize, minimize_scalar
from scipy.sparse import csr_array

from answerable.domain.personas.subjects import SUBJECTS
from answerable.domain.personas.titles.features import hashed, seen
from answerable.domain.personas.titles.spelling import SHORTEST, digest_of_word
from answerable.domain.personas.titles.words import words_of
from tools.titles_training import ALTERNATE, NO_FUNCTION, TRADES, Labelled, authored, is_held_out, occupations

TARGET = Path(__file__).parent.parent / "src" / "answerable" / "adapters" / "library" / "titles.npz"
ANSWERS = (*SUBJECTS, NO_FUNCTION)
RIDGE = 1e-5
TRADES_WEIGHT = 0.4
AUTHORED_WEIGHT = 2.5
ROUNDS = 150
TUNING = 10
KNOWN_AFTER = 2
"""Chosen on the development titles: the ridge, how much other trades weigh (buyers are rarely nurses), and how much our
own phrases weigh beside all O*NET titles. One training title in ten sets the temperature."""

Floats = NDArray[np.float32]


def main() -> None:
    """Trains on the training split and writes the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the O*NET files are")
    folder = parser.parse_args().folder
    titles = [labelled for labelled in occupations(folder) if not is_held_out(labelled.title)]
    tuning, training = titles[::TUNING], [each for place, each in enumerate(titles) if place % TUNING]
    ours = list(authored())
    weights, bias = _fitted([*training, *ours])
    scale = np.abs(weights).max(axis=0) / 127
    coarse = np.rint(weights / scale).astype(np.int8)
    temperature = _temperature(_features(tuning) @ (coarse * scale).astype(np.float32) + bias, tuning)
    arrays: dict[str, Any] = {
        "weights": coarse,
        "scale": scale.astype(np.float32),
        "bias": bias,
        "words": _words(titles),
    }
    told = _provenance(folder, len(training), len(tuning), len(ours), temperature)
    np.savez_compressed(TARGET, **arrays, told=np.frombuffer(json.dumps(told).encode(), dtype=np.uint8))
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes, {told}")


def _features(titles: Sequence[Labelled]) -> csr_array:
    return hashed([seen(words_of(labelled.title)) for labelled in titles])


def _fitted(titles: Sequence[Labelled]) -> tuple[Floats, Floats]:
    """Weights and bias of the regression that minimises the weighted log loss plus the ridge."""
    features, targets, shares = _features(titles), _targets(titles), _shares(titles)
    turned = features.T.tocsr()
    buckets, answers = features.shape[1], len(ANSWERS)

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights, bias = flat[:-answers].reshape(buckets, answers), flat[-answers:]
        scores = features @ weights.astype(np.float32) + bias.astype(np.float32)
        scores -= scores.max(axis=1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        slope = shares[:, None] * (np.exp(logs) - targets)
        value = -(shares[:, None] * targets * logs).sum() + RIDGE / 2 * (weights**2).sum()
        return float(value), np.concatenate([(turned @ slope + RIDGE * weights).ravel(), slope.sum(axis=0)])

    start = np.zeros((buckets + 1) * answers)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x.astype(np.float32)
    return found[:-answers].reshape(buckets, answers), found[-answers:]


def _targets(titles: Sequence[Labelled]) -> Floats:
    targets = np.zeros((len(titles), len(ANSWERS)), dtype=np.float32)
    for row, labelled in zip(targets, titles, strict=True):
        for name in labelled.functions:
            row[ANSWERS.index(name)] = 1 / len(labelled.functions)
    return targets


def _shares(titles: Sequence[Labelled]) -> Floats:
    """How much each title weighs: rare answers more, by the root of their rarity; trades less; ours as told."""
    targets = _targets(titles)
    ours = np.array([labelled.authored for labelled in titles])
    mass = np.maximum(targets[~ours].sum(axis=0), 1)
    shares = targets @ np.sqrt(mass.max() / mass)
    shares[targets[:, ANSWERS.index(TRADES)] == 1] *= TRADES_WEIGHT
    balanced = targets[ours] @ (1 / np.maximum(targets[ours].sum(axis=0), 1))
    shares[ours] = balanced / balanced.sum() * shares[~ours].sum() * AUTHORED_WEIGHT
    weighed: Floats = (shares / shares.sum()).astype(np.float32)
    return weighed


def _temperature(scores: Floats, titles: Sequence[Labelled]) -> float:
    """The divisor of the scores under which titles that training did not see are least surprising."""
    right = _targets(titles) > 0

    def surprise(temperature: float) -> float:
        odds = np.exp((scores - scores.max(axis=1, keepdims=True)) / temperature)
        return float(-np.log((odds * right).sum(axis=1) / odds.sum(axis=1)).mean())

    return float(minimize_scalar(surprise, bounds=(0.3, 5.0), method="bounded").x)


def _words(titles: Sequence[Labelled]) -> NDArray[np.uint32]:
    """The sorted digests of longer words that at least two training titles use."""
    counts = Counter(word for labelled in titles for word in set(words_of(labelled.title)))
    known = {digest_of_word(word) for word, count in counts.items() if count >= KNOWN_AFTER and len(word) >= SHORTEST}
    return np.array(sorted(known), dtype=np.uint32)


def _provenance(folder: Path, training: int, tuning: int, ours: int, temperature: float) -> dict[str, Any]:
    source = (
        "O*NET 27.0 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), used "
        "under the CC BY 4.0 license; modified: weights derived from its alternate titles"
    )
    digest = hashlib.sha256((folder / ALTERNATE).read_bytes()).hexdigest()
    counts = {"training": training, "tuning": tuning, "authored": ours}
    return {"answers": ANSWERS, "temperature": temperature, "source": source, "sha256": digest, **counts}


if __name__ == "__main__":
    main()
