"""Fits the layers that read words, on all fillers and a share of the other words."""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from benchmarks.muc4.network import LONG, gathered, shifted
from training.muc4.examples import Example
from training.muc4.network import Trunk

AROUND = 3  # words beside a filler that are always read
SHARE = (0.6, 0.25)  # of the other words, in texts with and without templates
Array = np.ndarray[tuple[int, ...], np.dtype[np.float32]]


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """Mean and spread of the encoder's states, and their axes of largest spread [ENCODED, LONG]."""

    mean: Array
    spread: Array
    axes: Array


def scale(examples: Sequence[Example]) -> Scale:
    """The principal axes of a seventh of the words."""
    some = np.concatenate([e.words.states[::7].astype(np.float32) for e in examples])
    mean, spread = some.mean(0), some.std(0) + 1e-3
    values, vectors = np.linalg.eigh(np.cov(((some - mean) / spread).T))
    order = np.argsort(-values)[:LONG]
    return Scale(mean, spread, (vectors[:, order] / np.sqrt(values[order] + 1e-3)).astype(np.float32))


def fit_trunk(examples: Sequence[Example], known: Scale, *, epochs: int = 10, seed: int = 1) -> Trunk:
    """Train the layers that read words on all fillers and a share of the other words."""
    torch.manual_seed(seed)
    read, along, hashes, roles = _rows(examples, known, random.Random(seed))
    net, count, size = Trunk(), len(roles), 512
    plan = torch.optim.AdamW(net.parameters(), lr=2e-3, weight_decay=0.02)
    slope = torch.optim.lr_scheduler.LinearLR(plan, 1.0, 0.02, epochs)
    for epoch in range(epochs):
        net.train()
        order, lost = torch.randperm(count), 0.0
        for at in range(0, count, size):
            rows = order[at : at + size]
            state = torch.cat([net(read[rows].float(), hashes[rows]), along[rows].float()], 1)
            loss = functional.cross_entropy(net.roles(net.drop(state)), roles[rows])
            plan.zero_grad()
            loss.backward()
            plan.step()
            lost += float(loss.detach()) * len(rows) / count
        slope.step()
        print(f"words, pass {epoch + 1} of {epochs}: loss {lost:.4f} on {count}", file=sys.stderr, flush=True)
    return net.eval()


def _rows(examples: Sequence[Example], known: Scale, chance: random.Random) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    parts = []
    for e in examples:
        read, along = gathered(e.words, known.axes, known.mean, known.spread)
        kept = _kept(e, chance)
        parts.append((read[kept].astype(np.float16), along[kept].astype(np.float16), triples(e)[kept], e.roles[kept]))
    whole = [torch.from_numpy(np.concatenate([p[i] for p in parts])) for i in range(4)]
    return whole[0], whole[1], whole[2], whole[3]


def _kept(example: Example, chance: random.Random) -> list[int]:
    share = SHARE[0] if example.facts else SHARE[1]
    near = {i for f in example.fillers for i in range(f.start - AROUND, f.end + AROUND)}
    return [i for i in range(len(example.roles)) if i in near or chance.random() < share]


def triples(example: Example) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """The hashes of each word, the one before and the one after [words, 3]."""
    h = example.words.hashes
    return np.stack([h, shifted(h, 1), shifted(h, -1)], axis=1)


def states(net: Trunk, example: Example, known: Scale) -> Tensor:
    """The states of the words of a text, as the heads read them."""
    read, along = gathered(example.words, known.axes, known.mean, known.spread)
    with torch.no_grad():
        return torch.cat([net(torch.from_numpy(read), torch.from_numpy(triples(example))), torch.from_numpy(along)], 1)
