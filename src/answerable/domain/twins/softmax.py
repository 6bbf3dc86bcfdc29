"""Multinomial logistic regression on meaning and wording."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from answerable.domain.twins.wording import grams

Matrix = NDArray[np.float32]

BUCKETS = 4_096
"""Buckets into which stems, pairs of stems and tones are hashed."""

WORDING = 0.8
"""Weight of the wording beside the meaning; .8 was best of 0, .5 and .8 in cross-validation on the cues."""

RIDGE = 0.06
"""L2 penalty; between .03 and .12 cross-validation on the cues hardly changes."""

STEPS = 120
"""Steps of L-BFGS at most; more change no answer."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was learned: weights of (dimensions + BUCKETS + 1, kinds) and the log rarity per bucket."""

    weights: Matrix
    rarity: Matrix

    def odds(self, texts: Sequence[str], vectors: Matrix) -> NDArray[np.float64]:
        """P(kind) per text, as an array of (texts, kinds) whose rows sum to 1."""
        wording = _wording(texts, self.rarity)
        split = vectors.shape[1]
        scores = vectors @ self.weights[:split] + wording @ self.weights[split:-1] + self.weights[-1]
        return _softmax(np.asarray(scores))

    def packed(self) -> Matrix:
        """All numbers in one row, for a cache."""
        return np.concatenate([self.rarity, self.weights.ravel()]).astype(np.float32)


def unpacked(packed: Matrix, kinds: int) -> Lesson:
    """The lesson that ``packed`` came from."""
    return Lesson(packed[BUCKETS:].reshape(-1, kinds), packed[:BUCKETS])


def learn(texts: Sequence[str], vectors: Matrix, truth: Sequence[int], kinds: int) -> Lesson:
    """What texts teach of which ``truth`` says the kind (0 to kinds - 1); equal lessons give equal weights."""
    presence = _presence(texts)
    rarity = np.log((len(texts) + 1) / (np.asarray(presence.sum(axis=0)) + 1)).astype(np.float32)
    known = np.zeros((len(texts), kinds))
    known[np.arange(len(texts)), list(truth)] = 1.0
    return Lesson(_fitted(vectors, _wording(texts, rarity), known), rarity)


def _presence(texts: Sequence[str]) -> csr_array:
    buckets = [sorted({zlib.crc32(gram.encode()) % BUCKETS for gram in grams(text)}) for text in texts]
    ends = np.cumsum([0, *map(len, buckets)])
    places = np.array([bucket for row in buckets for bucket in row], dtype=np.int64)
    return csr_array((np.ones(len(places), dtype=np.float32), places, ends), shape=(len(texts), BUCKETS))


def _wording(texts: Sequence[str], rarity: Matrix) -> csr_array:
    """Rows of weighted buckets, each of length WORDING; a question has twenty of 4,096 buckets, so they are sparse."""
    weighted = _presence(texts)
    weighted.data = rarity[weighted.indices]
    lengths = np.sqrt(np.add.reduceat(np.append(weighted.data**2, 0.0), weighted.indptr[:-1]))
    weighted.data = WORDING * weighted.data / np.repeat(np.maximum(lengths, 1e-9), np.diff(weighted.indptr))
    return weighted


def _softmax(scores: NDArray[np.floating]) -> NDArray[np.float64]:
    grown = np.exp(scores - scores.max(axis=1, keepdims=True), dtype=np.float64)
    return np.asarray(grown / grown.sum(axis=1, keepdims=True), dtype=np.float64)


def _fitted(vectors: Matrix, wording: csr_array, truth: NDArray[np.float64]) -> Matrix:
    """Weights with a last row of intercepts, at the minimum of the penalised negative log likelihood."""
    from scipy.optimize import minimize  # only learning needs it, and it is slow to import

    meaning, sparse = vectors.astype(np.float64), wording.astype(np.float64)
    turned, split = csr_array(sparse.T), vectors.shape[1]
    shape = (split + wording.shape[1] + 1, truth.shape[1])

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(shape)
        odds = _softmax(meaning @ weights[:split] + sparse @ weights[split:-1] + weights[-1])
        wrong = odds - truth
        slope = np.vstack([meaning.T @ wrong, turned @ wrong, wrong.sum(axis=0)])
        slope[:-1] += RIDGE * weights[:-1]
        misfit = -float((truth * np.log(np.maximum(odds, 1e-300))).sum())
        return misfit + RIDGE / 2 * float((weights[:-1] ** 2).sum()), slope.ravel()

    found = minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return np.asarray(found.x.reshape(shape), dtype=np.float32)
