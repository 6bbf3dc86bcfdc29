"""Random numbers by name: counter-based generators keyed by digests."""

import hashlib

import numpy as np
from numpy.typing import NDArray

from answerable.usecases.ports import Uniforms


class KeyedRandomness:
    """Fulfils the port Randomness: Philox, keyed by the BLAKE2b digest of the seed and the key."""

    def keyed(self, seed: int) -> Uniforms:
        """The streams of one seed; the first numbers of a stream do not depend on how many are asked for."""

        def uniforms(key: tuple[str | int, ...], n: int) -> NDArray[np.float64]:
            return np.random.Generator(np.random.Philox(key=_philox_key(seed, key))).random(n)

        return uniforms


def _philox_key(seed: int, key: tuple[str | int, ...]) -> NDArray[np.uint64]:
    """128 bits; each part is written with its kind and length, so that no two keys read alike."""
    parts = [f"{'i' if isinstance(part, int) else 's'}{len(str(part))}:{part}" for part in (seed, *key)]
    digest = hashlib.blake2b("|".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return np.frombuffer(digest, dtype="<u8").astype(np.uint64)
