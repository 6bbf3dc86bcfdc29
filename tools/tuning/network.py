"""The small encoder in PyTorch, with thin matrices beside its weights that learn while the weights stay as they are."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from answerable.domain.twins.relation import DAMPED, SPREAD, VERDICTS

RANK, FEATURES, HEADS = 16, 96, 12
MATRICES = ("attend", "out", "widen", "narrow")
NORMS = ("first", "second")
DROPPED = 0.1
SIZE = 384

Numbers = dict[str, Tensor]


class Network:
    """Weights that stay (``fixed``) and numbers that learn (``learning``), by name as in the file of the tuning."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]], layers: int) -> None:
        self.fixed = {name: torch.tensor(value) for name, value in weights.items()}
        self.layers = layers
        self.learning: Numbers = {}
        for layer in range(layers):
            for name in MATRICES:
                wide, high = weights[f"{layer}.{name}.weights"].shape
                self.learning[f"{layer}.{name}.down"] = torch.randn(wide, RANK) / math.sqrt(wide)
                self.learning[f"{layer}.{name}.up"] = torch.zeros(RANK, high)
        norms = ["norm", *(f"{layer}.{name}" for layer in range(layers) for name in NORMS)]
        for name in norms:
            self.learning[f"{name}.scale"] = self.fixed[f"{name}.scale"].clone()
            self.learning[f"{name}.shift"] = self.fixed[f"{name}.shift"].clone()
        self.learning |= _heads()
        for value in self.learning.values():
            value.requires_grad_()

    def vectors(self, texts: Sequence[Sequence[int]], *, drops: bool) -> Tensor:
        """Unit vectors (texts, 384) of texts as numbers of pieces, in batches of nearly equal length."""
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        made = [self._together([texts[at] for at in order[a : a + 64]], drops=drops) for a in range(0, len(order), 64)]
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return functional.normalize(torch.cat(made)[back], dim=-1)

    def margins(self, questions: Tensor, claims: Tensor) -> Tensor:
        """Scores (questions, claims + 1) of each claim, and of silence in the last column."""
        near = self.learning["sharpness"].exp() * questions @ claims.T
        return torch.cat([near, self._weighed("silence", questions)], dim=1)

    def verdicts(self, questions: Tensor, claims: Tensor) -> Tensor:
        """Scores (pairs, 3) of yes, no and "it depends" for pairs of a question and a claim that answers it."""
        asked = self._weighed("asked", questions).view(-1, VERDICTS, FEATURES)
        held = self._weighed("held", claims).view(-1, VERDICTS, FEATURES)
        return (asked * held).sum(dim=2) / DAMPED + self._weighed("tone", questions)

    def _weighed(self, name: str, vectors: Tensor) -> Tensor:
        return SPREAD * vectors @ self.learning[name][:-1] + self.learning[name][-1]

    def _together(self, texts: Sequence[Sequence[int]], *, drops: bool) -> Tensor:
        longest = max(map(len, texts))
        numbers = torch.tensor([[*text, *[0] * (longest - len(text))] for text in texts])
        seen = torch.tensor([[at < len(text) for at in range(longest)] for text in texts])
        states = self._normed("norm", self.fixed["words"][numbers] + self.fixed["where"][:longest])
        for layer in range(self.layers):
            states = self._through(layer, states, seen, drops=drops)
        kept = seen[..., None].float()
        return (states * kept).sum(1) / kept.sum(1)

    def _through(self, layer: int, states: Tensor, seen: Tensor, *, drops: bool) -> Tensor:
        texts, longest, _ = states.shape
        split = self._turned(f"{layer}.attend", states).view(texts, longest, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        heard = functional.scaled_dot_product_attention(*split, attn_mask=seen[:, None, None, :])
        heard = self._turned(f"{layer}.out", heard.transpose(1, 2).reshape(texts, longest, SIZE))
        states = self._normed(f"{layer}.first", states + functional.dropout(heard, DROPPED, drops))
        inner = functional.gelu(self._turned(f"{layer}.widen", states))
        inner = functional.dropout(self._turned(f"{layer}.narrow", inner), DROPPED, drops)
        return self._normed(f"{layer}.second", states + inner)

    def _turned(self, name: str, states: Tensor) -> Tensor:
        plain = states @ self.fixed[f"{name}.weights"] + self.fixed[f"{name}.added"]
        return plain + states @ self.learning[f"{name}.down"] @ self.learning[f"{name}.up"]

    def _normed(self, name: str, states: Tensor) -> Tensor:
        scale, shift = self.learning[f"{name}.scale"], self.learning[f"{name}.shift"]
        return functional.layer_norm(states, (SIZE,), scale, shift, 1e-12)


def _heads() -> Numbers:
    def small(columns: int) -> Tensor:
        return torch.empty(SIZE + 1, columns).uniform_(-1.0, 1.0) / math.sqrt(SIZE)

    return {
        "asked": small(VERDICTS * FEATURES),
        "held": small(VERDICTS * FEATURES),
        "tone": small(VERDICTS),
        "silence": small(1),
        "sharpness": torch.tensor(3.0),
    }
