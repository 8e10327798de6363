"""From label scores a word to spans: the best sequence in which no span goes on that was not begun."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `start` to `end` (half-open) of one type, with the mean probability of its labels."""

    start: int
    end: int
    type: int
    score: float


def log_softmax(logits: Floats) -> Floats:
    """Row-wise log probabilities."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)), dtype=np.float32)


def decode(logits: Floats, outside_bias: float = 0.0) -> list[Stretch]:
    """Spans of BIO labels [words, 2 * types + 1] by Viterbi; label 0 is outside, 2i+1 begins, 2i+2 goes on.

    `outside_bias` is added to the score of the outside label: above zero means fewer spans. Words that are
    surely outside are skipped, since they cut the sequence into independent parts.
    """
    if not len(logits):
        return []
    scores = log_softmax(logits)
    scores[:, 0] += outside_bias
    busy = scores[:, 0] < -0.01
    found: list[Stretch] = []
    edges = np.flatnonzero(np.diff(busy.astype(np.int8), prepend=0, append=0))
    for start, end in edges.reshape(-1, 2):
        found += _stretches(_viterbi(scores[start:end]), scores, int(start))
    return found


def _viterbi(scores: Floats) -> npt.NDArray[np.int64]:
    n, labels = scores.shape
    back = np.zeros((n, labels), dtype=np.int64)
    inside = np.arange(2, labels, 2)
    best = scores[0].copy()
    best[inside] = -np.inf
    for i in range(1, n):
        top = int(best.argmax())
        back[i] = top
        total = best[top] + scores[i]
        begun = best[inside - 1] >= best[inside]
        previous = np.where(begun, inside - 1, inside)
        total[inside] = best[previous] + scores[i][inside]
        back[i][inside] = previous
        best = total
    path = np.zeros(n, dtype=np.int64)
    path[-1] = int(best.argmax())
    for i in range(n - 1, 0, -1):
        path[i - 1] = back[i][path[i]]
    return path


def _stretches(path: npt.NDArray[np.int64], scores: Floats, offset: int) -> list[Stretch]:
    found, i = [], 0
    while i < len(path):
        label = int(path[i])
        if label == 0:
            i += 1
            continue
        end = i + 1
        while end < len(path) and path[end] == label + 1:
            end += 1
        sure = float(np.exp([scores[offset + k][path[k]] for k in range(i, end)]).mean())
        found.append(Stretch(offset + i, offset + end, (label - 1) // 2, min(sure, 1.0)))
        i = end
    return found
