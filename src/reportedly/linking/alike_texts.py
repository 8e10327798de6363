"""How alike texts are in their words, rare words weighing more (tf-idf cosine: Salton and Buckley 1988)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np

from reportedly.linking.average_link import Matrix
from reportedly.linking.gist import stems


def rarity(texts: Sequence[str]) -> dict[str, float]:
    """The weight of each stem: the fewer of the texts hold it, the more it tells."""
    held = Counter(w for t in texts for w in set(stems(t)))
    return {w: math.log((len(texts) + 1) / (n + 0.5)) for w, n in held.items()}


def text_likeness(texts: Sequence[str], weights: dict[str, float]) -> Matrix:
    """Cosine of each two texts."""
    column = {w: i for i, w in enumerate(weights)}
    rows = np.zeros((len(texts), len(column)), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for word, count in Counter(stems(text)).items():
            row[column[word]] = (1 + math.log(count)) * weights[word]
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return np.asarray(rows @ rows.T, dtype=np.float64)


def shared_weight(a: frozenset[str], b: frozenset[str], weights: dict[str, float]) -> float:
    """Cosine of two sets of stems by their weights; a stem without one weighs as a rare one."""
    shared = _square(a & b, weights)
    return shared / math.sqrt(_square(a, weights) * _square(b, weights)) if shared else 0.0


def _square(words: frozenset[str], weights: dict[str, float]) -> float:
    return sum(weights.get(w, _RARE) ** 2 for w in words)


_RARE = 5.0
