"""Vectors of texts, each made once and kept in the workspace's cache."""

import hashlib
from collections.abc import Sequence

import numpy as np

from answerable.usecases.ports import Meaning, Vector, VectorCache


def text_digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal: the name of its vector in the cache."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def embed_cached(store: VectorCache, meaning: Meaning, texts: Sequence[str]) -> Vector:
    """One unit vector per text, in their order, as an array of (texts, dimensions).

    Texts whose vectors the store holds are not embedded again; new ones are kept. Equal texts are embedded once.
    """
    if not texts:
        return meaning.embed(())
    digests = [text_digest(text) for text in texts]
    vectors = dict(store.vectors(meaning.name, frozenset(digests)))
    missing = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in vectors}
    if missing:
        made = dict(zip(missing, meaning.embed(list(missing.values())), strict=True))
        store.keep_vectors(meaning.name, made)
        vectors.update(made)
    return np.stack([vectors[digest] for digest in digests])
