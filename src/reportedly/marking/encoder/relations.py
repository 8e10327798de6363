"""How two names near each other are related (re3d's types), by the encoder's projections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.marking.encoder.decoding import Stretch
from reportedly.marking.encoder.links import bucket, pooled

Floats = npt.NDArray[np.float32]
REACH = 40  # words between the starts of two related names
SYMMETRIC = frozenset({"CoLocated", "FightingAgainst", "CommWith", "IsSynonymOf", "AlliesOf", "Apart"})


@dataclass(frozen=True, slots=True)
class Relater:
    """Learned numbers: distance scores [bucket, type], scores of two name types [kind, kind, type], score of none."""

    types: tuple[str, ...]
    width: int
    distance: Floats
    kinds: Floats
    none: float


@dataclass(frozen=True, slots=True)
class Related:
    """Two stretches (by their number) with the type of their relation and its probability."""

    left: int
    right: int
    type: str
    score: float


def relate(relater: Relater, names: Sequence[Stretch], left: Floats, right: Floats,
           first: npt.NDArray[np.int64]) -> list[Related]:  # fmt: skip
    """Relations among names; `left`, `right` are projections a piece [pieces, types * width], `first` as in links."""
    if len(names) < 2:
        return []
    starts = np.array([s.start for s in names])
    gaps = starts[None, :] - starts[:, None]
    near = (np.abs(gaps) <= REACH) & ~np.eye(len(names), dtype=bool)
    i, j = np.nonzero(near)
    q, k = (pooled(states, first, names).reshape(len(names), -1, relater.width) for states in (left, right))
    kind = np.array([s.type for s in names])
    scores = (q[i] * k[j]).sum(axis=-1) / np.sqrt(relater.width)
    scores += relater.distance[bucket(gaps[i, j])] + relater.kinds[kind[i], kind[j]]
    scores = np.concatenate([np.full((len(i), 1), relater.none), scores], axis=1)
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    best = chances.argmax(axis=1)
    found = [
        Related(int(a), int(b), relater.types[t - 1], float(p[t]))
        for a, b, t, p in zip(i, j, best, chances, strict=True)
        if t > 0
    ]
    return _without_twins(found)


def _without_twins(found: list[Related]) -> list[Related]:
    # A relation without direction is told once, in the order of the text.
    kept: dict[tuple[int, int, str], Related] = {}
    for r in found:
        symmetric = r.type in SYMMETRIC
        key = (min(r.left, r.right), max(r.left, r.right), r.type) if symmetric else (r.left, r.right, r.type)
        turned = Related(key[0], key[1], r.type, r.score)
        if key not in kept or kept[key].score < r.score:
            kept[key] = turned
    return sorted(kept.values(), key=lambda r: (r.left, r.right, r.type))
