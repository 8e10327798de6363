"""From label scores a word to spans: the best sequence in which no span goes on that was not begun."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


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


def decode(logits: Floats, outside_bias: float = 0.0, temperature: float = 1.0) -> list[Stretch]:
    """Spans of BIO labels [words, 2 * types + 1] by Viterbi; label 0 is outside, 2i+1 begins, 2i+2 goes on.

    `outside_bias` is added to the score of the outside label: above zero means fewer spans. `temperature` divides the
    scores: above one makes probabilities less sure and leaves the spans as they are (Guo et al. 2017).
    """
    if not len(logits):
        return []
    scores = log_softmax(logits)
    scores[:, 0] += outside_bias
    return _stretches(_path(scores), log_softmax(scores / np.float32(temperature)))


def _path(scores: Floats) -> Ints:
    """The best labels: each word's own best, but for runs of words in which one goes on with what was not begun."""
    path = np.asarray(scores.argmax(axis=1), dtype=np.int64)
    before = np.concatenate([[0], path[:-1]])
    broken = (path > 0) & (path % 2 == 0) & (before != path) & (before != path - 1)
    if not broken.any():
        return path
    # Words that are surely outside cut the sequence into independent parts.
    busy = scores[:, 0] < -0.01
    for start, end in np.flatnonzero(np.diff(busy.astype(np.int8), prepend=0, append=0)).reshape(-1, 2):
        if broken[start:end].any():
            path[start:end] = _viterbi(scores[start:end])
    return path


def _viterbi(scores: Floats) -> Ints:
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


def _stretches(path: Ints, scores: Floats) -> list[Stretch]:
    chances = np.exp(scores[np.arange(len(path)), path])
    # What goes on with a span has an even label; a span ends before any other.
    ends = np.append(np.flatnonzero((path[1:] == 0) | (path[1:] % 2 == 1)) + 1, len(path))
    found = []
    for start in np.flatnonzero(path % 2 == 1).tolist():
        end = int(ends[np.searchsorted(ends, start, side="right")])
        sure = min(float(chances[start:end].mean()), 1.0)
        found.append(Stretch(start, end, (int(path[start]) - 1) // 2, sure))
    return found
