"""The trained network in plain numpy: words in, states and the heads' answers out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.muc4.encodings import ENCODED
from benchmarks.muc4.features import FLAGS, HASHES, Words

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
SHORT, LONG, WIDTH, PAIR, BUCKETS = 64, 160, 128, 32, 32
WEIGHTS = Path(__file__).with_name("weights.npz")
STATE = WIDTH + LONG
TWOS, FIRST = 8192, 350  # hashes of pairs of words; words of a text that tell what it is about
WHOLE = HASHES + TWOS + 2 * ENCODED + len(FLAGS)


def buckets(positions: Ints) -> Ints:
    """Signed distances of all pairs of words in 32 buckets: exact when near, coarse when far."""
    gap = positions[None, :] - positions[:, None]
    step = np.minimum((2 * np.log2(np.abs(gap) + 1)).astype(np.int64), 15)
    return np.asarray(step + np.where(gap < 0, 16, 0), dtype=np.int64)


def gathered(words: Words, axes: Floats, mean: Floats, spread: Floats) -> tuple[Floats, Floats]:
    """What the first layer reads of each word, and the long axes of its encoding.

    The encoding itself, its marks, and along the first axes its neighbours, its sentence and its text.
    """
    encoded = ((words.states - mean) / spread).astype(np.float32)
    along = encoded @ axes
    short = along[:, :SHORT]
    sentence, text = means(short, words.sentences)[words.sentences], np.broadcast_to(short.mean(0), short.shape)
    every = [encoded, words.flags, shifted(short, 1), shifted(short, -1), sentence, text]
    return np.concatenate(every, axis=1).astype(np.float32), along


def whole(words: Words) -> Floats:
    """What is known of the first words of a text as a whole [WHOLE]: words and pairs of words, encodings, marks."""
    hashes, states = words.hashes[:FIRST], words.states[:FIRST].astype(np.float32)
    pairs = (hashes[:-1] * 31 + hashes[1:]) % TWOS
    told = [_weighed(np.bincount(hashes, minlength=HASHES)), _weighed(np.bincount(pairs, minlength=TWOS))]
    rest = [states.mean(0), states.max(0), np.sqrt(words.flags[:FIRST].mean(0))]
    return np.concatenate([*told, *rest]).astype(np.float32)


def _weighed(counts: Ints) -> Floats:
    """Logarithms of counts, as long together as those of any other text."""
    grown = np.log1p(counts.astype(np.float32))
    return np.asarray(grown * 8 / (np.linalg.norm(grown) + 1e-6), dtype=np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Named weights as they were trained."""

    weights: dict[str, Floats]

    def states(self, words: Words) -> Floats:
        """States of the words [words, STATE]: what the hidden layers make of each, and its encoding's long axes."""
        w, hashes = self.weights, words.hashes
        read, along = gathered(words, w["axes"], w["mean"], w["spread"])
        x = self._linear("enter", read) + w["letters.weight"][hashes]
        x = x + w["before.weight"][shifted(hashes, 1)] + w["after.weight"][shifted(hashes, -1)]
        x = np.maximum(self._linear("middle", np.maximum(x, 0)), 0)
        return np.concatenate([x, along], axis=1).astype(np.float32)

    def text(self, words: Words) -> Floats:
        """Logits that a text is relevant and that it tells of each type."""
        known = (whole(words) - self.weights["text_mean"]) * self.weights["text_scale"]
        return self._linear("text", np.asarray(known, dtype=np.float32))

    def head(self, name: str, x: Floats) -> Floats:
        """Logits of one head."""
        return self._linear(name, x)

    def pairs(self, spans: Floats, starts: Ints, kind: str = "pair") -> Floats:
        """Logits [spans, spans] that two stretches belong to one template (`pair`) or are one thing (`same`).

        `starts` are their first words.
        """
        q, k = self._linear(f"{kind}_left", spans), self._linear(f"{kind}_right", spans)
        scores = q @ k.T / np.sqrt(PAIR) + self.weights[f"{kind}_near"][buckets(starts)]
        return np.asarray((scores + scores.T) / 2, dtype=np.float32)

    def _linear(self, name: str, x: Floats) -> Floats:
        return np.asarray(x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"], dtype=np.float32)


def shifted(rows: npt.NDArray[Any], by: int) -> npt.NDArray[Any]:
    """Each row's neighbour `by` rows before it (after it, where negative); zeros beyond the ends."""
    found = np.zeros_like(rows)
    if by > 0:
        found[by:] = rows[:-by]
    else:
        found[:by] = rows[-by:]
    return found


def means(rows: Floats, groups: Ints) -> Floats:
    """The mean row of each group, by the group's number; zeros where a group has none."""
    sums = np.zeros((int(groups.max()) + 1, rows.shape[1]), dtype=np.float32)
    np.add.at(sums, groups, rows)
    return np.asarray(sums / np.maximum(np.bincount(groups), 1)[:, None], dtype=np.float32)


def softmax(scores: Floats) -> Floats:
    """Probabilities over the last axis."""
    grown = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(grown / grown.sum(-1, keepdims=True), dtype=np.float32)


def sigmoid(scores: Floats) -> Floats:
    """Probabilities of yes."""
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), dtype=np.float32)


@cache
def network() -> Network:
    """The weights beside this file."""
    with np.load(WEIGHTS) as file:
        return Network(unpacked({name: file[name] for name in file.files if name != "encoder"}))


def fitted_on() -> str:
    """The SHA-256 of the encoder on whose states the weights were fitted."""
    with np.load(WEIGHTS) as file:
        return str(file["encoder"])


def packed(weights: dict[str, Floats]) -> dict[str, npt.NDArray[np.generic]]:
    """Matrices as 8-bit numbers with a scale a row, all else as halves."""
    found: dict[str, npt.NDArray[np.generic]] = {}
    for name, value in weights.items():
        if value.ndim < 2 or value.size < 4096:
            found[name] = value.astype(np.float16)
            continue
        scale = np.maximum(np.abs(value).max(1, keepdims=True) / 127, 1e-8)
        found[f"{name}/8"], found[f"{name}/scale"] = np.round(value / scale).astype(np.int8), scale.astype(np.float32)
    return found


def unpacked(stored: dict[str, npt.NDArray[np.generic]]) -> dict[str, Floats]:
    """What `packed` made, as it was but for the rounding."""
    found = {}
    for name, value in stored.items():
        if name.endswith("/8"):
            found[name[:-2]] = value.astype(np.float32) * stored[f"{name[:-2]}/scale"].astype(np.float32)
        elif "/" not in name:
            found[name] = value.astype(np.float32)
    return found
