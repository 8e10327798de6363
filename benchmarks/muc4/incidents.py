"""Which things belong to one incident: targets are gathered first, then everybody else joins them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.muc4.fillers import Entity
from benchmarks.muc4.labels import TYPES
from benchmarks.muc4.network import Network, sigmoid, softmax

Floats = npt.NDArray[np.float32]
TARGETS = ("HUM", "PHYS")


@dataclass(frozen=True, slots=True)
class Limits:
    """How likely two things must be of one incident: to found one together, and to join one."""

    together: float = 0.55
    join: float = 0.3


@dataclass(frozen=True, slots=True, eq=False)
class Incident:
    """What belongs together, with the probabilities of its type."""

    entities: tuple[Entity, ...]
    types: Floats

    @property
    def type(self) -> str:
        """The likeliest type."""
        return TYPES[int(self.types.argmax())]

    def of(self, role: str) -> list[Entity]:
        """Its things of one role."""
        return [e for e in self.entities if e.role == role]


def incidents(things: list[Entity], net: Network, text: Floats, limits: Limits) -> list[Incident]:
    """The incidents of a text; `text` holds the probabilities of types for the text as a whole."""
    if not things:
        return []
    near, kinds = chances(things, net), [softmax(net.head("span.type_of", e.state)) for e in things]
    anchors = [i for i, e in enumerate(things) if e.role in TARGETS] or list(range(len(things)))
    parts = _gathered(anchors, near, kinds, limits.together)
    for i in range(len(things)):
        if i not in anchors:
            told = [float(np.mean([near[i, j] for j in p])) for p in parts]
            for part, chance in zip([list(p) for p in parts], told, strict=True):
                if chance >= limits.join or (len(parts) == 1):
                    parts[_index(parts, part)].append(i)
    return [Incident(tuple(things[i] for i in sorted(p)), _types([kinds[i] for i in p], text)) for p in parts]


def _index(parts: list[list[int]], part: list[int]) -> int:
    return next(n for n, p in enumerate(parts) if p[: len(part)] == part)


def chances(things: list[Entity], net: Network) -> Floats:
    """How likely two things are of one incident, over all their stretches [things, things]."""
    owner = np.array([i for i, e in enumerate(things) for _ in e.fillers])
    every = [f for e in things for f in e.fillers]
    single = sigmoid(net.pairs(np.stack([f.state for f in every]), np.array([f.start for f in every])))
    found = np.zeros((len(things), len(things)), dtype=np.float32)
    for i in range(len(things)):
        for j in range(len(things)):
            block = single[np.ix_(owner == i, owner == j)]
            found[i, j] = block.max() * 0.5 + block.mean() * 0.5
    return found


def _gathered(anchors: list[int], near: Floats, kinds: list[Floats], limit: float) -> list[list[int]]:
    """Average-link clustering until no two parts are likely of one incident."""
    parts = [[i] for i in anchors]
    while len(parts) > 1:
        scored = [
            (_likeness(a, b, near, kinds), m, n) for m, a in enumerate(parts) for n, b in enumerate(parts) if m < n
        ]
        best, m, n = max(scored)
        if best < limit:
            break
        parts[m] += parts.pop(n)
    return parts


def _likeness(a: list[int], b: list[int], near: Floats, kinds: list[Floats]) -> float:
    alike = float(np.dot(np.mean([kinds[i] for i in a], 0), np.mean([kinds[i] for i in b], 0)))
    return float(np.mean([near[i, j] for i in a for j in b])) * min(1.0, 0.4 + alike)


def _types(kinds: list[Floats], text: Floats) -> Floats:
    return np.asarray(np.mean(kinds, 0) * (0.3 + text), dtype=np.float32)
