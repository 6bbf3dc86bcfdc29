"""Learns from example questions what a question is about: a multinomial logistic regression on meaning and wording."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_array

from answerable.domain.model.cue import Cue
from answerable.domain.twins.topic import Topic, topics_of
from answerable.domain.twins.wording import grams

Matrix = NDArray[np.float32]

BUCKETS = 2_048
"""Buckets into which stems and pairs of stems are hashed (collisions cost 1.5 points in cross-validation)."""

WORDING = 0.5
"""Weight of the wording beside the meaning; .5 was best of 0, .5, .8 and 1.2 in cross-validation on the cues."""

RIDGE = 0.06
"""L2 penalty; between .05 and .15 cross-validation on the cues hardly changes."""

STEPS = 150
"""Steps of L-BFGS at most; more change no answer."""

RECIPE = f"topics/1/{BUCKETS}/{WORDING}/{RIDGE}/{STEPS}"
"""How recognisers are learned; another recipe must not be mistaken for this one in a cache."""


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Tells topics by weights of (dimensions + BUCKETS + 1, topics); ``rarity`` is the log rarity per bucket."""

    topics: tuple[Topic, ...]
    weights: Matrix
    rarity: Matrix

    def read(self, questions: Sequence[str], vectors: Matrix) -> NDArray[np.float64]:
        """P(topic) per question, as an array of (questions, topics) whose rows sum to 1."""
        features = np.hstack([vectors, _wording(_presence(questions), self.rarity)])
        return _softmax(features @ self.weights[:-1] + self.weights[-1])

    def packed(self) -> Matrix:
        """All numbers in one row, for a cache."""
        return np.concatenate([self.rarity, self.weights.ravel()]).astype(np.float32)


def learn(cues: Sequence[Cue], vectors: Matrix) -> Recogniser:
    """A recogniser from cues and their vectors (cues, dimensions); the same cues give the same recogniser."""
    topics = topics_of(cues)
    presence = _presence([cue.question for cue in cues])
    rarity = np.log((len(cues) + 1) / (presence.sum(axis=0) + 1)).astype(np.float32)
    truth = np.zeros((len(cues), len(topics)))
    truth[np.arange(len(cues)), [topics.index(Topic(cue.facets, cue.reason)) for cue in cues]] = 1.0
    return Recogniser(topics, _fitted(vectors, _wording(presence, rarity), truth), rarity)


def unpacked(cues: Sequence[Cue], packed: Matrix) -> Recogniser:
    """The recogniser that ``packed`` came from; the cues must be those it learned from."""
    topics = topics_of(cues)
    return Recogniser(topics, packed[BUCKETS:].reshape(-1, len(topics)), packed[:BUCKETS])


def _presence(texts: Sequence[str]) -> Matrix:
    presence = np.zeros((len(texts), BUCKETS), dtype=np.float32)
    for row, text in zip(presence, texts, strict=True):
        row[[zlib.crc32(gram.encode()) % BUCKETS for gram in grams(text)]] = 1.0
    return presence


def _wording(presence: Matrix, rarity: Matrix) -> Matrix:
    weighted = presence * rarity
    lengths = np.sqrt((weighted * weighted).sum(axis=1, keepdims=True))
    return np.asarray(WORDING * weighted / np.maximum(lengths, 1e-9), dtype=np.float32)


def _softmax(scores: NDArray[np.floating]) -> NDArray[np.float64]:
    grown = np.exp(scores - scores.max(axis=1, keepdims=True), dtype=np.float64)
    return np.asarray(grown / grown.sum(axis=1, keepdims=True), dtype=np.float64)


def _fitted(vectors: Matrix, wording: Matrix, truth: NDArray[np.float64]) -> Matrix:
    """Weights with a last row of intercepts, at the minimum of the penalised negative log likelihood.

    A question has twenty of 2,048 buckets, so wording is held sparse, which halves the time.
    """
    meaning, sparse = vectors.astype(np.float64), csr_array(wording.astype(np.float64))
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
