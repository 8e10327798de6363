"""Stretches of text that fill a role of some incident, and which of them are one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.muc4.features import Words
from benchmarks.muc4.labels import ROLES
from benchmarks.muc4.names import same_name, same_organisation
from benchmarks.muc4.network import Network, sigmoid
from reportedly.marking.encoder.decoding import decode

Floats = npt.NDArray[np.float32]
OUTSIDE = 0.0  # added to the score of no role
SAME = 0.5  # how likely two stretches must be one thing
_EDGES = re.compile(r'^[\s"\'(\[,.:;-]+|[\s"\'(\[,:;-]+$')


@dataclass(frozen=True, slots=True, eq=False)
class Filler:
    """One stretch: its words (half-open), role, letters as in the source, probability, and mean state."""

    start: int
    end: int
    role: str
    text: str
    score: float
    state: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Entity:
    """Stretches that stand for one thing, in the order of the text; `name` is empty where it has none."""

    fillers: tuple[Filler, ...]

    @property
    def role(self) -> str:
        """HUM for people with or without a name, else the role."""
        return group(self.fillers[0].role)

    @property
    def state(self) -> Floats:
        """The mean state of its stretches."""
        return np.asarray(np.mean([f.state for f in self.fillers], axis=0), dtype=np.float32)

    @property
    def score(self) -> float:
        """The probability of its likeliest stretch."""
        return max(f.score for f in self.fillers)

    def best(self, role: str) -> Filler | None:
        """The stretch that tells most of this role: the longest name, else the likeliest words."""
        mine = [f for f in self.fillers if f.role == role]
        if role == "HUM NAME":
            return max(mine, key=lambda f: len(f.text), default=None)
        return max(mine, key=lambda f: f.score, default=None)


def group(role: str) -> str:
    """Names and descriptions of people are one group."""
    return "HUM" if role.startswith("HUM") else role


def fillers(raw: str, words: Words, states: Floats, net: Network, outside: float = OUTSIDE) -> list[Filler]:
    """The stretches that the network takes for fillers."""
    names, found = list(ROLES), []
    for s in decode(net.head("roles", states), outside_bias=outside):
        text = raw[words.starts[s.start] : words.ends[s.end - 1]]
        clean = " ".join(_EDGES.sub("", text).split())
        if len(clean) > 1:
            found.append(Filler(s.start, s.end, names[s.type], clean, s.score, states[s.start : s.end].mean(0)))
    return found


def entities(found: list[Filler], net: Network, same: float = SAME) -> list[Entity]:
    """The stretches gathered to things: by the same words, by names, and by the network."""
    if not found:
        return []
    chance = sigmoid(net.pairs(np.stack([f.state for f in found]), np.array([f.start for f in found]), "same"))
    parts: list[list[int]] = []
    for i, filler in enumerate(found):
        fits = [
            p for p in parts if _fits(filler, [found[j] for j in p], float(np.mean([chance[i, j] for j in p])), same)
        ]
        best = max(fits, key=lambda p: float(np.mean([chance[i, j] for j in p])), default=None)
        if best is None:
            parts.append([i])
        else:
            best.append(i)
    return [Entity(tuple(found[i] for i in p)) for p in parts]


def _fits(filler: Filler, others: list[Filler], chance: float, same: float) -> bool:
    if group(filler.role) != group(others[0].role):
        return False
    if filler.role == "PERP ORG" and any(same_organisation(filler.text, o.text) for o in others):
        return True
    if filler.role == "HUM NAME":
        names = [o for o in others if o.role == "HUM NAME"]
        if names:
            return any(same_name(filler.text, o.text) for o in names)
    elif any(filler.text == o.text and filler.role == o.role for o in others):
        return chance > same / 3
    return chance > same
